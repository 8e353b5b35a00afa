import { describe, expect, test } from 'vitest';
import {
  type FrontMatter,
  readFrontMatter,
} from '../../../src/article/front-matter/front-matter.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { placedSentence, sentenceOf } from '../../english-diagnostics.ts';

/** Without the tree, which is for whoever writes the front matter again. */
const check = (source: string, fields: FrontMatter, body: string, bodyLine: number) => {
  const { tree: _, ...read } = readFrontMatter(source);
  expect(read, source).toEqual({ fields, body, bodyLine, diagnostics: [] });
};

const complain = (source: string, ...diagnostics: object[]) =>
  expect(readFrontMatter(source).diagnostics.map(placedSentence), source).toEqual(diagnostics);

describe('what it is', () => {
  test.each<[string, FrontMatter, string, number]>([
    ['a', {}, 'a', 1],
    ['---\ntitle: a\n---\nb', { title: 'a' }, 'b', 4],
    ['---\ntitle: a\n...\nb', { title: 'a' }, 'b', 4],
    ['--- \ntitle: a\n--- \n\nb', { title: 'a' }, '\nb', 4],
    ['---\n---\nb', {}, 'b', 3],
    ['---\n# nothing yet\n---\nb', {}, 'b', 4],
    ['---\ntitle: a\n---', { title: 'a' }, '', 3],
    // A rule across the page, by Pandoc's measure.
    ['---\n\nb\n\n---\n', {}, '---\n\nb\n\n---\n', 1],
    ['---', {}, '---', 1],
    ['a\n---\nb: c\n---\n', {}, 'a\n---\nb: c\n---\n', 1],
  ])('%j', check);
});

describe('fields', () => {
  const read = (yaml: string, fields: FrontMatter) =>
    check(`---\n${yaml}\n---\n`, fields, '', yaml.split('\n').length + 3);
  test.each<[string, FrontMatter]>([
    ['title: 1984', { title: '1984' }],
    ['title: no', { title: 'no' }],
    ['title:', {}],
    ['title: >-\n  a\n  b', { title: 'a b' }],
    ['title: "a\\e[31mb"', { title: 'ab' }],
    ['language: ar', { language: 'ar' }],
    ['lang: az-Arab', { language: 'az-Arab' }],
    ['direction: rtl', { direction: 'rtl' }],
    ['dir: ltr', { direction: 'ltr' }],
    ['date: 2020-10-21', { date: '2020-10-21' }],
    ['date: 2020-10-21T12:00:00Z', { date: '2020-10-21T12:00:00Z' }],
    [
      'source: a\nurl: https://example.org\nrights: b',
      { source: 'a', url: 'https://example.org', rights: 'b' },
    ],
    [
      'image:\n  caption: a\n  credit: b\n  english: c',
      { image: { caption: 'a', credit: 'b', english: 'c' } },
    ],
    ['image: picture.png', {}],
    ['tags: [a, b]\nlayout: {c: d}', {}],
  ])('%j', read);
});

describe('diagnostics', () => {
  test.each<[string, string, number]>([
    ['title: [a]', '`title` must be one text', 2],
    ['a: b\ndate: 21 October', '`date` must be a date, as `2020-10-21`', 3],
    ['date: 2020-13-01', '`date` must be a date, as `2020-10-21`', 2],
    ['language: the Arabic', '`language` must be a language tag, as `ar`', 2],
    ['dir: up', '`direction` must be `rtl` or `ltr`', 2],
    ['image: [a]', '`image` must hold `caption`, `credit` or `english`', 2],
    ['image:\n  credit: {a: b}', '`credit` must be one text', 3],
  ])('%j', (yaml, message, line) =>
    complain(`---\n${yaml}\n---\n`, { message: `front matter: ${message}`, line }),
  );
});

describe('broken', () => {
  test.each<[string, RegExp, number]>([
    ['---\ntitle: a\n', /no second line `---` closes it/, 1],
    ['---\ntitle: [a\n---\n', /Flow sequence .* must .* end with a \]/, 3],
    ['---\na: b\ntitle: "a\n---\n', /Missing closing "quote/, 4],
    ['---\ntitle: a: b\n---\n', /Nested mappings are not allowed/, 2],
    ['---\ntitle: a\ntitle: b\n---\n', /Map keys must be unique/, 3],
    ['---\n- a\n- b\n---\n', /it must be lines of `key: value`/, 2],
    ['---\nonly words\n---\n', /it must be lines of `key: value`/, 2],
    ['---\n\ttitle: a\n---\n', /Tabs are not allowed as indentation/, 2],
    ['---\ntitle: *a\n---\n', /aliases \(`\*name`\) are not read/, 2],
    [`---\na: b\nc: ${'['.repeat(200)}\n---\n`, /nested too deeply/, 3],
    [`---\n${'- '.repeat(200)}\n---\n`, /nested too deeply/, 2],
  ])('%j', (source, message, line) => {
    const { diagnostics, body, fields } = readFrontMatter(source);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'broken-matter', position: { line } });
    expect(sentenceOf(diagnostics[0])).toMatch(message);
    expect(sentenceOf(diagnostics[0])).toMatch(/^broken front matter: [^\n]+$/);
    expect(body).toBe(source);
    expect(fields).toEqual({});
  });
});

describe('TOML and JSON', () => {
  const read = (source: string) => {
    const { fields, body, bodyLine, diagnostics } = readFrontMatter(source);
    return {
      fields,
      body,
      bodyLine,
      diagnostics: diagnostics.map(({ code, position }) => [code, position?.line]),
    };
  };
  const check = (source: string, fields: object, body = 'a\n', bodyLine?: number) => {
    const found = read(source);
    expect(found, source).toMatchObject({ fields, body, diagnostics: [] });
    if (bodyLine !== undefined) expect(found.bodyLine).toBe(bodyLine);
  };

  test('TOML', () => {
    check('+++\ntitle = "b \\"c\\" \\u0633"\n+++\n\na\n', { title: 'b "c" \u0633' }, 'a\n', 5);
    check(
      '+++\n# c\ntitle = \'b\' # d\ndate = 2024-03-03T10:00:00+03:00\ndraft = false\ntags = [\n  \'x\', # y\n  "z",\n]\n[params]\nauthor = "no"\n+++\na\n',
      {
        title: 'b',
        date: '2024-03-03T10:00:00+03:00',
      },
    );
    check('+++\nauthors = ["b", {name = "c"}]\ndescription = """\nd\ne"""\n+++\na\n', {
      author: 'b, c',
      description: 'd e',
    });
    expect(read('+++\ntitle "b"\n+++\na\n')).toMatchObject({
      fields: {},
      diagnostics: [['broken-matter', 2]],
    });
    expect(read('+++\nnot closed\n')).toMatchObject({
      fields: {},
      body: '+++\nnot closed\n',
      diagnostics: [],
    });
    expect(read('a\n+++\nb\n+++\n')).toMatchObject({ body: 'a\n+++\nb\n+++\n' });
  });

  test('JSON', () => {
    check(
      '{\n  "title": "b } c",\n  "author": {"name": "d"}\n}\n\na\n',
      { title: 'b } c', author: 'd' },
      'a\n',
      6,
    );
    expect(read('{a}\nb\n').body).toBe('{a}\nb\n');
    expect(read('{"a": 1} b\n').body).toBe('{"a": 1} b\n');
  });

  test('what is known of a piece stands under its title', () => {
    const { article } = parseArticle(
      '---\ntitle: a\nauthor: [b, c]\ndescription: d\ndate: 2024-03-03\n---\ne',
      { format: 'markdown' },
    );
    expect(article.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['title', 'a'],
      ['about', 'd'],
      ['about', 'b, c \u00b7 2024-03-03'],
      ['paragraph', 'e'],
    ]);
  });
});

/**
 * An article is written as Markdown and read again. Whatever a reader of ours makes of a text comes back the same: of
 * Markdown, of HTML, and of texts full of what is a sign in one of the two.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { type ArticleDraft, assemble } from '../../../src/article/assemble.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { writeBody } from '../../../src/article/testing.ts';
import { writeArticle } from '../../../src/article/write/markdown.ts';
import { openEpub } from '../../../src/books/epub.ts';
import { bookArticle } from '../../../src/books/testing.ts';
import { decodeText, logicalText } from '../../../src/encoding/decode.ts';
import { readBlocks } from '../../../src/markup/blocks.ts';
import { readHtmlInMarkdown } from '../../../src/markup/in-markdown.ts';
import { parseMarkup } from '../../../src/markup/tree.ts';
import { readPage } from '../../../src/pages/page.ts';
import { sized } from '../../full-size.ts';
import { describeReal, realBytes, realFiles } from '../../realworld.ts';

/** Milliseconds. */
const LONG = 120_000;

const parse = (source: string): Article =>
  parseArticle(source, { format: 'markdown', html: readHtmlInMarkdown }).article;

const check = (article: Article, source?: string) => {
  const written = writeArticle(article);
  expect({ ...parse(written) }, `${source ?? ''}\n=====\n${written}`).toEqual(article);
};

const BIDI = ['\u200e', '\u200f', '\u061c', '\u2067', '\u2069', '\u200c', '\ufeff'];
const LETTERS = ['a', 'B', '\u0628', '\u05d0', '\u0651', '7', '\u0663', '\u{1f600}'];
const SIGNS = [
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...[
    'https://a.b/c_d?e=1&f',
    'www.a.b',
    '&amp;',
    '&#32;',
    '<b>',
    '</a>',
    '<!--',
    '{{',
    '}}',
    '{#a}',
  ],
  ...['---', '===', '1. ', '2) ', '- ', '# ', '> ', ': ', '| ', '```', '![a](b)', '[a](https://b)'],
  ...['[^1]', '[ ] ', 'import a from "b"', '{en="a"}', '==', '*a*', '\\', '``', 'Source: a'],
];
const BLANKS = [' ', '  ', '\u00a0', '\u2028', '\u3000', '\n', '\n\n', '\t'];

const soup = (...parts: string[][]) =>
  fc
    .array(fc.oneof(...parts.map((part) => fc.constantFrom(...part))), { maxLength: 12 })
    .map((pieces) => pieces.join(''));

/** One line and several, in which anything may stand. */
const text = soup(LETTERS, LETTERS, SIGNS, BLANKS, BIDI);
const line = text.map((written) => written.replace(/[\n\t]/g, ' '));

const RUNS = { numRuns: sized(2000) };

describe('texts of any signs', () => {
  const draft: fc.Arbitrary<ArticleDraft> = fc.oneof(
    text.map((text) => ({ kind: 'paragraph' as const, text })),
    text.map((text) => ({ kind: 'quote' as const, text })),
    text.map((text) => ({ kind: 'code' as const, text })),
    line.map((text) => ({ kind: 'caption' as const, text })),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 6 }),
      text: line.map((text) => text.replace(/ +/g, ' ')),
    }),
    fc.record({
      kind: fc.constant('item' as const),
      level: fc.integer({ min: 1, max: 3 }),
      marker: fc.constantFrom('\u2022', '\u2610', '\u2611', '1.', '2.', '7.'),
      text,
    }),
    fc.record({ kind: fc.constant('item' as const), level: fc.integer({ min: 1, max: 3 }), text }),
    text.map((text) => ({ kind: 'term' as const, text })),
    fc.record({
      kind: fc.constant('definition' as const),
      level: fc.integer({ min: 1, max: 2 }),
      text,
    }),
    fc.constant({ kind: 'break' as const, text: '* * *' }),
  );
  const said = fc.record(
    {
      direction: fc.constantFrom('rtl' as const, 'ltr' as const),
      language: fc.constantFrom('ar', 'he', 'en-GB'),
    },
    { requiredKeys: [] },
  );
  const fields = fc.record(
    {
      title: line,
      language: fc.constantFrom('ar', 'fa', 'en', 'und', 'he-IL', 'az-Arab'),
      direction: fc.constantFrom('rtl' as const, 'ltr' as const),
      source: line,
      author: line,
      description: line,
      date: fc.constantFrom('2026-11-29', '2026-11-29T07:30:00Z'),
      url: fc.constantFrom('https://example.org/a?b=c&d#e', 'https://example.org/\u0628: c'),
      rights: line,
      image: fc.record({ caption: line, credit: line, english: line }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );

  test(
    'come back',
    () => {
      fc.assert(
        fc.property(fields, fc.array(fc.tuple(draft, said), { maxLength: 8 }), (fields, drafts) => {
          // Fields and text are cleaned as every reader of ours does it.
          const clean = parse(writeArticle(assemble(fields, [])));
          const { blocks: _, sections: __, ...known } = clean;
          const article = assemble(
            known,
            drafts.map(([draft, said]) => (draft.kind === 'break' ? draft : { ...draft, ...said })),
          );
          check(article);
        }),
        RUNS,
      );
    },
    LONG,
  );
});

describe('Markdown', () => {
  const block = fc.oneof(
    text,
    ...[
      '- ',
      '  - ',
      '    - ',
      '1. ',
      '3. ',
      '   2) ',
      '> ',
      '> > ',
      '# ',
      '### ',
      ': ',
      '    ',
    ].map((sign) => text.map((text) => sign + text)),
    ...['[^1]: a', '[^Bb]: b', '[^\u0628]: c', '- [x] ', '> - ', '- > ', '  ', '  : '].map((sign) =>
      text.map((text) => sign + text),
    ),
    ...[
      'a [link](https://a.b/%20c "t") ',
      '`code *` ',
      '<https://a.b> ',
      'a[^1] ',
      '[^\u0628][^bb]',
    ].map((sign) => text.map((text) => sign + text)),
    fc.tuple(line, line, line).map(([a, b, c]) => `| ${a} | ${b} |\n|:--|---|\n| ${c} | d |`),
    text.map((text) => `\`\`\`\n${text}\n\`\`\``),
    text.map((text) => `<div dir="rtl" lang="ar">\n\n${text}\n\n</div>`),
    text.map((text) => `a <span lang="he">${text}</span> b`),
    fc.constantFrom('***', '![\u0628](c.png)', '## a {en="b"}', 'a\n: b\n: c', '> [!NOTE]\n> a'),
  );

  test(
    'comes back as it was read',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n')), { maxLength: 8 }),
          (blocks) => {
            const source = blocks.flat().join('');
            check(parse(source), source);
          },
        ),
        RUNS,
      );
    },
    LONG,
  );
});

describe('HTML', () => {
  const words = soup(LETTERS, LETTERS, SIGNS.map(escaped), BLANKS, BIDI);
  const inline = fc.oneof(
    words,
    words,
    words.map((text) => `<a href="https://a.b/?c=(d)&amp;e">${text}</a>`),
    words.map((text) => `<span lang="he" dir="rtl">${text}</span>`),
    words.map((text) => `<a href="https://a.b"><i lang="en">${text}</i> c</a>`),
    words.map((text) => `<code>${text}</code>`),
    words.map((text) => `<bdi>${text}</bdi><br>`),
    fc.constantFrom('<sup><a href="#n1">1</a></sup>', '<sup><a href="#N-2">[b]</a></sup>', '<br>'),
  );
  const run = fc.array(inline, { maxLength: 4 }).map((parts) => parts.join(''));
  const dir = fc.constantFrom('', ' dir="rtl"', ' dir="ltr"', ' lang="en"', ' dir="rtl" lang="ar"');
  const leaf = fc.oneof(
    ...['p', 'h1', 'h2', 'h5', 'pre', 'div', 'figcaption', 'dt', 'dd', 'blockquote'].map((name) =>
      fc.tuple(dir, run).map(([dir, inside]) => `<${name}${dir}>${inside}</${name}>`),
    ),
    run.map((inside) => `<p id="n1">a ${inside}</p>`),
    run.map((inside) => `<div id="N-2"><p>b ${inside}</p><ul><li>c</ul><p dir="rtl">d</p></div>`),
    fc
      .tuple(dir, run, run, run)
      .map(([dir, a, b, c]) => `<table${dir}><tr><th>${a}<th>${b}<tr><td colspan="2">${c}</table>`),
    fc
      .tuple(run, run, run)
      .map(([a, b, c]) => `<table><tr><th>${a}<th>${b}<tr><td>${c}<td>d</table>`),
    fc.constantFrom('<hr>', '<img alt="a" title="b">', '<img alt="\u0628">'),
  );
  const html: fc.Arbitrary<string> = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(
          fc.constantFrom(
            'ul',
            'ol',
            'ol start="4"',
            'blockquote',
            'div dir="rtl"',
            'li',
            'dd',
            'div lang="fa"',
          ),
          fc.array(tie('node') as fc.Arbitrary<string>, { maxLength: 3 }),
        )
        .map(([name, nodes]) => `<${name}>${nodes.join('')}</${name.split(' ')[0]}>`),
      run.map((inside) => `<li>${inside}</li>`),
    ),
  })).node as fc.Arbitrary<string>;

  test(
    'comes back as it was read',
    () => {
      fc.assert(
        fc.property(fc.array(html, { maxLength: 6 }), line, (parts, title) => {
          const source = parts.join('');
          const article = assemble(
            { title: title.trim() || 'a' },
            readBlocks(parseMarkup(source).root),
          );
          const { title: clean } = parse(writeArticle(assemble({ title: article.title }, [])));
          check({ ...article, title: clean }, source);
        }),
        RUNS,
      );
    },
    LONG,
  );
});

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

describeReal('real texts come back', () => {
  test.each(realFiles('html').map(({ file }) => file))('%s', (file) => {
    const decoded = decodeText(realBytes(file));
    if (!('text' in decoded)) throw new Error(`${file} is no text`);
    const text = logicalText(decoded);
    check(readPage(text).article);
    check(readPage(text, { isWhole: true, url: 'https://example.org/a/b' }).article);
  });

  test.each(realFiles('epub').map(({ file }) => file))('%s', (file) => {
    const opened = openEpub(realBytes(file));
    if (!('book' in opened)) return;
    const { article } = bookArticle(opened.book);
    expect(parse(writeArticle(article)), file).toEqual(outsideOfBook(article));
  });
});

/** An article by itself has no places that others lead to: links inside its book are text. */
function outsideOfBook(article: Article): Article {
  const places = new Set(article.blocks.flatMap(({ ids = [] }) => ids));
  const blocks = article.blocks.map(({ ids: _, notes = [], ...block }) => {
    const others = notes.filter(({ name }) => !places.has(name));
    return { ...block, ...(others.length > 0 && { notes: others }) };
  });
  return { ...article, blocks };
}

test('links inside a book are written as text, and its notes as notes', () => {
  const text = 'see [2] and there[1]';
  const note = { from: 17, to: 20, name: 'a.xhtml#n1' };
  const article = assemble({ title: 'a', language: 'en' }, [
    {
      kind: 'paragraph',
      text,
      ids: ['a.xhtml#'],
      notes: [
        { from: 4, to: 7, name: 'b.xhtml#2' },
        { from: 12, to: 17, name: 'missing.xhtml#' },
        note,
      ],
    },
    { kind: 'paragraph', text: 'b', ids: ['b.xhtml#', 'b.xhtml#2'] },
    { kind: 'note', text: 'c', name: 'a.xhtml#n1', marker: '1.', ids: ['a.xhtml#n1'] },
  ]);
  const { blocks } = parse(writeArticle(article));
  expect(blocks.slice(-3)).toEqual([
    { kind: 'paragraph', text, section: 0, notes: [note] },
    { kind: 'paragraph', text: 'b', section: 0 },
    { kind: 'note', text: 'c', name: 'a.xhtml#n1', marker: '1.', section: 0 },
  ]);
});

test('the bundled articles come back, and are written in their own form', () => {
  const folder = new URL('../../../articles/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const article = parse(source);
    check(article);
    expect(writeBody(article), name).toBe(source.slice(source.indexOf('\n---\n', 3) + 5));
  }
});

test('an address has no bidi controls, written or recognised', () => {
  const check = (source: string, url: string) => {
    const article = parse(source);
    const links = article.blocks.flatMap(({ links = [] }) => links.map(({ url }) => url));
    expect(links, source).toEqual([url]);
    expect(parse(writeArticle(article))).toEqual(article);
  };
  check('- https://a.b/c_d?e=1&f\u2067', 'https://a.b/c_d?e=1&f');
  check('\u2066https://a.b/c\u2069 d', 'https://a.b/c');
  check('[a](https://a.b/\u2067c) d', 'https://a.b/%E2%81%A7c');
  check('<https://a.b/\u2067c> d', 'https://a.b/%E2%81%A7c');
  check('[a] d\n\n[a]: https://a.b/\u2067c', 'https://a.b/%E2%81%A7c');
  check('<p><a href="https://a.b/\u2067c">a</a> d', 'https://a.b/%E2%81%A7c');
});

test.each([
  ['a row that is a bar', 'o\n|-\n|\n|-'],
  ['a table with such a row', 'l||\n-|-\n|\n|-'],
  ['code that is taken out with a command', '"&#27;`j`"'],
  ['two notes of one name', 'a[^1]\n\n[^1]: b\n\n[^1]: c'],
])('%s comes back', (_, source) => check(parse(source), source));

test('a date and a source are all there is', () => {
  check(assemble({ date: '2026-11-29' }, [{ kind: 'paragraph', text: 'Source: a' }]));
  check(assemble({ date: '2026-11-29', source: 'a' }, []));
});

test('an isolate that a field leaves open is closed with it', () => {
  const open = '\u2067\u0628';
  const article = parse(`---\ntitle: ${open}\nsource: ${open}\ndate: 2026-11-29\n---\n\na\n`);
  const closed = `${open}\u2069`;
  expect([article.title, article.source]).toEqual([closed, closed]);
  check(article);
});

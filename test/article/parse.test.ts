/** What holds for any text whatever, in both formats. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, guessFormat } from '../../src/article/format.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { sized } from '../full-size.ts';

const FORMATS: readonly Format[] = ['markdown', 'plain'];

/** Pieces that parsers stumble over, and any string. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '---\n',
      'title: a\n',
      '# ',
      '## ',
      '- ',
      '1. ',
      '> ',
      '```',
      '    ',
      '\t',
      '|',
      '|-|',
      '\n',
    ],
    ...[
      '\n\n',
      '\r\n',
      '*',
      '_',
      '**',
      '`',
      '[',
      ']',
      '(',
      ')',
      '](',
      '![',
      '<',
      '>',
      '<b>',
      '<!--',
      '&',
    ],
    ...[
      '&#27;',
      '&amp;',
      '{en="a"}',
      '\\',
      '  \n',
      '\u00a0\n',
      '\u2028',
      '\u2029',
      '\u200f',
      '\u001b[',
    ],
    ...[
      '\u001b]0;',
      '\u0000',
      '\u009b',
      '\ud800',
      '\udc00',
      '\ufeff',
      'a',
      'b c',
      '.',
      '\u0628',
      '\u0664',
    ],
    ...['Source: a', '(a)', '===', 'http://a', '"', ': [', '\f'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe.each(FORMATS)('any text as %s', (format) => {
  test('becomes an article that keeps its promises', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { article, diagnostics } = parseArticle(source, { format });
        const { blocks, sections } = article;
        expect(blocks.length).toBeGreaterThan(0);
        expect(sections[0]).toMatchObject({ block: 0, title: '' });
        expect(sections.at(-1)?.end).toBe(blocks.length);
        sections.slice(1).forEach(({ block, title }, index) => {
          expect(block).toBe(sections[index].end);
          expect(blocks[block]).toMatchObject({ kind: 'heading', text: title, section: index + 1 });
        });
        const lines = source.split(/\r\n?|[\n\f\v\u0085]/).length;
        for (const { position } of diagnostics) {
          if (position) expect(position.line).toBeLessThanOrEqual(lines);
        }
        // Nothing that could be shown commands a terminal.
        for (const shown of stringsIn({ article, diagnostics })) {
          expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
        }
      }),
      { numRuns: sized(1500) },
    );
  });
});

describe('a text of a form that nobody writes takes no longer than prose', () => {
  const LENGTH = sized(300_000);
  // Without bounds some of these would take minutes; the test's own time limit is the measure.
  test.each([
    ...[
      '[',
      '![',
      '*',
      '**a ',
      'a*',
      '*a_',
      '`',
      '<',
      '<a ',
      '> ',
      '* - ',
      '&',
      '[a](',
      '\\',
      '~~a ',
    ],
    ...[
      'a@',
      'http://',
      '#',
      '{',
      '## {',
      '\u001b]',
      '\u009d',
      '\u001b[',
      '.',
      ' (a)',
      'a\n\n',
      '\t',
      '\u00a0',
    ],
    ...['- a\n  - b\n', '|a|b\n|-|-\n', '<!--', '  ', 'a  \n'],
    ...['_a__', '~a~~b ', '[a]((b)', '*[a](b)', 'a.b-c_', '&a;', 'a <!A '],
  ])('%j', (shape) => {
    const source = shape.repeat(Math.ceil(LENGTH / shape.length));
    for (const format of FORMATS) {
      expect(parseArticle(source, { format }).article.blocks.length).toBeGreaterThan(0);
    }
  });
});

describe('the format of a text without an ending', () => {
  test.each<[string, Format]>([
    ['', 'plain'],
    ['a\n\nb', 'plain'],
    ['---\ntitle: a\n---\nb', 'markdown'],
    ['\ufeff---\r\ntitle: a\r\n---\r\nb', 'markdown'],
    ['a\n\n## b\n\nc', 'markdown'],
    ['a #b', 'plain'],
    ['#b', 'plain'],
    ['---\n\na', 'plain'],
  ])('%j', (source, expected) => expect(guessFormat(source)).toBe(expected));
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

describe('what front matter says stands under the title', () => {
  const kinds = (matter: string, body = 'x\n\n## H\n\ny') => {
    const { article } = parseArticle(`---\n${matter}\n---\n\n${body}`, { format: 'markdown' });
    for (const { block, title } of article.sections.slice(1)) {
      expect(article.blocks[block]).toMatchObject({ kind: 'heading', text: title });
    }
    return article.blocks
      .filter(({ kind }) => kind !== 'heading' && kind !== 'paragraph')
      .map(({ kind, text }) => `${kind}|${text}`);
  };

  test.each<[string, string[]]>([
    ['title: T\ndate: 2020-10-21', ['title|T', 'about|2020-10-21']],
    ['title: T\nauthor: A', ['title|T', 'about|A']],
    [
      'title: T\ndescription: D\nauthor: A\ndate: 2020-10-21',
      ['title|T', 'about|D', 'about|A \u00b7 2020-10-21'],
    ],
    ['title: T\ndescription: D\ndate: 2020-10-21', ['title|T', 'about|D', 'about|2020-10-21']],
    ['date: 2020-10-21', ['about|2020-10-21']],
    [
      'title: T\ndate: 2020-10-21\nimage:\n  caption: C',
      ['title|T', 'about|2020-10-21', 'caption|C'],
    ],
  ])('%j', (matter, expected) => expect(kinds(matter)).toEqual(expected));

  test('but not a date alone over a text that ends with that source itself', () => {
    const source = '\u0627\u0644\u0645\u0635\u062f\u0631: S';
    const matter = 'title: T\nsource: S\ndate: 2020-10-21\nlanguage: ar';
    expect(kinds(matter, `x\n\n${source}`)).toEqual(['title|T', `source|${source}`]);
    expect(kinds(matter)).toEqual(['title|T', 'about|2020-10-21', `source|${source}`]);
  });
});

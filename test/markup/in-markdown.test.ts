/** HTML in Markdown: every word of it is shown, where it stands, and nothing of the tags. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { readHtmlInMarkdown } from '../../src/markup/in-markdown.ts';
import { stretches, written } from './written.ts';

const parse = (source: string) =>
  parseArticle(source, { format: 'markdown', html: readHtmlInMarkdown });

const check = (source: string, expected: string[]) =>
  expect(parse(source).article.blocks.map(written), source).toEqual(expected);

describe('blocks', () => {
  test.each<[string, string[]]>([
    ['<div dir="rtl">\na\n</div>\n\nb', ['paragraph [rtl]|a', 'paragraph|b']],
    [
      '<div dir="rtl">\n\na *b*\n\n## c\n\n- d\n\n</div>\n\ne',
      ['paragraph [rtl]|a b', 'heading2 [rtl]|c', 'item1 \u2022 [rtl]|d', 'paragraph|e'],
    ],
    [
      'a\n\n<p align="right">b</p>\n\n<h1 dir="rtl">c</h1>\n\nd',
      ['paragraph|a', 'paragraph|b', 'heading1 [rtl]|c', 'paragraph|d'],
    ],
    ['<details>\n<summary>a</summary>\n\nb\n\n</details>', ['paragraph|a', 'paragraph|b']],
    ['<html><body><p>a</p></body></html>', ['paragraph|a']],
    ['<h1>a</h1>\n\nb', ['title|a', 'paragraph|b']],
    ['<blockquote>\n\na\n\n> b\n\n</blockquote>', ['quote|a', 'quote|b']],
    ['<table><tr><td>a</td><td>b</td></tr></table>', ['table|a | b']],
    ['<table><tr><td>\n\n*a*\n\n</td><td>b</td></tr></table>', ['table|a | b']],
    [
      '<center>a</center>\n<figure><img alt="b"><figcaption>c</figcaption></figure>',
      ['paragraph|a', 'caption|c'],
    ],
    ['<!-- a -->\n\nb', ['paragraph|b']],
    ['<script>\na\n</script>\n\n<style>b</style>\n\nc', ['paragraph|c']],
    ['- a\n\n  <p>b</p>\n\n- c', ['item1 \u2022|a', 'item1|b', 'item1 \u2022|c']],
    ['> <div>a</div>', ['quote|a']],
    ['<pre>\na  b\n</pre>', ['code|a  b']],
    ['```html\n<p>a</p>\n```\n\n<p>b</p>', ['code|<p>a</p>', 'paragraph|b']],
    ['<a href="#0">[0]</a>\n\n<p id="0">b</p>', ['paragraph|[0]', 'note 0.|b']],
    ['a <leaf id="0">b</leaf>\n\n<leaf id="0"></leaf>\n\nc', ['paragraph|a b', 'paragraph|c']],
  ])('%j', check);
});

describe('inside a block', () => {
  test.each<[string, string[]]>([
    ['a <b>*b*</b> c', ['paragraph|a b c']],
    ['a<br>b <b>c</b>', ['paragraph|a\nb c']],
    [
      'x<sup>2</sup> <bdi>a</bdi> <span dir="rtl">b</span>',
      ['paragraph|x\u00b2 \u2068a\u2069 \u2067b\u2069'],
    ],
    ['a <img alt="b" src="c"> d', ['paragraph|a b d']],
    ['<b>a</b> &lt;b&gt; \\<b> `<i>`', ['paragraph|a <b> <b> <i>']],
    ['1. <b>a</b>\n\n   b', ['item1 1.|a', 'item1|b']],
    ['> <b>a</b>', ['quote|a']],
    ['a <script>b</script> c', ['paragraph|a c']],
  ])('%j', check);

  test('links, languages and notes stand where they do', () => {
    const { blocks } = parse(
      '<b>a</b> [b](https://a.example/?a=1&b=2) <i lang="en">c</i>[^1]\n\n[^1]: d',
    ).article;
    expect(blocks.flatMap(stretches)).toEqual(['b>https://a.example/?a=1&b=2', 'c>en', '[1]>1']);
  });
});

test('it is told where nobody reads it', () => {
  const hasHtml = (source: string) => parseArticle(source, { format: 'markdown' }).hasHtml ?? false;
  expect(hasHtml('<div>\n\na\n\n</div>')).toBe(true);
  expect(hasHtml('a <b>b</b>')).toBe(true);
  expect(hasHtml('a <https://b.example> c<br>d\n\n```\n<p>\n```\n\n`<b>`\n\n<!-- c -->')).toBe(
    false,
  );
});

const ELEMENTS =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
  'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
  'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
  'title tr track ul pre textarea a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong ' +
  'sub sup time u var noembed xmp button label noscript center font big tt strike';

const VOID = new Set('base basefont col frame hr link param track'.split(' '));

describe('no word of any element is lost', () => {
  const words = (text: string) => text.match(/[a-z]{3,}x\d+/g) ?? [];
  const shown = (source: string) =>
    words(
      parse(source)
        .article.blocks.map(({ text }) => text)
        .join(' '),
    );

  test.each(ELEMENTS.split(' '))('%s', (name) => {
    const close = VOID.has(name) ? '' : `</${name}>`;
    for (const source of [
      `<${name}>\nwordx1\n${close}\n\nwordx2`,
      `<${name} dir="rtl">wordx1${close}\n\nwordx2`,
      `wordx1 <${name}>wordx2${close} wordx3`,
      `- <${name}>wordx1${close}\n\n  wordx2`,
    ]) {
      expect(shown(source), source).toEqual(words(source));
    }
  });

  test('nor of any mixture with Markdown', () => {
    let number = 0;
    const word = fc.constant('').map(() => `wordx${++number}`);
    const name = fc.constantFrom(...ELEMENTS.split(' ').filter((each) => !VOID.has(each)));
    const tag = fc
      .tuple(name, fc.boolean())
      .map(([each, isOpen]) => (isOpen ? `<${each}>` : `</${each}>`));
    const piece = fc.oneof(
      word,
      tag,
      fc.constantFrom('\n', '\n\n', ' ', '- ', '> ', '# ', '*', '| ', '1. '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const source = pieces.join(' ');
        expect(new Set(shown(source)), source).toEqual(new Set(words(source)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the cases that started it', () => {
  const folder = new URL('../../../shared/cases/', import.meta.url);
  const isThere = existsSync(folder);
  if (!isThere) {
    test.skipIf(!process.env.CI)('there is no ../shared/cases', () => expect(isThere).toBe(true));
    return;
  }
  const letters = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const { article } = parse(source);
    const text = [
      article.title,
      ...article.blocks.map((block) => `${block.marker ?? ''} ${block.text}`),
    ].join(' ');
    const expected = letters(
      source
        .replace(/^\+\+\+\n|\+\+\+$|title = /gm, '')
        .replace(/^(?:language: \w+|```\w+)$|^title:/gm, '')
        .replace(/<[^>]*>|\[!NOTE\]|\]\([^)]*\)/g, ' '),
    );
    const missing = expected.filter((word) => !letters(text).includes(word));
    expect(missing).toEqual([]);
  });
});

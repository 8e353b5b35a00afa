/** Markdown as blocks: a block is written `kind|text`, a heading `heading2 (its label)|text`, an item `item1 •|text`. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/article/article.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { placedSentence } from '../../english-diagnostics.ts';

const parse = (source: string) => parseArticle(source, { format: 'markdown' });

const check = (source: string, expected: string[]) =>
  expect(parse(source).article.blocks.map(written), source).toEqual(expected);

const RLM = '\u200f';
const NBSP = '\u00a0';

describe('blocks', () => {
  test.each<[string, string[]]>([
    ['', ['paragraph|']],
    ['one', ['paragraph|one']],
    ['one\n\ntwo', ['paragraph|one', 'paragraph|two']],
    ['one\ntwo', ['paragraph|one two']],
    ['one\r\ntwo\r\n\r\nthree', ['paragraph|one two', 'paragraph|three']],
    ['one  \ntwo', ['paragraph|one\ntwo']],
    ['one\\\ntwo', ['paragraph|one\ntwo']],
    ['one<br>two<br/>three', ['paragraph|one\ntwo\nthree']],
    [`one\n${NBSP}\ntwo`, ['paragraph|one', 'paragraph|two']],
    ['one\n\n&nbsp;\n\ntwo', ['paragraph|one', 'paragraph|two']],
    [`one${NBSP}two`, [`paragraph|one${NBSP}two`]],
    ['> one\n> two\n>\n> three', ['quote|one two', 'quote|three']],
    ['> ## one\n\ntwo', ['quote|one', 'paragraph|two']],
    ['> - one', ['item1 •|one']],
    ['one\n\n***\n\ntwo', ['paragraph|one', 'break|* * *', 'paragraph|two']],
    ['```js\na\n\n\tb\n```', ['code|a\n\n    b']],
    ['one\n\n    a  b', ['paragraph|one', 'code|a  b']],
    ['![A soldier](x.png)', ['caption|A soldier']],
    ['![](x.png)\n\none', ['paragraph|one']],
    ['one ![two](x.png)', ['paragraph|one two']],
    ['|a|b|\n|-|-|\n|1|2|', ['table|a | b\n1 | 2']],
    ['[a]: https://example.org\n\n[one][a]', ['paragraph|one']],
  ])('%j', check);
});

describe('lists', () => {
  test.each<[string, string[]]>([
    ['- one\n- two', ['item1 •|one', 'item1 •|two']],
    ['- one\n\n- two', ['item1 •|one', 'item1 •|two']],
    ['3. one\n4. two', ['item1 3.|one', 'item1 4.|two']],
    ['- one\n  - two\n    1. three', ['item1 •|one', 'item2 •|two', 'item3 1.|three']],
    ['- one\n\n  more', ['item1 •|one', 'item1|more']],
    ['- [ ] one\n- [x] two', ['item1 ☐|one', 'item1 ☑|two']],
    ['- one\n-     \u3000\n', ['item1 •|one']],
    ['- one\n\n      a', ['item1 •|one', 'code|a']],
  ])('%j', check);
});

describe('inside a block', () => {
  test.each<[string, string]>([
    ['*a* **b** ~~c~~ `d`', 'a b c d'],
    ['***a** b*', 'a b'],
    ['[a *b*](https://example.org "t")', 'a b'],
    ['<https://example.org>', 'https://example.org'],
    [
      'see www.example.org/a_b_c, and a_b_c@example.org',
      'see www.example.org/a_b_c, and a_b_c@example.org',
    ],
    ['https://example.org/*a*/b', 'https://example.org/*a*/b'],
    ['https://example.org https://example.org a', 'https://example.org https://example.org a'],
    ['\\*a\\*', '*a*'],
    ['a <b>b</b> c', 'a b c'],
    ['a &amp; b &lt;c&gt; &laquo;d&raquo; &nosuch; &#233; &#xE9;', 'a & b <c> «d» &nosuch; é é'],
    ['a&nbsp;b', `a${NBSP}b`],
    ['`&amp;`', '&amp;'],
    ['a&zwnj;b', 'a\u200cb'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_word', 'snake_case_word'],
    [
      '**\u0643\u0644\u0645\u0629**\u060c \u0646\u0635',
      '\u0643\u0644\u0645\u0629\u060c \u0646\u0635',
    ],
  ])('%j', (source, expected) => check(source, [`paragraph|${expected}`]));
});

describe('headings', () => {
  test.each<[string, string[]]>([
    ['a\n\n## one', ['paragraph|a', 'heading2|one']],
    ['a\n\n## one {en="In English"}', ['paragraph|a', 'heading2 (In English)|one']],
    ["a\n\n## one {#id .class en='b' x=y}", ['paragraph|a', 'heading2 (b)|one']],
    ['a\n\n## one {en=b}', ['paragraph|a', 'heading2 (b)|one']],
    ['a\n\n## one {#id}', ['paragraph|a', 'heading2|one']],
    ['a\n\n## one {in brackets}', ['paragraph|a', 'heading2|one {in brackets}']],
    ['a\n\n## one {}', ['paragraph|a', 'heading2|one {}']],
    ['a\n\n## one {en="b"} ##', ['paragraph|a', 'heading2 (b)|one']],
    ['a\n\none\n---', ['paragraph|a', 'heading2|one']],
    ['a\n\n###### one *two*', ['paragraph|a', 'heading6|one two']],
    [`a\n\n${RLM}## one`, ['paragraph|a', 'heading2|one']],
    [`${RLM}a\n\n${RLM}- one`, [`paragraph|${RLM}a`, 'item1 •|one']],
  ])('%j', check);
});

describe('the title', () => {
  test.each<[string, string[]]>([
    ['# one\n\ntwo', ['title|one', 'paragraph|two']],
    ['---\ntitle: one\n---\n# one\n\ntwo', ['title|one', 'paragraph|two']],
    ['---\ntitle: one\n---\n# two', ['title|one', 'heading1|two']],
    ['one\n\n# two', ['paragraph|one', 'heading1|two']],
    ['# one\n\n# two', ['title|one', 'heading1|two']],
    ['## one', ['heading2|one']],
    ['---\ntitle: "a\\nb"\n---\n', ['title|a b']],
  ])('%j', check);
});

describe('the source line', () => {
  test.each<[string, string[]]>([
    ['a\n\nSource: b', ['paragraph|a', 'source|Source: b']],
    ['---\nsource: b\n---\na', ['paragraph|a', 'source|Source: b']],
    ['---\nsource: b\nlanguage: he\n---\na', ['paragraph|a', 'source|\u05de\u05e7\u05d5\u05e8: b']],
    ['---\nsource: b\n---\na\n\nSource : c', ['paragraph|a', 'source|Source : c']],
    ['a\n\nSource:', ['paragraph|a', 'paragraph|Source:']],
    ['a\n\nSourced: b', ['paragraph|a', 'paragraph|Sourced: b']],
    [`Source: ${'b '.repeat(200)}`, [`paragraph|Source: ${'b '.repeat(200).trim()}`]],
  ])('%j', check);

  test('of the front matter goes before that of the body', () => {
    expect(parse('---\nsource: b\n---\nSource: c').article.source).toBe('b');
    expect(parse('Source: c').article.source).toBe('c');
  });
});

test('diagnostics come with the line of the file', () => {
  const source = '---\ntitle: a\n---\n\none\n\n<p>two</p>\n\n- three\n\n##\n';
  expect(parse(source).diagnostics.map(placedSentence)).toEqual([
    { message: 'HTML is left out', line: 7 },
    { message: 'a heading without text', line: 11 },
  ]);
  expect(parse('<div dir="rtl">\n\none\n\n</div>\n\n<!-- a comment -->\n').diagnostics).toEqual([]);
});

test('nothing from a source commands the terminal', () => {
  check('a\u001b[31mb\u001b[0m\u0007\u0000\u009b2Jc', ['paragraph|abc']);
  check('a&#27;[31mb &#x9b;2Jc', ['paragraph|ab c']);
  check('---\ntitle: "a\\e]0;b\\ac"\n---\n', ['title|ac']);
  check('a\n\n## b {en="c&#7;d"}', ['paragraph|a', 'heading2 (cd)|b']);
  check('a \ud800 b &#xDFFF;', ['paragraph|a \ufffd b \ufffd']);
});

test('what opens and never closes, or is nested too deeply, is shown as it stands', () => {
  const many = '*a_ '.repeat(2000);
  check(many, [`paragraph|${many.trim()}`]);
  const quotes = `${'> '.repeat(20_000)}a`;
  expect(parse(quotes).article.blocks).toHaveLength(1);
});

function written({ kind, text, level, label, marker }: Block): string {
  return `${kind}${level ?? ''}${label ? ` (${label})` : ''}${marker ? ` ${marker}` : ''}|${text}`;
}

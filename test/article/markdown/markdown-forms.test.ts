/** Forms of Markdown beyond CommonMark and GitHub's: footnotes, definitions, callouts, marks, and what programs write for sites. */
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';
import { stretches, written } from '../../markup/written.ts';

const blocksOf = (source: string) => parseArticle(source, { format: 'markdown' }).article.blocks;

const check = (source: string, expected: string[]) =>
  expect(blocksOf(source).map(written), source).toEqual(expected);

describe('footnotes', () => {
  test.each<[string, string[]]>([
    ['a[^1].\n\n[^1]: b', ['paragraph|a[1].', 'note 1.|b']],
    [
      'a[^x] b[^y]\n\n[^y]: two\n[^x]: one\n\nc',
      ['paragraph|a[1] b[2]', 'paragraph|c', 'note 1.|one', 'note 2.|two'],
    ],
    ['a[^1]\n\n[^1]: b\n\n    c\n\nd', ['paragraph|a[1]', 'paragraph|d', 'note 1.|b', 'note|c']],
    ['a\n\n[^1]: b', ['paragraph|a', 'note 1.|b']],
    ['a[^no]', ['paragraph|a[^no]']],
    ['`[^1]`\n\n[^1]: b', ['paragraph|[^1]', 'note 1.|b']],
    ['|a[^1]|\n|-|\n\n[^1]: b', ['table|a[1]', 'note 1.|b']],
  ])('%j', check);

  test('marks lead to their notes', () => {
    const blocks = blocksOf('a *b*[^N] c[^n]\n\n[^n]: d');
    expect(blocks.flatMap(stretches)).toEqual(['[1]>n', '[1]>n']);
    expect(blocks.at(-1)).toMatchObject({ kind: 'note', name: 'n', marker: '1.' });
  });
});

describe('definitions', () => {
  test.each<[string, string[]]>([
    ['a\n: b', ['term|a', 'definition1|b']],
    [
      'a\n\n: b\n\n  c\n: d\n\ne',
      ['term|a', 'definition1|b', 'definition1|c', 'definition1|d', 'paragraph|e'],
    ],
    ['a\nb\n: c', ['term|a', 'term|b', 'definition1|c']],
    ['a :b\n:c', ['paragraph|a :b :c']],
    [': a', ['paragraph|: a']],
  ])('%j', check);
});

describe('callouts', () => {
  test.each<[string, string[]]>([
    ['> [!NOTE]\n> a', ['quote|Note', 'quote|a']],
    [
      '> [!NOTE]\n> \u0646\u0635',
      ['quote|\u0645\u0644\u0627\u062d\u0638\u0629', 'quote|\u0646\u0635'],
    ],
    ['> [!tip] b\n> a\n>\n> c', ['quote|b', 'quote|a', 'quote|c']],
    ['> [!custom]-\n> a', ['quote|custom', 'quote|a']],
    ['[!NOTE]\na', ['paragraph|[!NOTE] a']],
    ['> a [!NOTE]', ['quote|a [!NOTE]']],
  ])('%j', check);
});

describe('marks', () => {
  test.each<[string, string]>([
    ['a ==b c== d', 'a b c d'],
    ['==a== ==b==', 'a b'],
    ['a == b == c', 'a == b == c'],
    ['a ==b', 'a ==b'],
    ['a === b', 'a === b'],
    ['`==a==`', '==a=='],
    ['==*a*==', 'a'],
    ['H~2~O', 'H2O'],
    ['~~a~~', 'a'],
  ])('%j', (source, expected) => check(source, [`paragraph|${expected}`]));
});

describe('what programs write for sites', () => {
  test.each<[string, string[]]>([
    ['a {{< ref "b" >}} c', ['paragraph|a  c']],
    ['{{< figure src="a.png" >}}\n\nb', ['paragraph|b']],
    ['{{% notice %}}\n\na\n\n{{% /notice %}}', ['paragraph|a']],
    ['{% include a.html %}\n\nb {{ page.title }}', ['paragraph|b']],
    ['a\n{: #id .class}', ['paragraph|a']],
    ['{/* a */}\n\nb', ['paragraph|b']],
    ["import A from './a.js'\nimport { B } from 'b'\nexport const c = 1\n\nd", ['paragraph|d']],
    ['import taxes rose', ['paragraph|import taxes rose']],
    ['a {b} {{c', ['paragraph|a {b} {{c']],
    ['`{{< a >}}`', ['paragraph|{{< a >}}']],
    ['```\n{% a %}\n```', ['code|{% a %}']],
  ])('%j', check);
});

describe('tables', () => {
  test('cells, heads and sides', () => {
    const [table] = blocksOf('|a|b|c|\n|:-|:-:|-:|\n|1|[2](https://a.example)|\\||');
    expect(table.text).toBe('a | b | c\n1 | 2 | |');
    expect(table.cells?.map(({ from, to }) => table.text.slice(from, to))).toEqual([
      'a',
      'b',
      'c',
      '1',
      '2',
      '|',
    ]);
    expect(
      table.cells?.map(({ row, column, isHeading = false, align }) => [
        row,
        column,
        isHeading,
        align,
      ]),
    ).toEqual([
      [0, 0, true, 'left'],
      [0, 1, true, 'center'],
      [0, 2, true, 'right'],
      [1, 0, false, 'left'],
      [1, 1, false, 'center'],
      [1, 2, false, 'right'],
    ]);
    expect(stretches(table)).toEqual(['2>https://a.example']);
  });

  test('in a list a row is a line', () => {
    check('- |a|b|\n  |-|-|\n  |1|2|', ['item1 \u2022|a | b', 'item1|1 | 2']);
  });
});

test('a rule is a break of the text, and none in a quote', () => {
  check('a\n\n***\n\nb\n\n> c\n>\n> ---\n>\n> d', [
    'paragraph|a',
    'break|* * *',
    'paragraph|b',
    'quote|c',
    'quote|d',
  ]);
});

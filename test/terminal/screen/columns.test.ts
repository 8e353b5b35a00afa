/**
 * Columns are walls: one rule for lines of the filter and for rows of an Ink program. Capitals stand for Hebrew letters. What
 * stands between two walls is what FriBidi makes of it alone; that every column stays is said by the pictures.
 */
import { describe, expect, test } from 'vitest';
import { visual } from '../../../src/terminal/dialects/dialect.ts';
import { LineFilter } from '../../../src/terminal/filter/line-filter.ts';
import type { LineOptions } from '../../../src/terminal/filter/styled-line.ts';
import { clusters } from '../../../src/terminal/row/clusters.ts';
import { visualRow } from '../../../src/terminal/row/visual-row.ts';
import { hasRowSigns, mayHaveWalls } from '../../../src/terminal/row/walls.ts';
import { PLAIN, type Style } from '../../../src/terminal/sgr/style.ts';
import { textOf, toCaps, toRtl } from '../caps.ts';
import { marked, textIn, written } from '../filter/styled.ts';

const SETTING: LineOptions = { align: 'left', columns: 40, dialect: visual };

function filtered(lines: string, setting: Partial<LineOptions> = {}): string {
  return textIn((sink) => {
    const filter = new LineFilter({ ...SETTING, ...setting }, sink);
    filter.take(Buffer.from(lines));
    filter.end();
  });
}

function inInk(row: string, style: Style = PLAIN): string {
  const cells = clusters(toRtl(row)).map((glyph) => ({ ...glyph, style }));
  return toCaps(textOf(visualRow(cells, 'auto') ?? cells));
}

describe('a line of columns, in the filter as in an Ink program', () => {
  test.each([
    // tables: Markdown, psql, box drawing, without blanks
    ['| AB | CD | 12 |', '| BA | DC | 12 |'],
    ['| ab | CD | 12 |', '| ab | DC | 12 |'],
    [' AB CD | ef | 12', ' DC BA | ef | 12'],
    ['│AB│ cd EF │', '│BA│ cd FE │'],
    ['|AB|CD|12|', '|BA|DC|12|'],
    ['|AB cd|EF|', '|cd BA|FE|'],
    // ls -C
    ['AB.txt  CD.md  a.c', 'txt.BA  md.DC  a.c'],
    ['a.c  AB CD   EF', 'a.c  DC BA   FE'],
    ['AB\u00A0\u00A0CD', 'BA\u00A0\u00A0DC'],
    // tree
    ['├── AB.txt', '├── txt.BA'],
    ['│\u00A0\u00A0 └── AB 12', '│\u00A0\u00A0 └── 12 BA'],
    ['|   |-- AB cd', '|   |-- cd BA'],
    ['`-- AB', '`-- BA'],
    // line numbers: bat, less -N, uniq -c, grep -n
    ['   1 │ AB', '   1 │ BA'],
    ['     12 AB cd', '     12 cd BA'],
    ['12:AB', '12:BA'],
    ['12:3:AB 4', '12:3:4 BA'],
    // signs of a diff
    ['+AB cd', '+cd BA'],
    ['-AB', '-BA'],
    ['@@ -1,2 +3 @@ AB', '@@ -1,2 +3 @@ BA'],
    ['   3 │ + AB', '   3 │ + BA'],
    ['> AB', '> BA'],
    // bullets, and git log --graph
    ['- AB cd', '- cd BA'],
    ['\u2022 AB', '\u2022 BA'],
    ['  * AB', '  * BA'],
    ['* AB', '* BA'],
    ['| * AB', '| * BA'],
    ['| |/ AB', '| |/ BA'],
    ['*-. AB', '*-. BA'],
    // between columns brackets are as ever
    ['AB (cd)  EF', '(cd) BA  FE'],
    ['AB ████░░ 50% CD', 'BA ████░░ DC 50%'],
  ])('%j', (line, expected) => {
    expect(toCaps(filtered(toRtl(line)))).toBe(expected);
    expect(inInk(line)).toBe(expected);
  });
});

describe('a line of prose', () => {
  test.each([
    // brackets with blanks in them
    ['[===>   ] AB', 'BA [   <===]'],
    ['[███░░] AB', 'BA [░░███]'],
    ['AB (x  y) CD', 'DC (x  y) BA'],
    // what only looks like a gutter
    ['12 AB', 'BA 12'],
    ['12:30 AB', 'BA 12:30'],
    ['-5 AB', 'BA 5-'],
    ['1. AB', 'BA .1'],
    ['\u2014 AB', 'BA \u2014'],
    ['ab||CD', 'ab||DC'],
  ])('%j', (line, expected) => {
    expect(toCaps(filtered(toRtl(line)))).toBe(expected);
    expect(inInk(line)).toBe(expected);
  });

  test.each([
    ['AB.  CD', 'DC  .BA'],
    ['AB (cd!)  EF?  GH', 'HG  ?FE  (!cd) BA'],
    ['AB\u06D4  CD\u061F\u00BB  EF', 'FE  \u00AB\u061FDC  \u06D4BA'],
  ])('two blanks behind a sentence are none: %j', (line, expected) => {
    expect(toCaps(filtered(toRtl(line)))).toBe(expected);
  });

  test.each([
    ['AB.   CD', '.BA   DC'],
    ['AB:  CD', ':BA  DC'],
  ])('three are, and behind what goes on: %j', (line, expected) => {
    expect(toCaps(filtered(toRtl(line)))).toBe(expected);
  });

  test('where a program has laid out all its rows they are walls', () => {
    expect(inInk('AB.  CD')).toBe('.BA  DC');
    expect(toCaps(filtered(toRtl('AB.  CD'), { parts: 'on' }))).toBe('.BA  DC');
  });

  test.each([
    ['  AB', 'BA  '],
    ['\tAB', 'BA        '],
    ['AB  ', '  BA'],
    ['    AB cd EF', 'FE cd BA    '],
  ])('an indent or blanks at the end alone are no columns: %j', (line, expected) => {
    expect(toCaps(filtered(toRtl(line)))).toBe(expected);
  });
});

test('an indent stays where another wall is, and where columns are asked for', () => {
  expect(toCaps(filtered(toRtl('  AB  cd')))).toBe('  BA  cd');
  expect(toCaps(filtered(toRtl('  AB'), { parts: 'on' }))).toBe('  BA');
  expect(inInk('  AB')).toBe('  BA');
});

test('where columns are declined all is prose', () => {
  expect(toCaps(filtered(toRtl('AB  CD | 1'), { parts: 'off' }))).toBe('1 | DC  BA');
  expect(toCaps(filtered(toRtl('- AB'), { parts: 'off' }))).toBe('BA -');
});

test('tabs are walls, and end where the program has them', () => {
  expect(toCaps(filtered(toRtl('AB\tcd\tEF')))).toBe('BA      cd      FE');
  expect(toCaps(filtered(toRtl('     1\tAB cd')))).toBe('     1  cd BA');
  expect(toCaps(filtered(toRtl('ABCDEFG\tH')))).toBe('GFEDCBA H');
  // lam-alef: two cells of the program, and of the column
  expect(filtered('\u0644\u0627\tx')).toBe(' \uFEFB      x');
});

test('columns keep their width where two letters share a cell', () => {
  expect(filtered('\u0644\u0627  x')).toBe(' \uFEFB  x');
  expect(filtered('| \u0644\u0627 |')).toBe('|  \uFEFB |');
});

test('colours stay on their letters, links too', () => {
  const line = '<31>AB<>  {x}C<1>D<>{}  e';
  expect(marked(filtered(written(line)))).toBe('<31>BA<>  <1>{x}D<>C{}  e');
});

test('a background goes on behind the last column', () => {
  const line = `${written('<41>A  b')}\u001B[K`;
  expect(marked(filtered(line, { columns: 6 }))).toBe('<41>A  b  <>');
});

test('a base direction that is given is that of every segment', () => {
  expect(toCaps(filtered(toRtl('a:  B:'), { direction: 'rtl' }))).toBe('a:  :B');
  expect(filtered('| a! | b |', { direction: 'rtl' })).toBe('| a! | b |');
  expect(toCaps(filtered(toRtl('a B,  C'), { direction: 'rtl' }))).toBe(',B a  C');
});

test('columns that are wider than the row go on in the next one', () => {
  expect(toCaps(filtered(toRtl('AB CD  ef GH'), { width: 7 }))).toBe('DC BA  \nef HG');
  expect(toCaps(filtered(toRtl('ABCDEF  gh'), { width: 4 }))).toBe('DCBA\nFE  \ngh');
});

test('columns begin at the left, or are moved as a whole', () => {
  expect(toCaps(filtered(toRtl('AB  c'), { align: 'auto', columns: 8 }))).toBe('BA  c');
  expect(toCaps(filtered(toRtl('AB  c'), { align: 'right', columns: 8 }))).toBe('   BA  c');
});

describe('rows of programs', () => {
  const rows = (...lines: string[]) => lines.map((line) => toCaps(filtered(toRtl(line))));

  test('a spinner says nothing of the direction, and is ordered as other signs are', () => {
    expect(rows('\u280B AB 12%', '\u25D0 AB 12%')).toEqual(['12% BA \u280B', '12% BA \u25D0']);
    expect(rows('\u280B 50% AB', '\u25D0 50% AB')).toEqual(['BA 50% \u280B', 'BA 50% \u25D0']);
    expect(rows('\u280B ab CD')).toEqual(['\u280B ab DC']);
    expect(inInk('\u28FE\u28FD AB')).toBe('BA \u28FD\u28FE');
  });

  test('nor does a box to tick', () => {
    expect(rows('[x] AB', '[ ] AB', '(o) AB')).toEqual(['BA [x]', 'BA [ ]', 'BA (o)']);
    expect(rows('[x] ab CD', 'a[x] BC')).toEqual(['[x] ab DC', 'a[x] CB']);
    expect(inInk('[x] AB')).toBe('BA [x]');
  });

  test('a pointer leaves the text of its list where it is', () => {
    const column = (row: string) => row.indexOf('BA');
    const [chosen, other] = rows('\u276F AB', '  AB');
    expect(column(chosen)).toBe(column(other));
    expect([inInk('\u276F AB'), inInk('  AB')]).toEqual(['\u276F BA', '  BA']);
    expect([inInk('│ \u276F AB │'), inInk('│   AB │')]).toEqual(['│ \u276F BA │', '│   BA │']);
  });

  test('a cursor drawn as a block is where the next letter comes', () => {
    const caret = (text: string) => marked(filtered(written(`${text}<41> <>`)));
    expect(caret('AB')).toBe('<41> <>BA');
    expect(caret('ab')).toBe('ab<41> <>');
    expect(caret('x AB')).toBe('x <41> <>BA');
    expect(caret('AB x')).toBe('x<41> <> BA');
    expect([inInk('x AB\u2588'), inInk('AB\u2588'), inInk('ab\u2588')]).toEqual([
      'x \u2588BA',
      '\u2588BA',
      'ab\u2588',
    ]);
    expect(inInk('│ AB\u258C  │')).toBe('│ \u258CBA  │');
  });
});

test('what a quick look denies has no walls', () => {
  for (const line of ['AB cd', 'AB', 'ab CD.', '1ab2 CD', '12. AB'])
    expect(mayHaveWalls(toRtl(line), false)).toBe(false);
  for (const line of [
    'AB  c',
    '- A',
    '1:A',
    '\u2500A',
    'A\u00A0\u00A0B',
    '`-- A',
    '\\-- A',
    '@@ A',
  ]) {
    expect(mayHaveWalls(toRtl(line), hasRowSigns(line)), line).toBe(true);
  }
});

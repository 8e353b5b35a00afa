import { expect, test } from 'vitest';
import { cutCells, START, WIDTH } from '../../src/text/cells.ts';
import { cellWidth } from '../../src/text/index.ts';
import { joinLetters } from '../../src/text/shape.ts';
import { cellKind, Kind } from '../../src/unicode/cell-kind.ts';
import { readUcd } from '../ucd/ucd.ts';

/** A text with a bar before each of its cells but the first, and the width of each. */
function cut(text: string): { pieces: string; widths: number[] } {
  const cells = cutCells(text, joinLetters(text), new Uint8Array(text.length));
  const starts = [...text].length === 0 ? [] : [...cells.keys()].filter((at) => cells[at] & START);
  return {
    pieces: starts.map((at, index) => text.slice(at, starts[index + 1])).join('|'),
    widths: starts.map((at) => cells[at] & WIDTH),
  };
}

function check(text: string, pieces: string, widths: number[]) {
  expect(cut(text)).toEqual({ pieces, widths });
  expect(cellWidth(text)).toBe(widths.reduce((sum, width) => sum + width, 0));
}

test('Latin', () => check('ab', 'a|b', [1, 1]));
test('a mark takes no column', () => check('e\u0301a', 'e\u0301|a', [1, 1]));
test('vocalised Arabic', () =>
  check('\u0628\u0651\u064e\u0646', '\u0628\u0651\u064e|\u0646', [1, 1]));
test('lam-alef', () => check('\u0644\u064e\u0627\u0644', '\u0644\u064e\u0627|\u0644', [1, 1]));
test('alef and madda', () => check('\u0627\u0653', '\u0627\u0653', [1]));
test('Hebrew points', () => check('\u05e9\u05c1\u05b8\u05dc', '\u05e9\u05c1\u05b8|\u05dc', [1, 1]));
test('CJK', () => check('\u6f22\uff01', '\u6f22|\uff01', [2, 2]));
test('an emoji', () => check('\u{1f600}a', '\u{1f600}|a', [2, 1]));
test('a family is one', () =>
  check(
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}!',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}|!',
    [2, 1],
  ));
test('a skin tone belongs to its pictograph', () =>
  check('\u{1f44d}\u{1f3fd}', '\u{1f44d}\u{1f3fd}', [2]));
test('a narrow pictograph stays narrow', () => check('\u2764\ufe0f', '\u2764\ufe0f', [1]));
test('flags', () =>
  check('\u{1f1f8}\u{1f1e6}\u{1f1ea}\u{1f1ec}', '\u{1f1f8}\u{1f1e6}|\u{1f1ea}\u{1f1ec}', [2, 2]));
test('half a flag', () => check('\u{1f1f8}a', '\u{1f1f8}|a', [1, 1]));
test('Hangul', () => check('\u1112\u1161\u11ab\uae00', '\u1112\u1161\u11ab|\uae00', [2, 2]));
test('a spacing mark widens its cell', () =>
  check('\u0915\u093e\u0915', '\u0915\u093e|\u0915', [2, 1]));
test('controls belong to the cell before', () =>
  check('a\u200f\u2066b', 'a\u200f\u2066|b', [1, 1]));
test('or to the first of the line', () => check('\u202b\u200ea', '\u202b\u200ea', [1]));
test('a mark finds its letter behind a control', () =>
  check('a\u200f\u0301', 'a\u200f\u0301', [1]));
test('a mark alone', () => check('\u0301a', '\u0301|a', [1, 1]));
test('a number of an ayah, brackets included', () =>
  check('\u06dd\u0661\u0662', '\u06dd|\u0661|\u0662', [1, 1, 2]));
test('a sign of an ayah alone', () => check('\u06dd', '\u06dd', [2]));
test('signs under a number are not drawn', () => check('\u0601\u0662', '\u0601\u0662', [1]));
test('a tab', () => check('a\tb', 'a|\t|b', [1, 2, 1]));
test('half a pair', () => check('\ud800\u0301\udc00', '\ud800\u0301|\udc00', [1, 1]));

function jamoClass(code: number): string {
  const kind = cellKind(code);
  if (kind === Kind.SYLLABLE) return (code - 0xac00) % 28 === 0 ? 'LV' : 'LVT';
  return kind === Kind.JAMO_L ? 'L' : kind === Kind.JAMO_V ? 'V' : kind === Kind.JAMO_T ? 'T' : '';
}

/** Whether we cut a cluster of UAX#29 before the last of these code points, for what a terminal does with it. */
function isCut(codes: readonly number[]): boolean {
  const code = codes[codes.length - 1];
  const before = codes.slice(0, -1).filter((code) => cellKind(code) !== Kind.MARK);
  const base = before[before.length - 1];
  // Conjoining jamo that make no syllable (GB6 to GB8).
  const jamo = `${jamoClass(codes[codes.length - 2])} ${jamoClass(code)}`;
  if (['L L', 'L LV', 'L LVT', 'V V', 'T T'].includes(jamo)) return true;
  // A spacing mark that has no room in a cell of two columns (GB9a).
  return cellKind(code) === Kind.SPACING && before.length > 0 && !isNarrow(base);
}

function isNarrow(code: number): boolean {
  return cellWidth(String.fromCodePoint(code)) === 1;
}

/** Whether it has characters that we do not draw, and so take for part of their neighbours: GB4, GB5, GB9, GB9b. */
function hasHidden(codes: readonly number[]): boolean {
  return codes.some((code, index) => {
    const kind = cellKind(code);
    const joins = cellKind(codes[index - 1]) === Kind.WIDE_PICTOGRAPH;
    return kind === Kind.HIDDEN || kind === Kind.TERMINATOR || (kind === Kind.ZWJ && !joins);
  });
}

test('GraphemeBreakTest.txt', () => {
  const faults: string[] = [];
  let rows = 0;
  for (const line of readUcd('GraphemeBreakTest.txt').split('\n')) {
    const data = line.split('#')[0].trim();
    const codes = data.match(/[0-9A-F]+/g)?.map((code) => Number.parseInt(code, 16)) ?? [];
    if (codes.length === 0 || hasHidden(codes)) continue;
    rows += 1;
    const signs = data.match(/[÷×]/g) ?? [];
    const expected = codes
      .map((code, index) => {
        const cuts = signs[index] === '÷' || isCut(codes.slice(0, index + 1));
        return (cuts && index > 0 ? '|' : '') + String.fromCodePoint(code);
      })
      .join('');
    if (cut(String.fromCodePoint(...codes)).pieces !== expected) faults.push(line);
  }
  expect(faults).toEqual([]);
  expect(rows).toBe(214);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BLANK, cutCells, START, WIDTH } from '../../src/text/cells.ts';
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
test('a vowel or a final of Hangul alone takes no column', () =>
  check('a\u1161\u11abb', 'a\u1161\u11ab|b', [1, 1]));
test('a conjunct is one', () =>
  check('\u0915\u094d\u0924\u0915', '\u0915\u094d\u0924|\u0915', [2, 1]));
test('a joiner does not part it, a non-joiner does', () =>
  check(
    '\u0915\u094d\u200d\u0937 \u0915\u094d\u200c\u0937',
    '\u0915\u094d\u200d\u0937| |\u0915\u094d\u200c|\u0937',
    [2, 1, 1, 1],
  ));
test('a conjunct of three has no room', () =>
  check('\u0915\u094d\u0924\u094d\u092f', '\u0915\u094d\u0924\u094d|\u092f', [2, 1]));
test('a repha belongs to the letter behind it', () =>
  check('\u0d4e\u0d15\u0d15', '\u0d4e\u0d15|\u0d15', [2, 1]));
test('emoji of Unicode 16 and 17', () =>
  check('\u{1fae9}\u{1fac8}', '\u{1fae9}|\u{1fac8}', [2, 2]));
test('hexagrams and trigrams', () => check('\u4dc0\u2630', '\u4dc0|\u2630', [2, 2]));
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

/** Where we cut otherwise than UAX#29, for what a terminal does: `README.md` has a sentence for each. */
type Choice = 'not drawn' | 'vowel or final' | 'leading consonant' | 'sign round a number' | 'room';

const NEVER_DRAWN: readonly number[] = [Kind.HIDDEN, Kind.ZWJ, Kind.TERMINATOR];

/** Why we cut before the code point at `index`, or do not, though UAX#29 does not, or does. */
function choiceAt(codes: readonly number[], index: number): Choice | undefined {
  const kind = cellKind(codes[index]);
  const before = cellKind(codes[index - 1]);
  const drawn = codes.slice(0, index).filter((code) => !NEVER_DRAWN.includes(cellKind(code)));
  if (NEVER_DRAWN.includes(kind) || NEVER_DRAWN.includes(before)) return 'not drawn';
  if (kind === Kind.JAMO_V || kind === Kind.JAMO_T) return 'vowel or final';
  if (before === Kind.AYAH) return 'sign round a number';
  if (before === Kind.JAMO_L) return 'leading consonant';
  return cellWidth(String.fromCodePoint(...drawn)) >= 2 ? 'room' : undefined;
}

test('GraphemeBreakTest.txt', () => {
  const faults: string[] = [];
  const counts = new Map<Choice, number>();
  let rows = 0;
  for (const line of readUcd('GraphemeBreakTest.txt').split('\n')) {
    const data = line.split('#')[0].trim();
    const codes = data.match(/[0-9A-F]+/g)?.map((code) => Number.parseInt(code, 16)) ?? [];
    if (codes.length === 0) continue;
    rows += 1;
    const signs = data.match(/[÷×]/g) ?? [];
    const text = String.fromCodePoint(...codes);
    const cells = cutCells(text, joinLetters(text), new Uint8Array(text.length));
    // A line terminator is not drawn, and no part of a cell.
    const begins = (at: number) => (cells[at] & START) !== 0 || cells[at] === BLANK;
    const choices = new Set<Choice | undefined>();
    let at = 0;
    for (const [index, code] of codes.entries()) {
      if (index > 0 && begins(at) !== (signs[index] === '÷')) {
        choices.add(choiceAt(codes, index));
      }
      at += String.fromCodePoint(code).length;
    }
    if (choices.has(undefined)) faults.push(line);
    else
      for (const choice of choices)
        counts.set(choice as Choice, (counts.get(choice as Choice) ?? 0) + 1);
  }
  expect(faults).toEqual([]);
  expect(rows).toBe(766);
  const readme = readFileSync(new URL('../../src/text/README.md', import.meta.url), 'utf8');
  const told = [...readme.matchAll(/^\| (\d+) \| ([a-z ]+): /gm)].map(([, count, choice]) => [
    choice,
    Number(count),
  ]);
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(told));
});

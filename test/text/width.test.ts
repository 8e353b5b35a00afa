/** `cellWidth` measures without joining; the layout is its witness. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, breakLines, cellWidth, lineWidth, visualCells } from '../../src/text/index.ts';

const LETTERS = [
  ...['a', ' ', '1', '\t', '-', '('],
  ...['\u0644', '\u0627', '\u0622', '\u0623', '\u0625', '\u0671', '\u0628', '\u062f'],
  ...['\u064e', '\u0651', '\u0653', '\u0655', '\u0670'],
  ...['\u200c', '\u200d', '\u200e', '\u200f', '\u202b', '\u202c', '\u202e', '\u2067', '\u2069'],
  ...['\u06dd', '\u0664', '\ufdfc', '\ufdfd', '\ufefb', '\u05d0', '\u05b8'],
  ...['\u4e2d', '\u{1f600}', '\u{1f468}', '\u{1f3fd}', '\u0915', '\u094d', '\ud83c', '\u1100'],
  ...['\u{10d02}', '\u{10d24}', '\u{1e900}', '\u{1e944}', '\uffff'],
];

const text = fc
  .array(fc.constantFrom(...LETTERS), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** Whether these part a lam from its alef depends on levels, which `cellWidth` does not resolve. */
const PARTED = /\u0644[\p{M}\p{Cf}]*[\u202a-\u202e\u2066-\u2069]/u;

test('is the sum of the cells that are drawn', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (text) => {
      fc.pre(!PARTED.test(text));
      const paragraph = analyse(text);
      const line = { from: 0, to: text.length, end: text.length };
      const drawn = visualCells(paragraph, line).reduce((sum, { width }) => sum + width, 0);
      expect(cellWidth(text)).toBe(drawn);
    }),
    { numRuns: 5000 },
  );
});

test('is that of the only line', () => {
  const paragraph = analyse('\u0628\u0644\u0627 x');
  const [line] = breakLines(paragraph, 10);
  expect(lineWidth(paragraph, line)).toBe(cellWidth(paragraph.text));
});

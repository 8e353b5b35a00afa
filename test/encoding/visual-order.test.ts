/** Capitals stand for Hebrew letters, as they are seen from the left: `CBA` is what a reader reads as `ABC`. */
import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOrder, turnLine } from '../../src/encoding/visual-order.ts';

const hebrew = (text: string) =>
  text.replace(/[A-Z]/g, (letter) => String.fromCharCode(0x5d0 + letter.charCodeAt(0) - 0x41));

describe('a line', () => {
  test.each<[string, string]>([
    ['', ''],
    ['CBA', 'ABC'],
    ['FED CBA', 'ABC DEF'],
    ['.FED ,CBA', 'ABC, DEF.'],
    ['abc def', 'abc def'],
    ['CBA abc def FED', 'DEF abc def ABC'],
    ['2004 CBA', 'ABC 2004'],
    ['1,250.5 CBA', 'ABC 1,250.5'],
    ['1995 - 1990 CBA', 'ABC 1990 - 1995'],
    ['50% CBA', 'ABC 50%'],
    ['iso 8859 CBA', 'ABC iso 8859'],
    ['(FED) CBA', 'ABC (DEF)'],
    ['(abc) CBA', 'ABC (abc)'],
    ['CBA\nFED', 'ABC\nDEF'],
    ['  CBA', 'ABC  '],
  ])('%j', (seen, read) => expect(readingOrder(hebrew(seen))).toBe(hebrew(read)));
});

test('each letter tells where it stood', () => {
  const line = hebrew('12 CBA');
  const { text, offsets } = turnLine(line);
  expect(offsets).toEqual([5, 4, 3, 2, 0, 1]);
  expect(offsets.map((offset) => line[offset]).join('')).toBe(text);
});

test('what bidi-js shows of a line is turned back to it', () => {
  const bidi = bidiFactory();
  const seen = (line: string) =>
    bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, 'rtl'));
  const word = fc.constantFrom(
    'ABC',
    'D',
    'GHI,',
    'KL.',
    '(MN)',
    'abc',
    'x def',
    '12',
    '3.5',
    '40%',
  );
  const line = fc
    .array(word, { maxLength: 12 })
    .map((words) => hebrew(['A', ...words, 'B'].join(' ')));
  fc.assert(
    // A number before a Latin word and one behind it look alike.
    fc.property(
      line.filter((text) => !/[\d%] [a-z]/.test(text)),
      (text) => {
        expect(readingOrder(seen(text))).toBe(text);
      },
    ),
  );
});

import { expect, test } from 'vitest';
import { analyse, breakLines, visualText } from '../../src/text/index.ts';
import { sized } from '../full-size.ts';

/** UTF-16 units: in full, a text of a megabyte, more or less. */
const LENGTH = sized(600_000);

// What is repeated without a line break. Where work grew with the square of the length, each would take minutes.
test.each([
  ['prose', '\u0628\u0633\u0645 \u0627\u0644\u0644\u0647 '],
  ['prose with Latin and numbers', '\u0628\u0633\u0645 abc 12.5% (x) '],
  ['one word', '\u0628'],
  ['a letter and its marks', '\u0628\u064e\u0651'],
  ['nothing but marks', '\u0653'],
  ['numbers', '1, '],
  ['brackets that close', '(\u0628)a'],
  ['brackets that do not', '(\u0628a'],
  ['isolates that close', '\u2067\u0628\u2069a'],
  ['isolates that do not', '\u2068\u0628\u2066a'],
  ['embeddings', '\u202b\u0628\u202ca'],
  ['tabs', '\t\u0628a '],
  ['line feeds', '\u0628a\n'],
  ['emoji', '\u{1f468}\u200d\u{1f469} '],
  ['closing signs behind spaces', '  ) \u4e00'],
])('%s', { timeout: 20_000 }, (_, piece) => {
  const text = `a\u0628${piece.repeat(LENGTH / piece.length)}`;
  const paragraph = analyse(text, { direction: 'rtl' });
  const lines = breakLines(paragraph, 72);
  expect(lines.at(-1)?.end).toBe(text.length);
  expect(lines.some((line) => visualText(paragraph, line) !== '')).toBe(true);
});

test('on one line', { timeout: 20_000 }, () => {
  const text = '\u0628 a'.repeat(LENGTH / 3);
  const paragraph = analyse(text);
  const [line] = breakLines(paragraph, Number.POSITIVE_INFINITY);
  expect(visualText(paragraph, line)).toHaveLength(text.length);
});

import { expect, test } from 'vitest';
import { progressRow } from '../../../src/cli/testing.ts';
import { rowText, rowWidth } from '../../../src/layout/row.ts';

const FULL = '\u2588';
const REST = '\u2591';

const bar = (full: number) => FULL.repeat(full) + REST.repeat(20 - full);

test.each<[number, string]>([
  [0, `${bar(0)} 0 of 4: a`],
  [0.5, `${bar(10)} 0 of 4: a`],
  [1, `${bar(20)} 0 of 4: a`],
  [2, `${bar(20)} 0 of 4: a`],
])('at %s the bar is filled from the left', (share, expected) => {
  const row = progressRow({ share, phrase: '0 of 4: a' }, 79, 'ltr');
  expect(rowText(row)).toBe(expected);
});

test('it is filled from the right in a language that is read from there', () => {
  // «2 من 4»
  const row = progressRow({ share: 0.25, phrase: '2 \u0645\u0646 4' }, 60, 'rtl');
  expect(rowWidth(row)).toBe(60);
  const text = rowText(row);
  expect(text.endsWith(` ${REST.repeat(15)}${FULL.repeat(5)}`)).toBe(true);
  expect(text.startsWith(' '.repeat(10))).toBe(true);
});

test.each([1, 10, 30, 49, 50, 80])('it fits into %s cells', (width) => {
  for (const direction of ['ltr', 'rtl'] as const) {
    const row = progressRow(
      { share: 0.5, phrase: 'a long name of a feed '.repeat(9) },
      width,
      direction,
    );
    expect(rowWidth(row)).toBeLessThanOrEqual(width);
  }
});

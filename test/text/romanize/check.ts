import { expect } from 'vitest';
import { type RomanizeOptions, romanize } from '../../../src/text/romanize/romanize.ts';

/** Latin first, so that a line with one right-to-left word at its end reads alike in every editor. */
export type Example = readonly [latin: string, source: string];

/** The source romanizes to `latin`. */
export function check([latin, source]: Example, options?: RomanizeOptions): void {
  expect(romanize(source, options).text, source).toBe(latin);
}

/** The source, fully pointed, romanizes to `latin` and leaves no vowel and no letter in doubt. */
export function checkSure(example: Example, options?: RomanizeOptions): void {
  check(example, options);
  const open = romanize(example[1], options).doubts.filter(
    ({ kind }) => kind === 'vowel' || kind === 'letter',
  );
  expect(open, example[1]).toEqual([]);
}

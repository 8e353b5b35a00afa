import { expect, it } from 'vitest';
import type { Measures, Reading } from './measure.ts';
import { faults, isDoubtful } from './verdict.ts';

const READING: Reading = { likeness: 0.97, ceiling: 0.99, reversed: 0.2, joins: 1.1 };

const RIGHT: Measures = {
  parts: { text: READING, panel: READING },
  edge: 0.25,
  side: 0,
  stray: 0,
  turned: 0,
};

const text = (reading: Partial<Reading>): Measures => ({
  ...RIGHT,
  parts: { text: { ...READING, ...reading }, panel: READING },
});

it.each([
  ['a right picture', RIGHT, []],
  ['letters that were misread', text({ likeness: 0.95 }), ['the text is read with likeness 0.950']],
  ['letters that are not joined', text({ joins: 1.4 }), ['the text is in 1.400 times as many']],
  ['rows turned round', text({ reversed: 0.9 }), ['the text is like itself reversed: 0.900']],
  ['a ragged edge', { ...RIGHT, edge: 1 }, ['a row is 1.00 cells out of its place']],
  ['a lost row', { ...RIGHT, edge: Number.POSITIVE_INFINITY }, ['a row is missing']],
  ['a crooked panel', { ...RIGHT, side: 0.5 }, ['a side of the panel is 0.50 cells aslant']],
  ['an open panel', { ...RIGHT, side: Number.POSITIVE_INFINITY }, ['a side of the panel is miss']],
  ['rows of another screen', { ...RIGHT, stray: 2 }, ['2 rows should be blank']],
  ['brackets not mirrored', { ...RIGHT, turned: 1 }, ['1 brackets are turned round']],
])('says of %s what is wrong', (_, measures, wanted) => {
  const found = faults(measures);
  expect(found.map((fault, index) => fault.slice(0, wanted[index]?.length))).toEqual(wanted);
});

it('doubts what OCR alone has found', () => {
  expect(isDoubtful(RIGHT)).toBe(false);
  expect(isDoubtful(text({ likeness: 0.9 }))).toBe(true);
  expect(isDoubtful({ ...text({ likeness: 0.9 }), edge: 2 })).toBe(false);
  expect(isDoubtful(text({ joins: 1.5 }))).toBe(false);
});

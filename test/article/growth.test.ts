/** The work of the parsers is in proportion to the text, whatever is in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { parseArticle } from '../../src/article/parse.ts';
import { sampled } from '../full-size.ts';
import { MARKDOWN_SHAPES, MATTER_SHAPES, PLAIN_SHAPES, type Shape } from './growth-inputs.ts';
import { startCounting, stopCounting, workOf } from './work-counter.ts';

let parse: typeof parseArticle;

beforeAll(async () => {
  await startCounting();
  ({ parseArticle: parse } = await import('../../src/article/parse.ts'));
});

afterAll(stopCounting);

const COUNTED = /\/src\/|node_modules\/(?:marked|yaml)\//;

/** UTF-16 units of the shortest text: more than what is bounded by itself, as the length of a label. */
const UNITS = 4000;

/** What the second doubling of the text adds to the work, as a multiple of what the first does: two; four in a square. */
const MOST = 3;

async function check(shape: Shape, format: 'markdown' | 'plain') {
  const works: number[] = [];
  for (const times of [1, 2, 4]) {
    const source = shape(times * UNITS);
    works.push(await workOf(() => parse(source, { format }), COUNTED));
  }
  const [once, twice, fourTimes] = works;
  expect(once).toBeGreaterThan(0);
  expect((fourTimes - twice) / Math.max(twice - once, UNITS / 4), `${works}`).toBeLessThan(MOST);
  // No more for a unit than a text of a strange shape needs in all of its passes.
  expect(fourTimes / (4 * UNITS), `${works}`).toBeLessThan(1000);
}

/** In `npm test` every fifth. */
const shapesOf = (shapes: Readonly<Record<string, Shape>>) =>
  sampled(Object.entries(shapes), (_, index) => index % 5 === 0);

describe('Markdown', () => {
  test.each(shapesOf(MARKDOWN_SHAPES))('%s', (_, shape) => check(shape, 'markdown'));
});

describe('front matter', () => {
  test.each(shapesOf(MATTER_SHAPES))('%s', (_, shape) => check(shape, 'markdown'));
});

describe('plain text', () => {
  test.each(shapesOf(PLAIN_SHAPES))('%s', (_, shape) => check(shape, 'plain'));
});

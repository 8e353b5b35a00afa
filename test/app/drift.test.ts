/**
 * A walk at random through the bundled article: what the terminal shows by then, of all that was written to it, is what it
 * shows of the whole screen written once.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { bundledPath, FIRST_ARTICLE } from '../../src/library/bundled.ts';
import { findable } from '../reader/document.ts';
import { Walk } from './walk.ts';

const PIECE = findable(
  parseArticle(readFileSync(bundledPath(FIRST_ARTICLE), 'utf8'), { format: 'markdown' }).article,
);

const SEEDS = [1, 2];
const CHECKS = 8;

test.each(SEEDS)('nothing is left on the screen that is not there: walk %i', async (seed) => {
  const walk = new Walk(PIECE, seed);
  for (let check = 0; check < CHECKS; check += 1) {
    const did = await walk.go(50);
    const [shown, wanted] = await walk.screens();
    expect(shown, did.join(' ')).toBe(wanted);
  }
  walk.close();
});

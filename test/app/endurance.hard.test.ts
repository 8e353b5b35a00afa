/**
 * 20,000 events on end, over an article and over a book: keys, pastes, clicks, the wheel, sizes, each of the dialects in turn.
 * At every 500th the screen is what a fresh one would show; at the end the reader obeys a key, the memory is what it was
 * after the first thousands, and no file is open that was not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { bundledPath, FIRST_ARTICLE } from '../../src/library/bundled.ts';
import type { Document } from '../../src/reader/document.ts';
import { findable } from '../reader/document.ts';
import { Walk } from './walk.ts';

const EVENTS = 20_000;
const AT_ONCE = 500;

/** Of the events, those after which everything that is kept for ever is there. */
const WARM = 6000;

const MEGABYTE = 2 ** 20;

/** Bytes of the heap that may come after that. */
const MOST_GROWTH = 20 * MEGABYTE;

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');

function usedHeap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

const openFiles = () => readdirSync('/proc/self/fd').length;

const bundled = readFileSync(bundledPath(FIRST_ARTICLE), 'utf8');

/** Two megabytes, in many chapters. */
const book = `# a\n\n${Array.from({ length: 40 }, (_, at) => `## ${at}\n\n${bundled.slice(bundled.indexOf('\n---\n', 3) + 5)}`).join('\n\n')}`;

const read = (text: string): Document =>
  findable(parseArticle(text, { format: 'markdown' }).article);

describe.skipIf(process.platform !== 'linux')('20,000 events', () => {
  test.each<[string, () => Document]>([
    ['over an article', () => read(bundled)],
    ['over a book', () => read(book)],
  ])('%s', async (_, open) => {
    const walk = new Walk(open(), 23);
    const files = openFiles();
    let warm = 0;
    for (let done = AT_ONCE; done <= EVENTS; done += AT_ONCE) {
      const did = await walk.go(AT_ONCE);
      const [shown, wanted] = await walk.screens();
      expect(shown, `${done}: ${did.slice(-40).join(' ')}`).toBe(wanted);
      if (done === WARM) warm = usedHeap();
    }
    expect(await walk.obeys()).toBe(true);
    expect(usedHeap() - warm).toBeLessThan(MOST_GROWTH);
    walk.close();
    expect(openFiles()).toBeLessThanOrEqual(files);
  });
});

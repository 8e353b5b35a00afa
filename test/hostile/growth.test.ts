/** Work is in proportion to a hostile text, in every reader and from the text to its rows (counted as `work-counter.ts` does). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCounting, stopCounting, workOf } from '../article/work-counter.ts';
import { sampled } from '../full-size.ts';
import { TEXTS } from './texts.ts';

type Act = (text: string) => unknown;

const acts: Record<string, Act> = {};

beforeAll(async () => {
  await startCounting();
  const { readPage } = await import('../../src/pages/page.ts');
  const { readFeed } = await import('../../src/feeds/read-feed.ts');
  const { parseGlossary } = await import('../../src/names/glossary-yaml.ts');
  const { readOptions } = await import('../../src/settings/options-yaml.ts');
  const { parseArticle } = await import('../../src/article/parse.ts');
  const { createFlow, rowsFrom } = await import('../../src/layout/flow.ts');
  const { analyse, breakLines, visualCells } = await import('../../src/text/index.ts');
  const { fold } = await import('../../src/text/fold.ts');
  const { visual } = await import('../../src/strings/visual.ts');
  const { readHead } = await import('../../src/store/entry-file.ts');
  const { parseQuery } = await import('../../src/store/query.ts');
  const { InputTokenizer } = await import('../../src/terminal/input/input-tokenizer.ts');
  const now = new Date('2026-11-29T12:00:00Z');
  Object.assign(acts, {
    'as a page': (text: string) => readPage(text, { isWhole: true }),
    'as a feed': (text: string) =>
      readFeed(`<rss><channel><item><title>a</title><description>${text}`, { now }),
    'as names': parseGlossary,
    'as options': readOptions,
    'as a stored article': (text: string) =>
      readHead(`---\ntitle: a\nlanguage: ar\n---\n\n${text}`),
    'as a query': parseQuery,
    'as rows': (text: string) => {
      const { article } = parseArticle(text, { format: 'plain' });
      const flow = createFlow(article, 60);
      rowsFrom(flow, { block: 0, row: 0 }, 1e6);
    },
    'as lines': (text: string) => {
      const paragraph = analyse(text);
      for (const line of breakLines(paragraph, 60)) visualCells(paragraph, line);
    },
    'as folded text': (text: string) => fold(text, 'alike'),
    'through the filter': visual,
    'from the terminal': (text: string) =>
      new InputTokenizer().read(Buffer.from(text).toString('latin1')),
  } satisfies Record<string, Act>);
}, 60_000);

afterAll(stopCounting);

const COUNTED = /\/src\/|node_modules\/(?:yaml|htmlparser2|entities|@mozilla)\//;

/** UTF-16 units of the shortest text. */
const UNITS = 2000;

/** What the second doubling adds to the work, as a multiple of what the first does: two; four in a square. */
const MOST = 3;

const NAMES = [
  'as a page',
  'as a feed',
  'as names',
  'as options',
  'as a stored article',
  'as a query',
  'as rows',
  'as lines',
  'as folded text',
  'through the filter',
  'from the terminal',
];

describe.each(NAMES)('%s', (name) => {
  test.each(sampled(Object.entries(TEXTS), (_, at) => at % 9 === 2))('%s', async (_, text) => {
    // What is made once, at first use, is no work of the text.
    acts[name](text(UNITS));
    const works: number[] = [];
    for (const times of [1, 2, 4]) {
      const source = text(times * UNITS);
      works.push(await workOf(() => acts[name](source), COUNTED));
    }
    const [once, twice, fourTimes] = works;
    expect(once).toBeGreaterThan(0);
    expect((fourTimes - twice) / Math.max(twice - once, UNITS), `${works}`).toBeLessThan(MOST);
  });
});

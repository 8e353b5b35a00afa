/** A list, as of a feed: which entry is selected, and what Enter opens. */
import { describe, expect, test } from 'vitest';
import { listArticle } from '../../../src/library/list-article.ts';
import { dispatch } from '../../../src/reader/dispatch.ts';
import type { Event } from '../../../src/reader/keymap.ts';
import { selectedTitle } from '../../../src/reader/moves/entry.ts';
import { openReader } from '../../../src/reader/opening.ts';
import type { State } from '../../../src/reader/state.ts';
import { visibleRange } from '../../../src/reader/viewport.ts';
import { findable } from '../document.ts';

const item = (number: number) =>
  `<item><title>Entry ${number}</title><link>https://x.org/${number}</link>
  <description>${'word '.repeat(20)}</description></item>`;

const FEED = `<rss><channel><title>News</title>${[1, 2, 3, 4].map(item).join('')}</channel></rss>`;

const article = await listArticle(FEED, 'feed', false);
const DOCUMENT = { ...findable(article), isList: true };

const readerAfter = (...events: Event[]): State =>
  events.reduce(dispatch, openReader(DOCUMENT, { columns: 40, rows: 10 }));

const typed = (text: string): Event => ({ type: 'typed', text });
const ENTER: Event = { type: 'key', name: 'Enter' };

const opened = (state: State) =>
  state.requests.map((request) => (request.type === 'fetch' ? request.address : request.type));

test.each<[string, number]>([
  ['', 1],
  ['j', 2],
  ['jj', 3],
  ['jjk', 2],
  ['jjjjjjjj', 4],
  ['jjkkkkkkk', 1],
  ['G', 4], // the first on the screen
  ['Gkg', 1],
])('after %j it is number %i, on the screen, and Enter opens it', (keys, number) => {
  const state = readerAfter(typed(keys));
  const title = selectedTitle(state);
  expect(title && article.blocks[title.block].text).toBe(`Entry ${number}`);
  const { from, to } = visibleRange(state);
  expect(title?.block).toBeGreaterThanOrEqual(from.block);
  expect(title?.block).toBeLessThanOrEqual(to.block);
  expect(opened(dispatch(state, ENTER))).toEqual([`https://x.org/${number}`]);
});

test('above the first entry the list can be read to its start', () => {
  const state = readerAfter(typed('jjjkkk'));
  expect(state.top).toEqual({ block: 0, row: 0 });
});

describe('other ways', () => {
  test('the outline opens an entry', () => {
    expect(opened(readerAfter(typed('tjj'), ENTER))).toEqual(['https://x.org/2']);
  });

  test('the digit of a link opens it, in a list as elsewhere', () => {
    expect(opened(readerAfter(typed('F1')))).toEqual(['https://x.org/1']);
  });

  test('in an article that is no list, Enter opens nothing', () => {
    const state = openReader(findable(article), { columns: 40, rows: 10 });
    expect(selectedTitle(state)).toBeUndefined();
    expect(opened([typed('j'), ENTER].reduce(dispatch, state))).toEqual([]);
  });
});

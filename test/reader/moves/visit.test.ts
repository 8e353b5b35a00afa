/** From one article to another by its address: what is asked for, what is said meanwhile, and the way back. */
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';
import { dispatch } from '../../../src/reader/dispatch.ts';
import type { Event } from '../../../src/reader/keymap.ts';
import { LONGEST_TRAIL } from '../../../src/reader/moves/visit.ts';
import { openReader } from '../../../src/reader/opening.ts';
import type { State } from '../../../src/reader/state.ts';
import { findable } from '../document.ts';

const documentOf = (source: string) =>
  findable(parseArticle(source, { format: 'markdown' }).article);

const STORY = documentOf(`One [here](https://x.org/1) and [there](https://x.org/2).

${'word '.repeat(400)}

Last.`);

const readerAfter = (...events: Event[]): State =>
  events.reduce(dispatch, openReader(STORY, { columns: 40, rows: 10 }));

const typed = (text: string): Event => ({ type: 'typed', text });
const key = (name: string): Event => ({ type: 'key', name });
const ENTER = key('Enter');

const requestsOf = (state: State) => state.requests;

test.each<[string, readonly Event[], unknown[]]>([
  ['a link that has the digit', [typed('F2')], [{ address: 'https://x.org/2', isTyped: false }]],
  ['a digit without a link', [typed('F3')], []],
  [
    'an address',
    [typed(':open https://y.org/a'), ENTER],
    [{ address: 'https://y.org/a', isTyped: true }],
  ],
  ['in short', [typed(':o y.org'), ENTER], [{ address: 'y.org', isTyped: true }]],
  ['no address', [typed(':open'), ENTER], []],
])('%s', (_, events, expected) => {
  expect(requestsOf(readerAfter(...events))).toEqual(
    expected.map((request) => ({ type: 'fetch', ...(request as object) })),
  );
});

describe('while a page is fetched', () => {
  const FETCH = { name: 'x.org', bytes: 5000, total: 9000 };
  const coming: Event = { type: 'fetching', fetch: FETCH };

  test('it is said how much has come, also after a key', () => {
    const state = readerAfter(typed('F1'), coming, typed('j'));
    expect(state.message).toEqual({ type: 'fetching', fetch: FETCH });
    expect(state.top).not.toEqual(readerAfter().top);
  });

  test('what was said meanwhile is not said over', () => {
    const state = readerAfter(typed('F1'), typed(':nonsense'), ENTER, coming);
    expect(state.message).toEqual({ type: 'no-command', command: 'nonsense' });
  });

  test('Escape ends it, and what comes late is not shown', () => {
    const state = readerAfter(typed('F1'), coming, key('Escape'), coming, { type: 'fetched' });
    expect(requestsOf(state).map(({ type }) => type)).toEqual(['fetch', 'stop-fetch']);
    expect([state.fetch, state.message]).toEqual([undefined, undefined]);
    expect(state.isDone).toBe(false);
  });

  test('a failure is said, and ends it', () => {
    const message = { type: 'text', text: 'why' } as const;
    const state = readerAfter(typed('F1'), { type: 'fetched', message });
    expect([state.fetch, state.message]).toEqual([undefined, message]);
  });

  test('the page takes the place of the article where the person is by then', () => {
    const state = readerAfter(typed('F1'), typed('G'), { type: 'fetched' });
    const from = { anchor: state.anchor, marks: {} };
    expect(state.anchor.block).toBeGreaterThan(0);
    expect(requestsOf(state).at(-1)).toEqual({ type: 'visit', from });
  });
});

describe('the way back', () => {
  const PAGE = documentOf('Page');
  const open: Event = { type: 'open', document: PAGE };

  test.each(['Backspace', 'B'])('%s leads to where the article was left', (name) => {
    const left = readerAfter(typed('G'));
    const state = readerAfter(typed('G'), open, name === 'B' ? typed('B') : key(name));
    const to = { anchor: left.anchor, marks: {} };
    expect(requestsOf(state)).toEqual([
      { type: 'back', from: { anchor: { block: 0, offset: 0 }, marks: {} }, to },
    ]);
  });

  test('leads from each to the one before, and no further', () => {
    const state = readerAfter(
      open,
      open,
      key('Backspace'),
      { ...open, isBack: true },
      key('Backspace'),
      {
        ...open,
        isBack: true,
      },
    );
    expect(requestsOf(state).map(({ type }) => type)).toEqual([]);
    expect(dispatch(state, key('Backspace')).message).toEqual({ type: 'no-way-back' });
  });

  test('has an end', () => {
    const many = new Array<Event>(LONGEST_TRAIL + 10).fill(open);
    expect(readerAfter(...many).trail).toHaveLength(LONGEST_TRAIL);
  });

  test('a page that is opened with a warning says it', () => {
    const message = { type: 'text', text: 'old' } as const;
    expect(readerAfter({ ...open, message }).message).toEqual(message);
  });
});

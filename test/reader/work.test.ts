/** A book: what takes long is done a little at a time, and keys are obeyed in between. */
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../src/article/article.ts';
import { nameFinder } from '../../src/names/find-names.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import { openReader } from '../../src/reader/opening.ts';
import { searchedPercent } from '../../src/reader/prompt/search.ts';
import { reduce } from '../../src/reader/reduce.ts';
import type { State } from '../../src/reader/state.ts';
import { isAtWork } from '../../src/reader/work.ts';
import { findable } from './document.ts';

/** Paragraphs of a thousand letters, with two words of their own each: `P0`, `even` or `odd`. */
const PARAGRAPHS = 1000;

/** Paragraphs that are searched in one go: 100,000 units. */
const AT_ONCE = 100;

const FILLER = 'filler '.repeat(150);

function book(paragraphs = PARAGRAPHS): Article {
  const blocks = Array.from({ length: paragraphs }, (_, index): Block => {
    const text = `P${index}. ${index % 2 === 0 ? 'even' : 'odd'} ${FILLER}`.slice(0, 1000);
    return { kind: 'paragraph', text, section: 0 };
  });
  const sections = [{ title: '', block: 0, end: blocks.length }];
  return { title: 'Book', language: 'en', direction: 'ltr', blocks, sections };
}

const SIZE = { columns: 40, rows: 12 };

/** A book whose names have been looked for already. */
const opened = (article = book()) => worked(openReader(findable(article), SIZE));

function press(state: State, ...keys: string[]): State {
  return keys.reduce(
    (before, key) =>
      dispatch(before, key.length > 1 ? { type: 'key', name: key } : { type: 'typed', text: key }),
    state,
  );
}

/** A search for what is put in all at once. */
function search(state: State, query: string): State {
  return dispatch(press(state, '/'), { type: 'pasted', text: query });
}

function worked(state: State, times = Number.POSITIVE_INFINITY): State {
  let next = state;
  for (let left = times; left > 0 && isAtWork(next); left -= 1)
    next = reduce(next, { type: 'work' });
  return next;
}

/** What the search has come to. */
const told = ({ search, ...state }: State) => ({
  here: search?.here,
  count: search?.matches.length,
  percent: search && searchedPercent({ search, ...state }),
  top: state.top.block,
});

describe('a search', () => {
  it('is over at once in an article', () => {
    const state = search(opened(book(AT_ONCE)), 'even');
    expect(isAtWork(state)).toBe(false);
    expect(told(state)).toEqual({ here: 0, count: AT_ONCE / 2, percent: undefined, top: 0 });
  });

  it('goes on in a book, and tells how far it has come', () => {
    const begun = search(opened(), 'odd');
    expect(told(begun)).toEqual({ here: 0, count: 50, percent: 10, top: 0 });
    expect(told(worked(begun, 3))).toMatchObject({ here: 0, count: 200, percent: 40 });
    expect(told(worked(begun))).toMatchObject({ here: 0, count: 500, percent: undefined });
  });

  it('begins at the place, and counts what stands before it once it has been there', () => {
    const begun = search(press(opened(), ':', '5', '5', '%', 'Enter'), 'even');
    expect(told(begun)).toMatchObject({ here: 0, count: 50, top: 550 });
    const half = worked(begun, 5);
    expect(told(half)).toMatchObject({ here: 75, count: 300, top: 550 });
    const whole = worked(half);
    expect(told(whole)).toMatchObject({ here: 275, count: 500, percent: undefined, top: 550 });
    const { matches } = whole.search ?? { matches: [] };
    expect(matches.map(({ block }) => block)).toEqual(
      Array.from({ length: 500 }, (_, index) => index * 2),
    );
  });

  it('goes to the first match as soon as it is known', () => {
    const begun = search(opened(), 'P345.');
    expect(told(begun)).toEqual({ here: -1, count: 0, percent: 10, top: 0 });
    expect(told(worked(begun, 2))).toMatchObject({ here: -1, top: 0 });
    expect(told(worked(begun, 3))).toMatchObject({ here: 0, count: 1, percent: 40, top: 344 });
  });

  it('goes round the end to the first of all where none is left', () => {
    const at = press(opened(), ':', '9', '0', '%', 'Enter');
    expect(told(worked(search(at, 'P3.')))).toMatchObject({ here: 0, count: 1, top: 2 });
  });

  it('does not take away who has gone elsewhere', () => {
    const entered = press(search(opened(), 'P345.'), 'Enter', 'j', 'j');
    expect(told(worked(entered))).toMatchObject({ here: 0, count: 1, top: 0 });
    expect(told(press(worked(entered), 'n'))).toMatchObject({ here: 0, top: 344 });
  });

  it('walks no further than is known', () => {
    const entered = press(search(opened(), 'P9'), 'Enter');
    const { matches } = entered.search ?? { matches: [] };
    expect(matches).toHaveLength(11); // 9, 90 to 99
    const last = press(entered, ...Array.from({ length: 10 }, () => 'n'));
    expect(press(last, 'n').search?.here).toBe(10);
    expect(press(worked(last), 'n').search?.here).toBe(11);
    expect(press(entered, 'N').search?.here).toBe(0);
    expect(press(worked(entered), 'N').search?.here).toBe(110);
  });

  it('is replaced by the next letter', () => {
    const first = worked(search(opened(), 'P34'), 2);
    const second = press(first, '5');
    expect(told(second)).toMatchObject({ here: -1, count: 0, percent: 10 });
    expect(told(worked(second))).toMatchObject({ here: 0, count: 1, top: 344 });
  });

  it('stops at Escape, back where it began, while it is typed', () => {
    const at = press(opened(), ' ', ' ');
    const stopped = press(worked(search(at, 'P345.'), 1), 'Escape');
    expect(isAtWork(stopped)).toBe(false);
    expect({ search: stopped.search, top: stopped.top }).toEqual({
      search: undefined,
      top: at.top,
    });
  });

  it('stops at Escape when it was taken', () => {
    const stopped = press(worked(search(opened(), 'odd'), 1), 'Enter', 'Escape');
    expect(isAtWork(stopped)).toBe(false);
    expect(stopped.search).toBeUndefined();
  });

  it('says at its end that there is nothing', () => {
    const entered = press(search(opened(), 'nowhere'), 'Enter');
    expect(entered.message).toBeUndefined();
    expect(worked(entered)).toMatchObject({
      search: undefined,
      message: { type: 'not-found', query: 'nowhere' },
      top: { block: 0, row: 0 },
    });
  });

  it('searches for nothing where nothing is typed', () => {
    expect(isAtWork(press(search(opened(), 'x'), 'Backspace'))).toBe(false);
  });
});

describe('the names of a book', () => {
  const entry = (name: string, english: string) =>
    ({ names: [name], transliteration: '', english, kind: 'place', about: {} }) as const;
  const glossary = { entries: [entry('P345', 'Sofia'), entry('P2', 'Tunis')] };
  const user = { entries: [entry('P7', 'Cairo'), entry('absent', 'Nowhere')] };
  const layers = { own: glossary, user, isWide: false };
  const piece = (article: Article) => ({
    article,
    glossary,
    finder: nameFinder(article, layers),
  });
  const begun = openReader(piece(book()), SIZE);

  it('are found after it was opened, and keys are obeyed meanwhile', () => {
    const reading = press(worked(begun, 3), ' ', 'x');
    expect(reading).toMatchObject({ panel: 'glossary', document: { names: [] } });
    expect(reading.top).not.toEqual(begun.top);
    const percents = [0, 1, 40, 80].map((times) => worked(begun, times).document.naming?.percent);
    expect(percents).toEqual([0, 0, 9, 19]);
    expect(worked(begun).document.naming).toBeUndefined();
  });

  it('are those that are mentioned, in the order of the text', () => {
    const { document: subject } = worked(begun);
    expect(
      subject.names.map(({ entry, mentions }) => [
        subject.glossary.entries[entry].english,
        mentions.map(({ block }) => block),
      ]),
    ).toEqual([
      ['Tunis', [2]],
      ['Cairo', [7]],
      ['Sofia', [345]],
    ]);
  });

  it('are there at once in an article', () => {
    const state = openReader(piece(book(AT_ONCE)), SIZE);
    expect(isAtWork(state)).toBe(false);
    expect(state.document.names.map(({ mentions }) => mentions.length)).toEqual([1, 1, 0]);
  });

  it('are found by their Latin letters once they are known', () => {
    const typed = search(worked(begun, 2), 'sofia');
    const whole = worked(typed);
    expect(told(whole)).toMatchObject({ here: 0, count: 1, top: 344 });
  });

  it('are not missed by a search that was taken before', () => {
    const taken = press(search(begun, 'sofia'), 'Enter');
    expect(taken.message).toBeUndefined();
    expect(told(worked(taken))).toMatchObject({ here: 0, count: 1, top: 344 });
    const nothing = worked(press(search(begun, 'oslo'), 'Enter'));
    expect(nothing).toMatchObject({ search: undefined, message: { type: 'not-found' } });
  });
});

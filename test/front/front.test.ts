/** What keys and news do to the front page, without anybody outside. */
import { describe, expect, it } from 'vitest';
import type { Feeds } from '../../src/front/action.ts';
import { ALL } from '../../src/front/filter.ts';
import { frontKeymap } from '../../src/front/keymap.ts';
import type { FrontState } from '../../src/front/state.ts';
import { frontCommands, keyTable } from '../../src/front/testing.ts';
import { keymapWith } from '../../src/reader/keymap.ts';
import { article, findable, glossary } from '../reader/document.ts';
import { listed, listOf } from './articles.ts';
import { done, frontWith, key, typed, under } from './states.ts';

const FIVE = [
  listed('a', 1),
  listed('b', 2),
  listed('c', 3, { feed: 'http://b.example/feed' }),
  listed('d', 4, { isRead: true }),
  listed('e', 5, { isRead: true, isStarred: true }),
];

const front = frontWith(FIVE);

const document = { ...findable(article, glossary), isEntry: true };

/** The front page after Enter, when the article under the cursor has come. */
function opened(state: FrontState): FrontState {
  const asked = done(state, key('Enter')).state;
  return done(asked, { type: 'opened', key: under(state) ?? '', document }).state;
}

describe('the list', () => {
  it('moves by lines, pages and ends, and no further', () => {
    const cursorAfter = (...keys: string[]) =>
      done(front, ...keys.map((text) => (text.length > 1 ? key(text) : typed(text)))).state.cursor;
    expect(cursorAfter('j', 'j')).toBe(2);
    expect(cursorAfter('j', 'k', 'k')).toBe(0);
    expect(cursorAfter('G')).toBe(4);
    expect(cursorAfter('G', 'j', 'g')).toBe(0);
    expect(cursorAfter(' ')).toBe(4);
    expect(cursorAfter('End', 'Home', 'Down')).toBe(1);
  });

  it('goes to the next unread article, round the end', () => {
    expect(under(done(front, typed('nn')).state)).toBe('c');
    expect(under(done(front, typed('nnn')).state)).toBe('a');
    expect(under(done(front, typed('p')).state)).toBe('c');
  });

  it('says that nothing else is unread', () => {
    const { state } = done(frontWith(FIVE.slice(3)), typed('n'));
    expect(state.message).toEqual({ type: 'no-unread' });
  });

  it('marks as read and goes on, and as unread and stays', () => {
    const read = done(front, typed('m'));
    expect(read.asked).toEqual([{ type: 'mark', keys: ['a'], deed: 'read' }]);
    expect(under(read.state)).toBe('b');
    const unread = done(front, typed('GN'));
    expect(unread.asked).toEqual([{ type: 'mark', keys: ['e'], deed: 'unread' }]);
    expect(under(unread.state)).toBe('e');
  });

  it('stars, and takes the star away', () => {
    expect(done(front, typed('s')).asked).toMatchObject([{ keys: ['a'], deed: 'starred' }]);
    expect(done(front, typed('G*')).asked).toMatchObject([{ keys: ['e'], deed: 'unstarred' }]);
  });

  it('does to a selection what it does to one article', () => {
    const range = done(front, typed('jvjj'));
    expect(done(range.state, typed('s')).asked).toMatchObject([{ keys: ['b', 'c', 'd'] }]);
    expect(done(range.state, typed('kkks')).asked).toMatchObject([{ keys: ['a', 'b'] }]);
    expect(done(range.state, typed('y')).asked).toEqual([
      { type: 'copy', urls: ['b', 'c', 'd'].map((name) => `http://a.example/${name}`) },
    ]);
    expect(done(range.state, typed('A')).asked).toMatchObject([{ keys: ['b', 'c'], deed: 'read' }]);
    expect(done(front, typed('Vs')).asked).toMatchObject([{ keys: ['a', 'b', 'c', 'd', 'e'] }]);
    expect(done(range.state, key('Escape')).state.selection).toBeUndefined();
  });

  it('marks everything that is listed as read', () => {
    expect(done(front, typed('A')).asked).toEqual([
      { type: 'mark', keys: ['a', 'b', 'c'], deed: 'read' },
    ]);
  });

  it('does not open more pages than anybody wants', () => {
    const many = frontWith(Array.from({ length: 21 }, (_, at) => listed(`${at}`, at)));
    const { state, asked } = done(many, typed('Vo'));
    expect(asked).toEqual([]);
    expect(state.message).toEqual({ type: 'too-many-pages', most: 20 });
  });
});

describe('while articles come', () => {
  const more = [listed('new', 0), ...FIVE];
  const news = (keys: string[]) =>
    ({
      type: 'listed',
      filter: ALL,
      ordered: { keys, readFrom: 4 },
      isWhole: true,
    }) as const;

  it('the article under the cursor stays under it', () => {
    const state = done(front, typed('jj')).state;
    const now = done(
      state,
      { type: 'articles', articles: listOf(more) },
      news(['new', 'a', 'b', 'c', 'd', 'e']),
    ).state;
    expect([under(state), under(now)]).toEqual(['c', 'c']);
    expect(now.cursor).toBe(3);
  });

  it('the next one takes the place of one that is gone', () => {
    const state = done(front, typed('jj')).state;
    expect(under(done(state, news(['a', 'b', 'd', 'e'])).state)).toBe('d');
    expect(under(done(done(front, typed('G')).state, news(['a', 'b'])).state)).toBe('b');
  });

  it('a selection keeps its ends', () => {
    const state = done(front, typed('jvj')).state;
    const now = done(
      state,
      { type: 'articles', articles: listOf(more) },
      news(['new', 'a', 'b', 'c', 'd', 'e']),
    ).state;
    expect(done(now, typed('s')).asked).toMatchObject([{ keys: ['b', 'c'] }]);
  });

  it('what was read meanwhile is to stay where it stands', () => {
    expect(done(front, { type: 'came' }).asked).toEqual([
      { type: 'list', filter: ALL, stays: ['a', 'b', 'c'] },
    ]);
  });

  it('what a filter before this one has found is not listed', () => {
    const { state } = done(front, typed('/x'), key('Enter'), news(['new']));
    expect(state.listing.keys).toEqual([]);
  });
});

describe('filters', () => {
  const feeds: Feeds = {
    items: [
      { kind: 'all', filter: ALL, unread: 3 },
      {
        kind: 'feed',
        filter: { type: 'feed', feed: 'http://b.example/feed', title: 'B' },
        unread: 1,
      },
    ],
    titles: new Map(),
    directions: new Map([['http://b.example/feed', 'rtl']]),
  };
  const withFeeds = done(front, { type: 'feeds', feeds }).state;

  it('a search lists what it finds as it comes, and q lists all again', () => {
    const search = done(front, typed('/ab'), key('Enter'));
    const filter = { type: 'search', words: 'ab' } as const;
    expect(search.asked).toEqual([{ type: 'list', filter, stays: [] }]);
    const found = (keys: string[], isWhole: boolean) =>
      ({
        type: 'listed',
        filter: search.state.listing.filter,
        ordered: { keys, readFrom: keys.length },
        isWhole,
      }) as const;
    const { state } = done(search.state, found(['b'], false), found(['b', 'd'], true));
    expect(state.listing).toMatchObject({ keys: ['b', 'd'], isWhole: true });
    const left = done(state, typed('q'));
    expect(left.state.isDone).toBe(false);
    expect(left.asked).toEqual([{ type: 'list', filter: ALL, stays: [] }]);
  });

  it('a feed is chosen from the list of feeds', () => {
    const { state, asked } = done(withFeeds, typed('tj'), key('Enter'));
    expect(asked).toEqual([{ type: 'list', filter: feeds.items[1].filter, stays: [] }]);
    expect(state.panel).toBeUndefined();
  });

  it('the list of feeds refreshes and marks the selected feed', () => {
    const { state } = done(withFeeds, typed('tj'));
    expect(done(state, typed('r')).asked).toEqual([
      { type: 'refresh', feeds: ['http://b.example/feed'] },
    ]);
    expect(done(state, typed('A')).asked).toEqual([
      { type: 'read-all', filter: feeds.items[1].filter },
    ]);
    expect(done(state, typed('R')).asked).toEqual([{ type: 'refresh', feeds: undefined }]);
  });

  it('the direction of a feed goes round', () => {
    const asked = (state: FrontState) => done(state, typed('D')).asked;
    expect(asked(withFeeds)).toMatchObject([{ feed: 'http://a.example/feed', direction: 'rtl' }]);
    expect(asked(done(withFeeds, typed('jj')).state)).toMatchObject([{ direction: 'ltr' }]);
  });

  it('a query is typed, changed and saved under a name', () => {
    const query = done(front, typed('Funread'), key('Enter'));
    expect(query.asked).toMatchObject([{ filter: { type: 'query', query: 'unread' } }]);
    expect(done(query.state, typed('F')).state.prompt?.field.text).toBe('unread');
    expect(done(query.state, typed('SToday'), key('Enter')).asked).toEqual([
      { type: 'save-query', name: 'Today', query: 'unread' },
    ]);
    expect(done(front, typed('S')).state.prompt).toBeUndefined();
  });

  it('a name in the news lists its articles', () => {
    const asked = done(front, typed('x'));
    expect(asked.asked).toEqual([{ type: 'find-names' }]);
    const names = [
      { name: 'Paris', english: 'Paris', language: 'en', mentions: 3, keys: ['a', 'c'] },
    ];
    const found = done(asked.state, { type: 'names', names: { names, done: 3, all: 3 } });
    expect(done(found.state, key('Enter')).asked).toMatchObject([
      { type: 'list', filter: { type: 'name', name: 'Paris', keys: ['a', 'c'] } },
    ]);
  });

  it('Escape stops a refresh before it closes anything', () => {
    const refresh = { done: 1, all: 2, failed: 0, name: 'A' };
    const { state } = done(withFeeds, typed('t'), { type: 'refreshing', refresh });
    const stopped = done(state, key('Escape'));
    expect(stopped.asked).toEqual([{ type: 'stop-refresh' }]);
    expect(stopped.state.panel).toBe('feeds');
  });
});

describe('an article', () => {
  it('counts as read once it is open', () => {
    const asked = done(front, key('Enter'));
    expect(asked.asked).toEqual([{ type: 'open', key: 'a' }]);
    const open = done(asked.state, { type: 'opened', key: 'a', document });
    expect(open.state.reading?.key).toBe('a');
    expect(open.asked).toEqual([{ type: 'mark', keys: ['a'], deed: 'read', isQuiet: true }]);
  });

  it('has the keys that are typed before it is there', () => {
    const waiting = done(front, key('Enter'), typed('jj')).state;
    expect(waiting.cursor).toBe(0);
    const { state } = done(waiting, { type: 'opened', key: 'a', document });
    const there = done(opened(front), typed('jj')).state.reading?.state;
    expect(state.reading?.state.top).toEqual(there?.top);
    expect(there?.top).not.toEqual(opened(front).reading?.state.top);
    expect(state.cursor).toBe(0);
  });

  it('does not come where Escape has gone back on it', () => {
    const { state } = done(front, key('Enter'), key('Escape'), {
      type: 'opened',
      key: 'a',
      document,
    });
    expect(state.reading).toBeUndefined();
  });

  it('leads back to the list, with the cursor on it', () => {
    const { state, asked } = done(opened(done(front, typed('j')).state), typed('q'));
    expect(asked).toMatchObject([{ type: 'close' }]);
    expect([state.reading, state.isDone, under(state)]).toEqual([undefined, false, 'b']);
  });

  it('has only those of several keys in one piece that come before it is left', () => {
    const { state } = done(opened(front), typed('jqjj'));
    expect([state.reading, state.cursor]).toEqual([undefined, 2]);
    expect(done(opened(front), typed('jqq')).state.isDone).toBe(true);
    expect(done(opened(front), typed('Jjj')).state.kept).toEqual([typed('jj')]);
  });

  it('ends the program with Q', () => {
    expect(done(opened(front), typed('Q')).state.isDone).toBe(true);
  });

  it('is followed by the next of the list, and by the next unread one', () => {
    const asked = (text: string) => done(opened(front), typed(text)).asked;
    expect(asked('J')).toMatchObject([{ type: 'close' }, { type: 'open', key: 'b' }]);
    expect(asked('n')).toMatchObject([{ type: 'close' }, { type: 'open', key: 'b' }]);
    expect(asked('p')).toMatchObject([{ type: 'close' }, { type: 'open', key: 'c' }]);
    expect(done(opened(front), typed('K')).state.reading?.state.message).toEqual({
      type: 'no-article',
    });
  });

  it('leaves n and N to a search', () => {
    const searching = done(opened(front), typed('/e'), key('Enter')).state;
    expect(done(searching, typed('nN')).asked).toEqual([]);
  });

  it('is starred and marked as unread', () => {
    const star = done(opened(front), typed('*'));
    expect(star.asked).toMatchObject([{ keys: ['a'], deed: 'starred' }]);
    expect(star.state.reading?.state.message).toEqual({ type: 'starred', isOn: true });
    expect(done(opened(front), typed('M')).asked).toMatchObject([{ keys: ['a'], deed: 'unread' }]);
  });

  it('keeps what was chosen in it for the next', () => {
    const { state } = done(opened(front), typed('Tq'));
    expect(state.preferences.theme).toBe('light');
  });
});

describe('keys', () => {
  it('are one table', () => {
    const rows = keyTable();
    const row = (id: string) => rows.find((each) => each.id === id);
    expect(row('star')).toEqual({ id: 'star', list: ['s', '*'], panel: [], article: ['*', 'E'] });
    expect(row('direction')?.article).toEqual(['D', 'P']);
    for (const { keys } of frontCommands) expect(keys.length).toBeGreaterThan(0);
  });

  it('are each for one command in a place', () => {
    for (const place of ['list', 'panel'] as const) {
      const keys = frontCommands
        .filter(({ places }) => places.includes(place))
        .flatMap((command) => command.keys);
      expect(keys.filter((each, at) => keys.indexOf(each) !== at)).toEqual([]);
    }
  });

  it('are those of the options where the reader has the command too', () => {
    const { actions } = frontKeymap(keymapWith({ down: ['e'], star: ['m'] }));
    expect(actions.list.get('e')).toEqual({ type: 'line', by: 1 });
    expect(actions.list.get('j')).toBeUndefined();
    expect(actions.list.get('m')).toEqual({ type: 'star' });
  });

  it('are places on the keyboard: what an Arabic layout sends is the same command', () => {
    // Teh is on the key of j.
    expect(done(frontWith(FIVE, { language: 'ar' }), typed('\u062a')).state.cursor).toBe(1);
  });
});

it('a key looks at no more articles in a long list than in a short one', () => {
  const looksIn = (length: number) => {
    const articles = Array.from({ length }, (_, at) => listed(`${at}`, at));
    const { state } = done(frontWith(articles), typed('jjj'));
    const list = state.articles as ReturnType<typeof listOf>;
    const before = list.looks();
    done(state, typed('j'), key('PageDown'), typed('k'));
    return list.looks() - before;
  };
  expect(looksIn(4000)).toBe(looksIn(100));
});

/**
 * The front page as it was looked at and found right: a file of `test/screens` for each screen, width and language of the
 * interface. `npx vitest run -u test/screen/front.test.tsx` writes them again. Ink draws each of them in the same cells.
 */
import path from 'node:path';
import { render } from 'ink-testing-library';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Feeds, NamesFound } from '../../src/front/action.ts';
import type { FrontEvent } from '../../src/front/dispatch.ts';
import type { FrontState } from '../../src/front/state.ts';
import type { InterfaceLanguage } from '../../src/languages/choose.ts';
import { layOut } from '../../src/painter/light-layout.ts';
import { paintTree } from '../../src/painter/paint-tree.ts';
import { Stage } from '../../src/painter/stage.tsx';
import { FrontScreen } from '../../src/screen/front/front-screen.tsx';
import { themeOf } from '../../src/screen/parts/theme.ts';
import { listed } from '../front/articles.ts';
import { done, frontWith, key, typed } from '../front/states.ts';
import { frontWords } from '../front/words.ts';
import type { CellRow } from './drawn.tsx';
import { written } from './written.ts';

vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '3'));

const ARABIC = { language: 'ar', direction: 'rtl', feed: 'http://b.example/feed' } as const;

/** One letter a word: a title that reads the same in any editor. */
const letters = (...codes: number[]) => String.fromCharCode(...codes);
const SALAM = letters(0x633, 0x644, 0x627, 0x645);
const KHABAR = letters(0x62e, 0x628, 0x631);

const ARTICLES = [
  listed('one', 0.5, { ...ARABIC, title: `${SALAM} ${KHABAR} 42`, source: KHABAR }),
  listed('two', 3, {
    title:
      'News of the day: a title that is long enough to be cut on any of the screens that are looked at here',
  }),
  listed('three', 4, {
    ...ARABIC,
    title: `${KHABAR} IBM ${SALAM}`,
    source: KHABAR,
    isStarred: true,
    words: 3000,
  }),
  listed('four', 26, { title: 'Yesterday', isStarred: true }),
  listed('five', 27, { ...ARABIC, title: SALAM, source: KHABAR, isRead: true }),
  listed('six', 28, { title: 'Changed', isRead: true, isChanged: true }),
];

const FEEDS: Feeds = {
  items: [
    { kind: 'all', filter: { type: 'all' }, unread: 4 },
    { kind: 'starred', filter: { type: 'starred' }, unread: 2 },
    { kind: 'query', filter: { type: 'query', name: SALAM, query: 'unread' }, unread: 4 },
    {
      kind: 'feed',
      filter: { type: 'feed', feed: 'http://a.example/feed', title: 'A' },
      unread: 2,
    },
    {
      kind: 'feed',
      filter: { type: 'feed', feed: 'http://b.example/feed', title: KHABAR },
      unread: 2,
      folder: ['News'],
    },
    {
      kind: 'feed',
      filter: { type: 'feed', feed: 'http://c.example/feed', title: 'C' },
      unread: 0,
      fault: 'http://c.example/feed is no feed',
    },
    { kind: 'tag', filter: { type: 'tag', tag: 'sport' }, unread: 1 },
    { kind: 'language', filter: { type: 'language', language: 'ar' }, unread: 2 },
  ],
  titles: new Map([['http://b.example/feed', KHABAR]]),
  directions: new Map(),
};

const NAMES: NamesFound = {
  names: [
    { name: SALAM, english: 'Salam', language: 'ar', mentions: 4, keys: ['one', 'three'] },
    { name: 'Paris', english: 'Paris', language: 'en', mentions: 1, keys: ['two'] },
  ],
  done: 4,
  all: 4,
};

/** What leads to each screen. */
const SCREENS: Readonly<Record<string, readonly FrontEvent[]>> = {
  front: [typed('j')],
  'front-feeds': [typed('tjjjj')],
  'front-names': [typed('x'), { type: 'names', names: NAMES }],
  'front-help': [typed('?')],
  'front-select': [typed('jvj')],
  'front-query': [typed(`F${SALAM} unread`)],
  'front-refresh': [{ type: 'refreshing', refresh: { done: 3, all: 6, failed: 1, name: KHABAR } }],
  'front-empty': [typed('/x'), key('Enter')],
};

function stateOn(name: string, columns: number, language: InterfaceLanguage): FrontState {
  const first = frontWith(ARTICLES, { columns, language });
  return done(first, { type: 'feeds', feeds: FEEDS }, ...SCREENS[name]).state;
}

let shown: readonly CellRow[] = [];
const surface = {
  show: (rows: readonly CellRow[]) => {
    shown = rows;
  },
};
let app: ReturnType<typeof render>;
beforeAll(() => {
  app = render(<Stage surface={surface} />);
});
afterAll(() => app.unmount());

describe.each(Object.keys(SCREENS))('%s', (name) => {
  test.each([120, 80, 50])('%d cells', async (columns) => {
    for (const language of ['en', 'ar'] as const) {
      const state = stateOn(name, columns, language);
      const screen = (
        <FrontScreen state={state} words={frontWords[language]} theme={themeOf('auto', 4)} />
      );
      const light = written(paintTree(layOut(screen)));
      const file = path.join(import.meta.dirname, `../screens/${name}-${columns}-${language}.txt`);
      await expect(light).toMatchFileSnapshot(file);
      const { columns: width, rows } = state.frame;
      app.rerender(
        <Stage surface={surface} width={width} height={rows}>
          {screen}
        </Stage>,
      );
      await null;
      await null;
      expect(written(shown)).toBe(light);
    }
  });
});

test.each(['fa', 'ur', 'he'] as const)('every row is as wide as the screen in %s', (language) => {
  for (const name of Object.keys(SCREENS)) {
    for (const columns of [30, 64, 100]) {
      const state = stateOn(name, columns, language);
      const screen = (
        <FrontScreen state={state} words={frontWords[language]} theme={themeOf('auto', 4)} />
      );
      const rows = paintTree(layOut(screen));
      const widths = rows.map((row) => row.reduce((sum, { width }) => sum + width, 0));
      expect(widths).toEqual(rows.map(() => columns));
      expect(rows).toHaveLength(state.frame.rows);
    }
  }
});

/** The running reader, without anybody who draws or parses keys. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Services } from '../../src/app/effects.ts';
import { firstScreen } from '../../src/app/first-screen.ts';
import { Loop } from '../../src/app/loop.ts';
import { english } from '../../src/languages/reader/en.ts';
import type { Event } from '../../src/reader/keymap.ts';
import { DEFAULT_PREFERENCES } from '../../src/reader/state.ts';
import { article, findable, glossary } from '../reader/document.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const document = findable(article, glossary);
const typed = (text: string): Event => ({ type: 'typed', text });
const asRows = (rows: readonly (readonly { text: string }[])[]) =>
  rows.map((row) => row.map(({ text }) => text).join(''));

/** What the loop did, in turn. `opened`: what its first screen is of. */
function running(opened = document) {
  const did: string[] = [];
  const listeners = new Set<() => void>();
  const services: Services = {
    copy: async () => undefined,
    addressText: async (url) => url,
    browse: async () => false,
    article: async () => undefined,
    fetch: async () => undefined,
    stopFetch: () => {},
    visit: async () => undefined,
    back: async () => undefined,
    goOn: async () => undefined,
    suspend: async () => void did.push('suspended'),
    redraw: () => did.push('drawn anew'),
    nextDialect: () => 'inverse',
    onPointing: () => () => did.push('no mouse'),
  };
  const screen = {
    columns: 60,
    rows: 11,
    show: (rows: Parameters<typeof asRows>[0]) => did.push(asRows(rows)[0].trim()),
    on: (_: 'resize', listener: () => void) => listeners.add(listener),
    off: (_: 'resize', listener: () => void) => listeners.delete(listener),
  };
  const look = { messages: english, depth: 4 } as const;
  const first = firstScreen(opened, screen, { ...look, preferences: DEFAULT_PREFERENCES });
  did.length = 0;
  const loop = new Loop(first, {
    ...look,
    screen,
    services,
    onPlace: ({ anchor }) => did.push(`at ${anchor.block}`),
    onWait: () => did.push('waits'),
  });
  const resize = (columns: number, rows: number) => {
    Object.assign(screen, { columns, rows });
    for (const listener of listeners) listener();
  };
  return { loop, did, resize, listeners };
}

/** Lets the loop do what it does in this turn. */
const turn = () => vi.advanceTimersByTimeAsync(0);

it('shows one screen for all that happens in one turn', async () => {
  const { loop, did } = running();
  loop.dispatch(typed('2'));
  loop.dispatch(typed('3'));
  expect(did).toEqual([]);
  await turn();
  expect(did).toEqual(['Three', 'at 15']);
});

it('shows nothing for what changes nothing', async () => {
  const { loop, did } = running();
  loop.dispatch(typed('\u20AC'));
  await turn();
  expect(did).toEqual([]);
});

it('serves what is asked for once it is shown, and once', async () => {
  const { loop, did } = running();
  loop.dispatch({ type: 'key', name: 'Ctrl-L' });
  await turn();
  expect(did).toEqual(['Title', 'drawn anew']);
  loop.dispatch(typed('2'));
  await turn();
  expect(did.slice(2)).toEqual(['Two', 'at 10']);
});

it('finds names after a rest, and at once where they are asked for', async () => {
  const { did, loop } = running();
  await vi.advanceTimersByTimeAsync(200);
  expect(did).toEqual([]);
  loop.dispatch(typed('j'));
  await vi.advanceTimersByTimeAsync(240);
  expect(did).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(20);
  expect(did.length).toBeGreaterThan(2);
});

it('tells that names are waited for, before there can be any', async () => {
  const { did, loop } = running({ article, glossary });
  loop.dispatch(typed('j'));
  await turn();
  expect(did).not.toContain('waits');
  loop.dispatch(typed('x'));
  await turn();
  expect(did).toContain('waits');
  loop.dispatch({ type: 'glossaries', document: document });
  await turn();
  expect(did.filter((what) => what === 'waits')).toHaveLength(1);
});

it('follows the size of the screen', async () => {
  const { did, resize } = running();
  resize(30, 8);
  await turn();
  expect(did).toEqual(['Title']);
});

it.each([
  ['its own key', typed('2q3'), false],
  ['Ctrl-C', { type: 'key', name: 'Ctrl-C' }, true],
] as const)('ends by %s, and does nothing afterwards', async (_, event, isInterrupted) => {
  const { did, loop, listeners } = running();
  loop.dispatch(typed('2'));
  loop.dispatch(event);
  expect(loop.isOver).toBe(true);
  loop.dispatch(typed('3'));
  const { document, savedPosition, ...ending } = await loop.ended;
  expect(ending.isInterrupted).toBe(isInterrupted);
  expect(document.article).toBe(article);
  expect(savedPosition.anchor.block).toBe(10);
  expect(did.at(-1)).toBe('no mouse');
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

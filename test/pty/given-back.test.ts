/**
 * However the reader ends, its terminal is as it was: the main screen, the cursor, the line discipline, no mouse, no pastes,
 * and the terminal's own switches. Its status says how it ended, and an error is one line. Ends by a signal, and stops, are
 * in `ends.test.ts`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { as } from './answering.ts';
import { isThere } from './reader.ts';
import { closeTerminals, KEY } from './terminal.ts';
import { Watched } from './watched.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-back-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(closeTerminals);

/** Told to draw cells as they come, and told back. */
const SWITCHED = { VTE_VERSION: '7006' };
const TOLD_BACK = '\x1b[0 k\x1b[8h';

const LOG = 'stack.log';

/**
 * Code before the program: once the window has changed, the first call of an array's method fails where the stack has a file
 * of the program that matches `where`, and none that matches `nowhere`.
 */
function failing(where: RegExp, nowhere = /^$/): string {
  return `
    let isArmed = false;
    process.on('SIGWINCH', () => { isArmed = true; });
    for (const name of ['map', 'filter', 'some', 'slice', 'flatMap', 'findIndex']) {
      const own = Array.prototype[name];
      Array.prototype[name] = function (...args) {
        if (isArmed) {
          isArmed = false;
          Error.stackTraceLimit = 100;
          const { stack } = new Error();
          if (${where}.test(stack) && !${nowhere}.test(stack)) throw new TypeError('what a day');
          isArmed = true;
        }
        return own.apply(this, args);
      };
    }`;
}

const before = (code: string) =>
  `--import 'data:text/javascript,${encodeURIComponent(code).replaceAll("'", '%27')}'`;

type End = {
  readonly node?: string;
  readonly act: (watched: Watched) => unknown;
  readonly status: number;
  readonly isError?: boolean;
};

const type =
  (keys: string) =>
  ({ terminal }: Watched) =>
    terminal.type(keys);
const resize = ({ terminal }: Watched) => terminal.resize(90, 40);

/** What Ink and React are in, and what views are in. */
const INK = '[/]app-[^/]*[.]cjs';
const VIEWS = '[/]screen-[^/]*[.]cjs';

const ENDS: Readonly<Record<string, End>> = {
  'the key that leaves': { act: type('q'), status: 0 },
  'the key that leaves, behind a panel and a line': { act: type('x/abcQ\x1b\x1b\x1bQ'), status: 0 },
  'Ctrl-C': { act: type(KEY.ctrlC), status: 130 },
  'an error in a component': {
    node: before(failing(new RegExp(`${VIEWS}[\\s\\S]*${INK}`))),
    act: resize,
    status: 1,
    isError: true,
  },
  'an error in the loop': {
    node: before(failing(/[/]page-[^/]*[.]cjs|[/]keys-[^/]*[.]cjs/, new RegExp(`${VIEWS}|${INK}`))),
    act: resize,
    status: 1,
    isError: true,
  },
  'a promise that nobody waits for': {
    node: before(`process.on('SIGWINCH', () => void Promise.reject(new TypeError('what a day')));`),
    act: resize,
    status: 1,
    isError: true,
  },
  'an error between two events': {
    node: before(
      `process.on('SIGWINCH', () => setImmediate(() => { throw new TypeError('what a day'); }));`,
    ),
    act: resize,
    status: 1,
    isError: true,
  },
};

test.each(Object.entries(ENDS))('after %s', async (_, { node, act, status, isError }) => {
  const log = path.join(mkdtempSync(path.join(folder, 'log-')), LOG);
  const watched = new Watched(folder, {
    args: '',
    node,
    options: { env: { ...SWITCHED, SAHIFA_LOG: log }, answering: as('65;7006;1') },
  });
  await isThere(watched.terminal);
  act(watched);
  expect(await watched.status()).toBe(status);
  watched.expectAsItWas();
  await vi.waitFor(() => expect(watched.terminal.output()).toContain(TOLD_BACK));
  const rows = watched.terminal.rows().filter(Boolean).join('');
  if (!isError) {
    expect(rows).toBe('');
    return;
  }
  // One line, as wide as it is, that says where the rest is.
  expect(rows).toMatch(/^sahifa: something is wrong in Sahifa itself \(TypeError: what a day\); /);
  expect(rows.replaceAll('\n', '')).toContain(LOG);
  expect(readFileSync(log, 'utf8')).toMatch(/TypeError: what a day\n +at /);
});

/** The first screen stands before Ink is loaded, and so do the next: no key that is typed meanwhile is lost. */
import { afterEach, describe, expect, it } from 'vitest';
import { isInSection, isThere, openReader, startSahifa, textRows } from './reader.ts';
import { readRow } from './reading.ts';
import { closeTerminals, KEY, type Terminal } from './terminal.ts';

const BRACKETED_PASTE = '\u001B[?2004h';
const SCREEN_END = '\u001B[?2026l';
const ALTERNATE = '\u001B[?1049h';

const HEADING = 'تطورات الميدان';

afterEach(closeTerminals);

const SIZE = { columns: 80, rows: 30 };

/** The bundled article, before anything of it is seen: what is typed now waits in the terminal. */
function started(): Terminal {
  return startSahifa([], { ...SIZE, env: { SAHIFA_BIDI: 'visual' } });
}

/** The same, as soon as anything is seen. */
async function atFirstSight(): Promise<Terminal> {
  const terminal = started();
  await terminal.waitFor(
    ({ rows }) =>
      textRows({ ...terminal.screen(), rows })
        .join('')
        .trim() !== '',
    'a row',
  );
  return terminal;
}

it('keys', async () => {
  const terminal = await atFirstSight();
  terminal.type(']]');
  const screen = await terminal.waitFor((now) => isInSection(now, 2, HEADING), 'section 2');
  expect(readRow(textRows(screen)[0])).toContain(HEADING);
});

/** Ctrl and an arrow, which only Ink can tell: the reader takes it for the arrow. */
const CTRL_DOWN = '\u001B[1;5B';

const CASES: readonly (readonly [title: string, keys: string])[] = [
  ['several in one piece', ']jj'],
  ['an arrow between letters', `t${KEY.down}j\r`],
  ['a sequence between letters', `t${CTRL_DOWN}j\r`],
  ['a search', `/${HEADING.split(' ')[1]}\rn`],
  ['the first of the names', 'x\r'],
  ['a name behind a sequence, and one behind that', `${CTRL_DOWN}x${CTRL_DOWN}\rn`],
  ['a question', 'ii'],
];

describe('come to the same as later', () => {
  it.each(CASES)('%s', async (_, keys) => {
    const late = await openReader(SIZE.columns, SIZE.rows);
    const { rows: unread } = await late.settled();
    late.type(keys);
    await late.waitFor(({ rows }) => rows.join() !== unread.join(), 'another screen');
    const { rows: wanted } = await late.settled(600);
    const terminals = [await atFirstSight(), started()];
    for (const terminal of terminals) terminal.type(keys);
    for (const terminal of terminals) {
      await terminal.waitFor(({ rows }) => rows.join() === wanted.join(), 'the same screen');
      await isThere(terminal);
      expect((await terminal.settled()).rows).toEqual(wanted);
    }
  });
});

describe('are answered before Ink is there', () => {
  /** How many screens were shown before Ink took the keyboard. */
  async function screensBeforeInk(terminal: Terminal): Promise<number> {
    await isThere(terminal);
    const [first = ''] = terminal.output().split(BRACKETED_PASTE);
    return first.split(SCREEN_END).length - 1;
  }

  it.each([']]', ` ${KEY.down}`, KEY.pageDown, KEY.f1, '/x', `${CTRL_DOWN}]]`])(
    '%j',
    async (keys) => {
      const terminal = started();
      terminal.type(keys);
      expect(await screensBeforeInk(terminal)).toBeGreaterThan(1);
    },
  );

  it('the key that leaves, and Ink never comes', async () => {
    const terminal = started();
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.modes()).toEqual([]);
    expect(terminal.screen()).toMatchObject({ buffer: 'normal', cursor: { visible: true } });
    expect(terminal.output()).not.toContain(BRACKETED_PASTE);
  });
});

it('notches of the wheel', async () => {
  const terminal = await atFirstSight();
  const before = textRows(terminal.screen())[3];
  terminal.type('\u001B[<65;40;10M');
  await terminal.waitFor((now) => textRows(now)[0] === before, 'three rows further');
});

it('the key that leaves', async () => {
  const terminal = await atFirstSight();
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(terminal.modes()).toEqual([]);
});

it('Ctrl-C, which leaves the terminal as it was', async () => {
  const terminal = await atFirstSight();
  terminal.type(KEY.ctrlC);
  expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
  expect(terminal.modes()).toEqual([]);
});

it('a resize', async () => {
  const terminal = await atFirstSight();
  terminal.resize(50, 20);
  await isThere(terminal);
  await terminal.waitFor(
    ({ rows }) => rows.length === 20 && rows[19].includes('%'),
    'the status line',
  );
  expect(
    Math.max(...textRows(terminal.screen()).map((row) => row.replace(/\p{M}/gu, '').length)),
  ).toBeLessThanOrEqual(50);
});

it.each(['SIGTERM', 'SIGHUP'] as const)('%s, which leaves the terminal as it was', async (name) => {
  const terminal = await atFirstSight();
  terminal.signal(name);
  await terminal.exit();
  expect(terminal.modes()).toEqual([]);
});

it('Ctrl-Z, after which the reader goes on where no shell can stop it', async () => {
  const terminal = started();
  terminal.type(']');
  await terminal.waitFor(({ buffer }) => buffer === 'alternate', 'the screen of the reader');
  terminal.type('\u001A]');
  await terminal.waitFor(() => terminal.output().split(ALTERNATE).length > 2, 'the screen again');
  await isThere(terminal);
  await terminal.waitFor((now) => isInSection(now, 2, HEADING), 'section 2');
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(terminal.modes()).toEqual([]);
});

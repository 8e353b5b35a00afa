/** Display choices by key, in the program itself: they are seen at once, and are so the next time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isThere, startSahifa, statusLine, textRows } from './reader.ts';
import { closeTerminals, type Terminal } from './terminal.ts';

let state = '';

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'sahifa-choices-'));
});
afterEach(async () => {
  await closeTerminals();
  rmSync(state, { recursive: true, force: true });
});

async function opened(): Promise<Terminal> {
  const env = { SAHIFA_BIDI: 'visual', XDG_STATE_HOME: state };
  const terminal = startSahifa([], { columns: 80, rows: 40, env });
  await isThere(terminal);
  return terminal;
}

/** The rows as they stand: letters from the left, and digits as they are read. */
function text(terminal: Terminal): string {
  return textRows(terminal.screen()).join('\n');
}

async function leave(terminal: Terminal): Promise<void> {
  terminal.type('Q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
}

// Keys, what is seen by it of the bundled article, and whether that is there before.
const cases: readonly (readonly [
  name: string,
  keys: string,
  seen: (terminal: Terminal) => boolean,
])[] = [
  ['digits', '##', (terminal) => text(terminal).includes('\u0662\u0667')], // 27
  ['marks', 'v', (terminal) => !/[\u064B-\u0652]/.test(text(terminal))],
  [
    'width',
    '----',
    (terminal) => textRows(terminal.screen()).every((row) => !/^ {0,10}\S/.test(row)),
  ],
  [
    'direction',
    'DDD',
    (terminal) =>
      textRows(terminal.screen()).some((row) => /^ {0,5}\S.* {6}$/.test(row.padEnd(80))),
  ],
  ['zen', 'z', (terminal) => !statusLine(terminal.screen()).includes('%')],
  [
    'names by their kinds',
    'X',
    (terminal) =>
      terminal
        .rows()
        .some((_, row) => terminal.runs(row).some(({ style }) => style.includes('fg2'))),
  ],
];

it.each(cases)('%s', async (_, keys, isSeen) => {
  const first = await opened();
  await first.settled();
  expect(isSeen(first)).toBe(false);
  first.type(keys);
  await first.waitFor(() => isSeen(first), 'what was chosen');
  await leave(first);
  const second = await opened();
  await second.waitFor(() => isSeen(second), 'what was chosen the last time');
});

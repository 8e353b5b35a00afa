/** A key that is held down: however its repeats come, together or one by one, the reader ends in the right place. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { isThere, startSahifa, textRows } from './reader.ts';
import { closeTerminals, KEY, type Terminal } from './terminal.ts';

const SIZE = { columns: 120, rows: 40 };
const TIMES = 100;

const folder = mkdtempSync(join(tmpdir(), 'sahifa-burst-'));
const file = join(folder, 'numbers.txt');
// A line of its own for each number, so that a row tells which one it is.
writeFileSync(file, Array.from({ length: 2000 }, (_, line) => `${line}`).join('\n\n'));

afterEach(closeTerminals);
afterAll(() => rmSync(folder, { recursive: true }));

async function opened(): Promise<Terminal> {
  const terminal = startSahifa([file], { ...SIZE, env: { SAHIFA_BIDI: 'visual' } });
  await isThere(terminal);
  return terminal;
}

/** The first row that the command line leads to. */
async function rowAt(row: number): Promise<string> {
  const terminal = await opened();
  const before = terminal.rows().join();
  terminal.type(`:${row}${KEY.enter}`);
  await terminal.waitFor(({ rows }) => rows.join() !== before, 'the row');
  return textRows(await terminal.settled())[0];
}

it('comes in one piece', async () => {
  const expected = await rowAt(TIMES + 1);
  const terminal = await opened();
  terminal.type('j'.repeat(TIMES));
  await terminal.waitFor((screen) => textRows(screen)[0] === expected, 'a hundred rows further');
  expect(textRows(await terminal.settled())[0]).toBe(expected);
});

it('comes as a keyboard repeats it, and turns back', async () => {
  const expected = await rowAt(TIMES / 2 + 1);
  const terminal = await opened();
  for (const key of 'j'.repeat(TIMES) + 'k'.repeat(TIMES / 2)) {
    terminal.type(key);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await terminal.waitFor((screen) => textRows(screen)[0] === expected, 'fifty rows further');
  expect(textRows(await terminal.settled())[0]).toBe(expected);
});

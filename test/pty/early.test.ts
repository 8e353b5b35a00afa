/** The first screen stands before the reader is loaded: what is typed and clicked in between is kept. */
import { afterEach, expect, it } from 'vitest';
import { isInSection, isThere, startSahifa, textRows } from './reader.ts';
import { readRow } from './reading.ts';
import { closeTerminals, KEY, type Terminal } from './terminal.ts';

const HEADING = 'تطورات الميدان';

afterEach(closeTerminals);

/** The bundled article, as soon as anything of it is seen. */
async function atFirstSight(): Promise<Terminal> {
  const terminal = startSahifa([], { columns: 80, rows: 30, env: { SAHIFA_BIDI: 'visual' } });
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

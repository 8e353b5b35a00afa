/** An Ink program of somebody else, made right by three lines. */
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { closeTerminals, openTerminal } from './terminal.ts';

afterEach(closeTerminals);

const PROGRAM = path.resolve('test/ink/program.js');

function open(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  return openTerminal([process.execPath, PROGRAM, ...args], { columns: 40, rows: 8, env });
}

it('shows letters without forms, in the wrong order, as it was', async () => {
  const terminal = open(['--plain']);
  await terminal.waitFor(({ rows }) => rows.some((row) => row.startsWith('╰')), 'the box');
  expect(terminal.rows()[1]).toBe('│أهلا بالعالم          │');
  terminal.type('q');
  expect(await terminal.exit()).toMatchObject({ code: 0 });
});

it('shows Arabic joined and from the right, and every border in its column', async () => {
  const terminal = open();
  await terminal.waitFor(({ rows }) => rows.some((row) => row.startsWith('╰')), 'the box');
  expect(terminal.rows().slice(0, 4)).toEqual([
    '╭──────────────────────╮',
    '│\ufee2\ufedf\ufe8e\ufecc\ufedf\ufe8e\ufe91  \ufefc\ufeeb\ufe83          │',
    '│press q · \ufec2\ufed0\ufebf\ufe8d q      │',
    '╰──────────────────────╯',
  ]);
  expect(terminal.runs(1).map(({ style }) => style)).toContain('fg1');
  terminal.type('q');
  expect(await terminal.exit()).toMatchObject({ code: 0 });
  expect(terminal.output()).toMatch(/use_ctl=true/); // what was switched is given back
  expect(terminal.screen().cursor.visible).toBe(true);
});

it('gives back what was switched when a signal ends it', async () => {
  const terminal = open();
  await terminal.waitFor(({ rows }) => rows.some((row) => row.startsWith('╰')), 'the box');
  terminal.signal('SIGTERM');
  expect(await terminal.exit()).toMatchObject({ signal: 15 });
  expect(terminal.output()).toMatch(/use_ctl=true/);
  expect(terminal.screen().cursor.visible).toBe(true); // Ink has done its own work
});

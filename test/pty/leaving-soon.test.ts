/** A program beside the reader that hangs keeps nobody from leaving it. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isThere, startSahifa } from './reader.ts';
import { closeTerminals, KEY, openTerminal } from './terminal.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-soon-'));
  for (const name of ['xclip', 'xsel', 'wl-copy']) {
    const file = path.join(folder, name);
    writeFileSync(file, '#!/bin/sh\ntouch "$0.started"\nexec sleep 60\n');
    chmodSync(file, 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(closeTerminals);

const SIZE = { columns: 100, rows: 30 };

test('a copy that hangs is told, and nothing is written to the terminal after it', async () => {
  const env = {
    PATH: `${folder}:${process.env.PATH}`,
    DISPLAY: ':99',
    WAYLAND_DISPLAY: 'none',
    SAHIFA_BIDI: 'visual',
  };
  const terminal = startSahifa([], { ...SIZE, env });
  await isThere(terminal);
  terminal.type('yq');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(terminal.modes()).toEqual([]);
  expect(terminal.rows().join('\n')).toContain('nothing was copied');
  expect(terminal.output()).not.toContain('\x1b]52');
});

test('what goes to a file is without commands for a terminal', async () => {
  const log = path.join(folder, 'log');
  const command = `"${process.execPath}" bin/sahifa.js 2>"${log}"`;
  const terminal = openTerminal(['sh', '-c', command], { ...SIZE, env: { SAHIFA_BIDI: 'visual' } });
  await isThere(terminal);
  terminal.type('q');
  expect((await terminal.exit()).code).toBe(0);
  expect(readFileSync(log, 'utf8')).toBe('');
});

test('Ctrl-C in the doctor is an interrupt', async () => {
  const terminal = startSahifa(['doctor'], { columns: 100, rows: 60 });
  await terminal.waitFor(({ rows }) => rows.includes('>'), 'the question');
  terminal.type(KEY.ctrlC);
  expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
  expect(terminal.rows().join('\n')).not.toContain('Abort');
});

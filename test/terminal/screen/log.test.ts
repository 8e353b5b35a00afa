/** Notes for those who mend the program keep nobody waiting. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openLog } from '../../../src/terminal/screen/log.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

test('a line is added for each note', () => {
  const log = openLog({ SAHIFA_LOG: at('log') });
  log('a');
  log('b');
  expect(readFileSync(at('log'), 'utf8')).toMatch(/^\S+Z a\n\S+Z b\n$/);
});

test('a pipe that nobody reads, and a place where nothing can be, are done without', () => {
  execFileSync('mkfifo', [at('pipe')]);
  for (const name of ['pipe', 'log/x', '.']) openLog({ SAHIFA_LOG: at(name) })('a');
  openLog({})('a');
  if (existsSync('/dev/full')) openLog({ SAHIFA_LOG: '/dev/full' })('a');
});

/** Programs that are started, and how they end. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type ProgramCall, type Ran, runProgram } from '../../src/desktop/run-program.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const node = (code: string, rest: Partial<ProgramCall> = {}): ProgramCall => ({
  command: process.execPath,
  args: ['-e', code],
  ...rest,
});

const FOREVER = 'setInterval(() => {}, 1000)';

describe('how it ends', () => {
  const check = async (program: ProgramCall, patience: number, expected: Ran) =>
    expect(await runProgram(program, patience)).toBe(expected);

  test.each<[string, ProgramCall, number, Ran]>([
    ['well', node(''), 10_000, 'done'],
    ['badly', node('process.exit(3)'), 10_000, 'failed'],
    ['by a signal', node('process.kill(process.pid)'), 10_000, 'failed'],
    ['never, and is ended', node(FOREVER), 300, 'failed'],
    ['is not there', { command: 'sahifa-no-such-program' }, 10_000, 'absent'],
    ['is a folder', { command: folder }, 10_000, 'absent'],
    ['without reading what it is given', node('', { input: Buffer.alloc(1e6) }), 10_000, 'done'],
  ])('%s', (_, program, patience, expected) => check(program, patience, expected));

  test('never, and may: it is left to itself', async () => {
    const file = path.join(folder, 'pid');
    const code = `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); ${FOREVER}`;
    expect(await runProgram(node(code, { mayStay: true }), 1_000)).toBe('running');
    const pid = Number(readFileSync(file, 'utf8'));
    expect(process.kill(pid, 0)).toBe(true);
    process.kill(pid);
  });
});

test('what it is given comes through its input, and nothing through a shell', async () => {
  const file = path.join(folder, 'a b; $HOME');
  const code = `
    let text = '';
    process.stdin.on('data', (chunk) => { text += chunk; });
    process.stdin.on('end', () => require('fs').writeFileSync(process.argv[1], text + process.env.EXTRA));`;
  const program = node(code, { input: Buffer.from('\u0635\0$(x)'), env: { EXTRA: '!' } });
  expect(await runProgram({ ...program, args: [...(program.args ?? []), file] })).toBe('done');
  expect(readFileSync(file, 'utf8')).toBe('\u0635\0$(x)!');
});

test('the terminal is not its own: what it writes goes nowhere', async () => {
  const log = path.join(folder, 'log');
  writeFileSync(log, '');
  const code = `
    const fs = require('fs');
    const isTty = [1, 2].some((fd) => require('tty').isatty(fd));
    fs.writeFileSync(${JSON.stringify(log)}, String(isTty));
    console.log('x'); console.error('y');`;
  expect(await runProgram(node(code))).toBe('done');
  expect(readFileSync(log, 'utf8')).toBe('false');
});

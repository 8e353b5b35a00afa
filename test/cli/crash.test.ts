/** An error that nobody foresaw: one line all the same, on the main screen, and the terminal as it was. */
import { afterEach, expect, test } from 'vitest';
import { closeTerminals, openTerminal } from '../pty/terminal.ts';
import { BIN, run } from './program.ts';

afterEach(closeTerminals);

/** Arguments of Node that put a piece of code before the program. */
const preface = (code: string) => [
  '--import',
  `data:text/javascript,${encodeURIComponent(`function crash() { throw new TypeError('what a day') } ${code}`)}`,
];

/** As soon as a command asks whether it writes to a terminal. */
const IN_A_COMMAND = preface(`Object.defineProperty(process.stdout, 'isTTY', { get: crash })`);

/** Outside of all that a command awaits. */
const AT_A_SIGNAL = preface(`process.on('SIGHUP', crash)`);

const LINE =
  'sahifa: something is wrong in Sahifa itself (TypeError: what a day); set SAHIFA_DEBUG=1 to see where';

test('is one line', async () => {
  const outcome = await run(['print'], { node: IN_A_COMMAND });
  expect(outcome).toEqual({ code: 1, stdout: '', stderr: `${LINE}\n` });
});

test('has its stack with SAHIFA_DEBUG', async () => {
  const { code, stderr } = await run(['print'], { node: IN_A_COMMAND, env: { SAHIFA_DEBUG: '1' } });
  expect(code).toBe(1);
  expect(stderr.startsWith(`${LINE}\nTypeError: what a day\n    at `)).toBe(true);
});

test('is told when the reader has given back the terminal', async () => {
  const terminal = openTerminal([process.execPath, ...AT_A_SIGNAL, BIN], {
    columns: 120,
    rows: 12,
    prompt: '$ sahifa\r\n',
  });
  await terminal.waitFor(({ buffer }) => buffer === 'alternate', 'the reader');
  terminal.signal('SIGHUP');
  expect((await terminal.exit()).code).toBe(1);
  expect(terminal.rows().slice(0, 2)).toEqual(['$ sahifa', LINE]);
  expect(terminal.modes()).toEqual([]);
});

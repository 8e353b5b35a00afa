/** Whatever the end, the terminal is as it was: in a pseudo-terminal, with a shell where Ctrl-Z needs one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Answering } from '../../pty/answering.ts';
import { closeTerminals, openTerminal, type Terminal } from '../../pty/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'sahifa-session-'));
const program = join(folder, 'program.mjs');
const size = { columns: 60, rows: 24 };

beforeAll(() =>
  build({
    entryPoints: [join(import.meta.dirname, 'session-fixture.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
  }),
);
afterEach(closeTerminals);
afterAll(() => rmSync(folder, { recursive: true }));

const shows =
  (text: string) =>
  ({ rows }: { readonly rows: readonly string[] }) =>
    rows.some((row) => row.includes(text));

function open(env?: Record<string, string>, answering?: Answering): Terminal {
  const options = { ...size, env, answering, prompt: '$ program\r\n' };
  return openTerminal([process.execPath, program], options);
}

/** As VTE 0.70, once. */
function asVte(): Answering {
  let isAnswered = false;
  return (_, send) => {
    if (!isAnswered) send('\u001B[8;1$y\u001B[?2501;2$y\u001B[>65;7006;1c\u001B[?65;1;9c');
    isAnswered = true;
  };
}

async function reading(terminal: Terminal): Promise<Terminal> {
  await terminal.waitFor(shows('reading in'), 'the first frame');
  expect(terminal.modes()).toEqual(
    expect.arrayContaining(['alternateBuffer', 'cursorHidden', 'bracketedPasteMode']),
  );
  return terminal;
}

/** Nothing is left but what was there before. */
function expectAsBefore(terminal: Terminal) {
  expect(terminal.modes()).toEqual([]);
  expect(terminal.rows()[0]).toBe('$ program');
  expect(terminal.rows().join('\n')).not.toContain('reading');
}

test('quitting', async () => {
  const terminal = await reading(open());
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expectAsBefore(terminal);
});

test.each([
  ['SIGTERM', 15],
  ['SIGHUP', 1],
  ['SIGINT', 2],
] as const)('%s', async (name, signal) => {
  const terminal = await reading(open());
  terminal.signal(name);
  expect(await terminal.exit()).toEqual({ code: 0, signal });
  expectAsBefore(terminal);
});

test('an error that nobody caught is told where it can be read', async () => {
  const terminal = await reading(open());
  terminal.type('e');
  expect((await terminal.exit()).code).toBe(1);
  expect(terminal.modes()).toEqual([]);
  expect(terminal.rows().join('\n')).toContain('a fault of the program');
});

test('a terminal that can be told is told, and told back', async () => {
  const terminal = await reading(open({ VTE_VERSION: '7006' }, asVte()));
  expect(terminal.output()).toContain('\u001B[8l\u001B[1 k\u001B[?1049h');
  terminal.type('q');
  await terminal.exit();
  expect(terminal.output().endsWith('\u001B[?1049l\u001B[0 k\u001B[8h')).toBe(true);
});

test('Ctrl-Z gives the terminal to the shell, and fg takes it back', async () => {
  const terminal = openTerminal(['bash', '--norc', '--noprofile', '-i'], {
    ...size,
    env: { PS1: '$ ' },
  });
  await terminal.waitFor(shows('$'), 'the prompt');
  terminal.type(`'${process.execPath}' '${program}'\r`);
  await reading(terminal);
  terminal.type('\u001A');
  await terminal.waitFor(shows('Stopped'), 'the shell');
  expect(terminal.modes()).toEqual(['bracketedPasteMode']); // bash's own
  terminal.type('fg\r');
  await terminal.waitFor(shows('reading again'), 'the reader');
  expect(terminal.modes()).toEqual(expect.arrayContaining(['alternateBuffer', 'cursorHidden']));
  terminal.type('x');
  await terminal.waitFor(shows('pressed x'), 'a key');
  terminal.type('q');
  await terminal.waitFor(
    ({ buffer, rows }) => buffer === 'normal' && /\$$/.test(rows.filter(Boolean).at(-1) ?? ''),
    'the prompt',
  );
});

test('without a shell that could wake it, Ctrl-Z only draws anew', async () => {
  const terminal = await reading(open());
  terminal.type('\u001A');
  await terminal.waitFor(shows('reading again'), 'the reader');
  expect(terminal.modes()).toContain('alternateBuffer');
});

test('after a stop from elsewhere, fg brings the screen back by itself', async () => {
  const terminal = openTerminal(['bash', '--norc', '--noprofile', '-i'], {
    ...size,
    env: { PS1: '$ ' },
  });
  await terminal.waitFor(shows('$'), 'the prompt');
  terminal.type(`'${process.execPath}' '${program}'\r`);
  await reading(terminal);
  const pid = Number(/, (\d+)/.exec(terminal.rows()[0])?.[1]);
  process.kill(pid, 'SIGSTOP');
  await terminal.waitFor(shows('Stopped'), 'the shell');
  terminal.type('clear; fg\r');
  await terminal.waitFor(shows(`, ${pid}`), 'the reader');
  expect(terminal.modes()).toContain('alternateBuffer');
  terminal.type('x');
  await terminal.waitFor(shows('pressed x'), 'a key');
});

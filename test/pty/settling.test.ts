/**
 * The terminal is asked before the program is loaded. The first screen waits a moment for the answers and then stands in
 * the likeliest dialect; answers that come later draw it once more, and no key is lost.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { type Answering, never } from './answering.ts';
import { isThere, startSahifa } from './reader.ts';
import { closeTerminals, openTerminal, type Terminal } from './terminal.ts';

afterEach(closeTerminals);

const SIZE = { columns: 100, rows: 30 };

/** DA1, which every terminal answers last. */
const FENCE = '\u001B[c';

/** Writes of the whole screen. */
const draws = (terminal: Terminal) =>
  terminal.output().split('\u001B[m\u001B[H\u001B[J').length - 1;

/** Answers as another terminal would, so many milliseconds after the question. */
function as(answers: string, delay: number): Answering {
  let isAsked = false;
  return (_, send) => {
    if (isAsked) return;
    isAsked = true;
    setTimeout(() => send(answers), delay);
  };
}

const KONSOLE = '\u001BP>|Konsole 22.12.3\u001B\\\u001B[>1;115;0c\u001B[?62;1;4c';

/** RLM, which only the dialect of Konsole sends. */
const HAS_ITS_DIALECT = /\u200F/;

describe('answers after the first screen', () => {
  it('draw it once more in the dialect of the terminal, and keys count', async () => {
    const terminal = startSahifa([], { ...SIZE, answering: never });
    await isThere(terminal);
    await terminal.settled();
    expect(terminal.output()).not.toMatch(HAS_ITS_DIALECT);
    const before = draws(terminal);
    const half = KONSOLE.length / 2;
    terminal.type(`x${KONSOLE.slice(0, half)}`);
    terminal.type(KONSOLE.slice(half));
    await terminal.waitFor(() => HAS_ITS_DIALECT.test(terminal.output()), 'its dialect');
    await terminal.waitFor(({ rows }) => rows.some((row) => row.includes('Armenia')), 'the names');
    await terminal.settled();
    expect(draws(terminal)).toBe(before + 1);
    terminal.type('xq');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.modes()).toEqual([]);
  });

  it('do not undo what the person has chosen meanwhile', async () => {
    const terminal = startSahifa([], { ...SIZE, answering: never });
    await isThere(terminal);
    terminal.type('\u0014'); // Ctrl-T
    await terminal.waitFor(({ rows }) => rows.at(-1)?.includes('visual-bare') ?? false, 'another');
    terminal.type(`${KONSOLE}x`);
    await terminal.waitFor(({ rows }) => rows.some((row) => row.includes('Armenia')), 'the names');
    expect(terminal.output()).not.toMatch(HAS_ITS_DIALECT);
    terminal.type('xq');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });
});

it('the question goes out before the program is loaded, and once', async () => {
  const terminal = startSahifa([], { ...SIZE, answering: as(KONSOLE, 0) });
  await isThere(terminal);
  const output = terminal.output();
  expect(output.split(FENCE)).toHaveLength(2);
  expect(output.indexOf(FENCE)).toBeLessThan(output.indexOf('\u001B[?1049h'));
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
});

it('answers that came while the program was loaded are read before the first screen', async () => {
  const terminal = startSahifa([], { ...SIZE, answering: as(KONSOLE, 0) });
  await isThere(terminal);
  await terminal.settled();
  expect(terminal.output()).toMatch(HAS_ITS_DIALECT);
  expect(draws(terminal)).toBe(1);
});

it('what needs no dialect asks nothing', async () => {
  const terminal = startSahifa(['--help'], SIZE);
  await terminal.exit();
  expect(terminal.output()).not.toContain(FENCE);
});

it('a source that is not there leaves no answer behind for the shell', async () => {
  const command = [process.execPath, 'bin/sahifa.js', 'no-such-file.md'];
  const shell = ['sh', '-c', '"$0" "$@"; echo "ended with $?"; sleep 0.5', ...command];
  const terminal = openTerminal(shell, { ...SIZE, answering: as(KONSOLE, 120) });
  await terminal.waitFor(({ rows }) => rows.some((row) => row.includes('ended with 1')), 'the end');
  await terminal.exit();
  expect(terminal.rows().join('\n')).not.toContain('62;1;4c');
  expect(terminal.modes()).toEqual([]);
});

it('kitty is asked for its font where its answer is all that tells of it', async () => {
  const font = Buffer.from('FreeMono').toString('hex');
  const name = Buffer.from('kitty-query-font_family').toString('hex');
  let questions = 0;
  const terminal = startSahifa([], {
    ...SIZE,
    answering: (_, send) => {
      questions += 1;
      if (questions === 1) send('\u001BP>|kitty(0.26.5)\u001B\\\u001B[>1;4000;26c\u001B[?62;c');
    },
  });
  await terminal.waitFor(() => terminal.output().includes(`+q${name}`), 'the question');
  terminal.type(`\u001BP1+r${name}=${font}\u001B\\\u001B[?62;c`);
  await isThere(terminal);
  terminal.type('\u0014'); // the next dialect is told by its name
  await terminal.waitFor(
    ({ rows }) => rows.at(-1)?.includes('words-apart') ?? false,
    'words-apart',
  );
});

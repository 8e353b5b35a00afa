/** However the program ends, the terminal is as it was: screen, cursor, modes, line discipline. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { QUESTION } from '../../src/terminal/identify/answers.ts';
import { openReader, PROMPT, startSahifa, TITLE } from './reader.ts';
import { shows } from './reading.ts';
import { closeTerminals, type Exit, KEY, openTerminal, type Terminal } from './terminal.ts';

afterEach(closeTerminals);

describe('the reader gives the terminal back', () => {
  /** How it is made to end, and what the shell hears of it. */
  const ends: [string, (terminal: Terminal) => void, Exit][] = [
    ['after q', (terminal) => terminal.type('q'), { code: 0, signal: 0 }],
    ['after Ctrl-C', (terminal) => terminal.type(KEY.ctrlC), { code: 130, signal: 0 }],
    ['after keys and Ctrl-C', (terminal) => terminal.type('jjx\x03'), { code: 130, signal: 0 }],
    ['after SIGTERM', (terminal) => terminal.signal('SIGTERM'), { code: 0, signal: 15 }],
    ['after SIGINT', (terminal) => terminal.signal('SIGINT'), { code: 130, signal: 0 }],
    ['after SIGHUP', (terminal) => terminal.signal('SIGHUP'), { code: 0, signal: 1 }],
  ];

  it.each(ends)('%s', async (_, end, exit) => {
    const terminal = await openReader(100, 30);
    end(terminal);
    expect(await terminal.exit()).toEqual(exit);
    expectAsItWas(terminal);
  });

  it.each(['t', 'x', '?'])('after Ctrl-C in the panel of %j', async (key) => {
    const terminal = await openReader(100, 30);
    terminal.type(key);
    await terminal.waitFor(({ rows }) => rows.some((row) => row.includes('╮')), 'the panel');
    terminal.type(KEY.ctrlC);
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
    expectAsItWas(terminal);
  });

  it('with the line discipline as the shell had it', async () => {
    const script = `stty -g; "${process.execPath}" bin/sahifa.js; stty -g`;
    const terminal = openTerminal(['sh', '-c', script], { columns: 100, rows: 30 });
    await terminal.waitFor(
      (screen) => screen.buffer === 'alternate' && shows(screen, TITLE),
      'the title',
    );
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    const [before, after] = terminal.rows();
    expect(before).toMatch(/^[0-9a-f:]+$/);
    expect(after).toBe(before);
  });
});

describe('what cannot be read', () => {
  let folder = '';
  const files = {
    'empty.txt': '',
    'blank.txt': ' \n\n',
    'binary.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0xff, 0xfe),
    'broken.md': '---\ntitle: [\n---\n\ntext\n',
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sahifa-bad-'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [['missing.md'], 1],
    [['.'], 1],
    [['empty.txt'], 1],
    [['blank.txt'], 1],
    [['binary.md'], 1],
    [['broken.md'], 1],
    [['--no-such-flag'], 2],
    [['empty.txt', 'blank.txt'], 1],
  ])('sahifa %j: one line, exit code %i', async (args, code) => {
    const terminal = startSahifa(args, { columns: 100, rows: 10, folder });
    expect(await terminal.exit()).toEqual({ code, signal: 0 });
    const lines = withoutQuestion(terminal.output(), args).split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^sahifa: \P{Cc}{10,}$/u);
    expect(lines[0]).not.toMatch(/\bat .*:\d+:\d+|something is wrong/);
    expect(lines[1]).toBe('');
    expect(terminal.modes()).toEqual([]);
    expect(terminal.rows()[0]).toBe(PROMPT);
  });

  /** What only reading finds out, when the terminal has been asked already. */
  const FOUND_BY_READING = ['blank.txt', 'binary.md', 'broken.md'];

  /** The question shows nothing, and is not asked where there can be no reader. */
  function withoutQuestion(output: string, [first = '', ...others]: readonly string[]): string {
    const isAsked = others.length === 0 && FOUND_BY_READING.includes(first);
    return isAsked && output.startsWith(QUESTION) ? output.slice(QUESTION.length) : output;
  }

  it.each([['blank.txt'], ['missing.md']])(
    'the line discipline is as the shell had it after %s',
    async (name) => {
      const script = `stty -g; "${process.execPath}" "${resolve('bin/sahifa.js')}" ${name}; stty -g`;
      const terminal = openTerminal(['sh', '-c', script], { columns: 160, rows: 10, folder });
      expect((await terminal.exit()).code).toBe(0);
      const [before, said, after] = terminal.rows();
      expect(before).toMatch(/^[0-9a-f:]+$/);
      expect(said).toMatch(/^sahifa: /);
      expect(after).toBe(before);
    },
  );
});

function expectAsItWas(terminal: Terminal): void {
  expect(terminal.screen()).toMatchObject({ buffer: 'normal', cursor: { visible: true } });
  expect(terminal.rows().filter(Boolean)).toEqual([PROMPT]);
  expect(terminal.modes()).toEqual([]);
}

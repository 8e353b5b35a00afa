/** The program among others: what is piped in, who stops reading, who interrupts, and where keys come from. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeTerminals, KEY, openTerminal } from '../pty/terminal.ts';
import { BIN, filesOf } from './program.ts';

const ARTICLE = '---\ntitle: Piped in\nlanguage: en\n---\n\nText.\n\n## A part\n';

const files = filesOf({
  'article.md': ARTICLE,
  'long.txt': 'A long line of a long article.\n\n'.repeat(20_000),
});

afterEach(closeTerminals);
afterAll(files.remove);

/** Runs a line of the shell in the folder of the files; `sahifa` in it is the program. */
async function shell(line: string): Promise<{ stdout: string; stderr: string }> {
  const command = line.replaceAll('sahifa', `"${process.execPath}" "${BIN}"`);
  return promisify(execFile)('sh', ['-c', command], { cwd: files.folder });
}

describe('standard input', () => {
  /** أرمينيا, which only the bundled article names. */
  const ARMENIA = '\u0623\u0631\u0645\u064a\u0646\u064a\u0627';

  test.each([
    'cat article.md | sahifa',
    'cat article.md | sahifa -',
    'cat article.md | sahifa print',
    'cat article.md | sahifa print -',
    'sahifa < article.md',
    'cat article.md | sahifa outline',
    'cat article.md | sahifa outline - --json',
    'cat article.md | sahifa glossary',
  ])('is the article: %s', async (line) => {
    const { stdout, stderr } = await shell(line);
    expect(stderr).toBe('');
    expect(stdout).toMatch(line.includes('glossary') ? /^$/ : /A part/);
  });

  test.each([
    'cat article.md | sahifa print karabakh-2020',
    'sahifa print < /dev/null',
    'sahifa print <&-',
  ])('is left alone: %s', async (line) => {
    const { stdout, stderr } = await shell(line);
    expect(stderr).toBe('');
    expect(stdout).toContain(ARMENIA);
    expect(stdout).not.toContain('A part');
  });

  test('is left alone where a program that starts us keeps it open', async () => {
    const child = spawn(process.execPath, [BIN, 'print'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.on('data', (bytes) => {
      stdout += bytes;
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(stdout).toContain(ARMENIA);
  });
});

describe('a folder in the place of standard input is told', () => {
  test.each(['filter', '', 'print', 'print -', 'outline', 'glossary -'])(
    'sahifa %s < .',
    async (args) => {
      const line = `sahifa ${args} < .; echo "code $?"`;
      expect(await shell(line)).toEqual({
        stdout: 'code 1\n',
        stderr: 'sahifa: standard input is a folder; name a file in it\n',
      });
    },
  );
});

describe.runIf(existsSync('/dev/full'))('a full disk is told by its name', () => {
  test.each([
    'sahifa print > /dev/full',
    'sahifa config > /dev/full',
    'sahifa outline --json > /dev/full',
    'sahifa --help > /dev/full',
    'cat article.md | sahifa filter > /dev/full',
    'sahifa filter < long.txt > /dev/full',
  ])('%s', async (line) => {
    expect(await shell(`${line}; echo "code $?"`)).toEqual({
      stdout: 'code 1\n',
      stderr: 'sahifa: standard output cannot be written (ENOSPC); look at where it goes\n',
    });
  });

  test('and where nobody can be told, by the code alone', async () => {
    const line = 'sahifa print > /dev/full 2> /dev/full; echo "code $?"';
    expect(await shell(line)).toEqual({ stdout: 'code 1\n', stderr: '' });
  });
});

test('who stops reading is left in peace', async () => {
  const { stdout, stderr } = await shell('(sahifa print long.txt; echo "code $?" >&2) | head -n 1');
  expect(stdout).toBe('A long line of a long article.\n');
  expect(stderr).toBe('code 0\n');
});

test('an interrupt while waiting for input ends with code 130 and no word', async () => {
  const trace = path.resolve('test/cli/trace-loads.mjs');
  const child = spawn(process.execPath, ['--import', trace, BIN, 'print', '-'], { stdio: 'pipe' });
  let stderr = '';
  const code = await new Promise((resolve) => {
    child.stderr.on('data', (bytes) => {
      stderr += bytes;
      // The command is loaded once the program is up.
      if (/^loaded .*print-[\w-]{8}\.cjs$/m.test(stderr)) child.kill('SIGINT');
    });
    child.on('close', resolve);
  });
  expect(code).toBe(130);
  expect(stderr.replace(/^loaded .*\n/gm, '')).toBe('');
});

describe('in a terminal', () => {
  const SIZE = { columns: 80, rows: 12 };
  const reader = `"${process.execPath}" "${BIN}"`;

  const shown = (text: string) => ({
    seen: ({ rows }: { rows: readonly string[] }) => rows.some((row) => row.includes(text)),
    text,
  });

  test.each([
    ['a pipe', `cat article.md | ${reader}`],
    ['a pipe by name', `cat article.md | ${reader} -`],
    ['a file', `${reader} < article.md`],
  ])('keys come from the keyboard when the article comes from %s', async (_, command) => {
    const terminal = openTerminal(['sh', '-c', command], { ...SIZE, folder: files.folder });
    const { seen, text } = shown('Text.');
    expect((await terminal.waitFor(seen, text)).buffer).toBe('alternate');
    terminal.type('q');
    expect((await terminal.exit()).code).toBe(0);
    expect(terminal.modes()).toEqual([]);
  });

  test('Ctrl-C in the reader ends with code 130', async () => {
    const terminal = openTerminal([process.execPath, BIN, files.path('article.md')], SIZE);
    const { seen, text } = shown('Text.');
    await terminal.waitFor(seen, text);
    terminal.type(KEY.ctrlC);
    expect((await terminal.exit()).code).toBe(130);
    expect(terminal.modes()).toEqual([]);
  });

  test('that cannot be drawn on the article is printed', async () => {
    const command = ['env', 'TERM=dumb', process.execPath, BIN, files.path('article.md')];
    const terminal = openTerminal(command, SIZE);
    expect((await terminal.exit()).code).toBe(0);
    expect(terminal.rows().join('\n')).toContain('Text.');
    expect(terminal.output()).not.toContain('\u001b');
  });
});

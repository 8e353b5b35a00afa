/** `sahifa filter` as a person uses it: among other programs, and at a terminal. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeTerminals, openTerminal } from '../../pty/terminal.ts';
import { marked, written } from '../../terminal/filter/styled.ts';
import { BIN, filesOf, run } from '../program.ts';

// Capitals are Hebrew letters, `<31>` is SGR 31, `{x}` a link to x (see `../../terminal/filter/styled.ts`).

afterEach(closeTerminals);

const ENV = { COLUMNS: '' };

async function filtered(input: string | Uint8Array, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['filter', ...args], { input, env: ENV });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return marked(stdout);
}

test.each<[string, string[], string]>([
  ['abc\nABC\n', [], 'abc\nCBA\n'],
  ['ABC', [], 'CBA'],
  ['', [], ''],
  ['<33>commit 12<>\n\n    ABC <1>fix<> DEF\n', [], '<33>commit 12<>\n\nFED <1>fix<> CBA    \n'],
  ['{x}AB{} C\r\n', [], 'C {x}BA{}\n'],
  ['abc!\n', ['--dir', 'rtl'], '!abc\n'],
  ['ABC!\n', ['--dir', 'ltr'], 'CBA!\n'],
  ['ABC\nde F\nGH! i\n', ['--dir', 'auto'], 'CBA\nF de\ni !HG\n'],
  ['ABC\nde F\n', ['--dir', 'first'], 'CBA\nde F\n'],
  ['AB  cd\n', [], 'BA  cd\n'],
  ['AB  cd\n', ['--columns', 'off'], 'cd  BA\n'],
  ['  AB\n', ['--columns', 'on'], '  BA\n'],
  ['ABC DEF GHI JKL\n', ['--width', '10'], 'FED CBA\nLKJ IHG\n'],
  ['ABC\nabc\n', ['-w', '10', '--align', 'auto'], '       CBA\nabc\n'],
  ['ABC\nabc\n', ['-w', '10', '--align', 'right'], '       CBA\n       abc\n'],
  ['ABC\n', ['--align', 'right'], `${' '.repeat(77)}CBA\n`],
  ['A (B\n', ['--bidi', 'inverse'], `A (B${' '.repeat(76)}\n`],
])('%j | sahifa filter %j', async (input, args, expected) => {
  expect(await filtered(written(input), ...args)).toBe(expected);
});

test('COLUMNS is where lines are aligned', async () => {
  const input = written('ABC\n');
  const { stdout } = await run(['filter', '--align', 'auto'], { input, env: { COLUMNS: '12' } });
  expect(marked(stdout)).toBe(`${' '.repeat(9)}CBA\n`);
});

test('what is no UTF-8 becomes U+FFFD, and its neighbours stay', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0x41]),
    Buffer.from('\u05d0\n'),
    Buffer.from([0xd8]),
  ]);
  const { stdout } = await run(['filter'], { input: bytes, env: ENV });
  expect(stdout).toBe('\ufffdA\u05d0\n\ufffd');
});

test('nothing of the input commands the terminal', async () => {
  const input =
    'a\u001b[2Jb\u001b]0;title\u0007\u001b]52;c;aGk=\u001b\\c\u009b1md\u001bc\u05d0\u05d1\b\n';
  expect(await filtered(input)).toBe('abc<1>dBA<>\n');
});

describe('of a file', () => {
  const line = `${'\u0628\u0633 '.repeat(50)}a1\n`;
  const files = filesOf({ short: 'abc', long: line.repeat(1000), endless: line.repeat(100_000) });
  afterAll(files.remove);

  test.each(['short', 'long'])('what comes out is the same: %s', async (name) => {
    await filterFile(name).ended;
    const { stdout } = await run(['filter'], { input: readFileSync(files.path(name)), env: ENV });
    expect(readFileSync(files.path('written'), 'utf8')).toBe(stdout);
  });

  test('an interrupt ends it before its end', async () => {
    const { child, ended } = filterFile('endless');
    const written = () => statSync(files.path('written')).size;
    while (written() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(written()).toBeLessThan(Buffer.byteLength(line) * 50_000);
  });

  /** Into the file `written`. */
  function filterFile(name: string) {
    const input = openSync(files.path(name), 'r');
    const output = openSync(files.path('written'), 'w');
    const stdio = [input, output, 'inherit'] as const;
    const child = spawn(process.execPath, [BIN, 'filter'], { stdio: [...stdio] });
    for (const file of [input, output]) closeSync(file);
    return { child, ended: new Promise((resolve) => child.on('close', resolve)) };
  }
});

test('a line of ten megabytes is one line', { timeout: 60_000 }, async () => {
  const { stdout } = await run(['filter'], {
    input: '\u0628\u0633 a1 '.repeat(1_300_000),
    env: ENV,
  });
  expect(stdout).toHaveLength(6 * 1_300_000);
  expect(stdout).not.toContain('\n');
  expect(stdout.endsWith('\ufeb2\ufe91')).toBe(true);
});

describe('in a stream', () => {
  test('a line comes out before the next one goes in', async () => {
    const child = spawn(process.execPath, [BIN, 'filter'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const [input, expected] of [
      ['ABC\n', 'CBA\n'],
      ['abc\nD', 'abc\n'],
      ['E\n', 'ED\n'],
    ]) {
      child.stdin.write(written(input));
      expect(marked((await lines.next()).value)).toBe(expected);
    }
    child.stdin.end(written('AB'));
    expect(marked((await lines.next()).value)).toBe('BA');
    expect((await lines.next()).done).toBe(true);
  });

  test('who reads slowly is waited for', async () => {
    const child = spawn(process.execPath, [BIN, 'filter'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const line = `${'x'.repeat(1023)}\n`;
    let taken = 0;
    // More than all pipes and buffers between hold; it goes in only as far as room is made for it.
    const isFull = () => child.stdin.writableLength > 1 << 20;
    while (!isFull()) {
      child.stdin.write(line.repeat(64));
      taken += 64;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.stdin.end();
    let length = 0;
    for await (const bytes of child.stdout) length += bytes.length;
    expect(length).toBe(taken * line.length);
  });

  test('who stops reading is left in peace', async () => {
    const command = `yes abc | (${process.execPath} ${BIN} filter; echo "code $?" >&2) | head -n 2`;
    const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (bytes) => {
      stdout += bytes;
    });
    child.stderr.on('data', (bytes) => {
      stderr += bytes;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect({ stdout, stderr }).toEqual({ stdout: 'abc\nabc\n', stderr: 'code 0\n' });
  });

  test('an interrupt ends it with code 130 and no word', async () => {
    const child = spawn(process.execPath, [BIN, 'filter'], { stdio: 'pipe' });
    let stderr = '';
    child.stderr.on('data', (bytes) => {
      stderr += bytes;
    });
    child.stdin.write('a\n');
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    expect(stderr).toBe('');
  });
});

describe('on a terminal', () => {
  const SIZE = { columns: 20, rows: 8 };

  const shown = async (input: string, args: string, env: string[] = []) => {
    const program = `printf '${written(input).replaceAll('\n', '\\n')}' | "${process.execPath}" "${BIN}" filter ${args}`;
    const terminal = openTerminal(['env', ...env, 'sh', '-c', program], SIZE);
    expect((await terminal.exit()).code).toBe(0);
    const rows = terminal.rows().map((row) => marked(row.trimEnd()));
    return {
      rows: rows.slice(0, rows.findLastIndex((row) => row !== '') + 1),
      modes: terminal.modes(),
    };
  };

  test('lines are wrapped where it ends, the first words first', async () => {
    const { rows } = await shown('ABC DEF GHI JKL MNO PQR\nabc\n', '');
    expect(rows).toEqual(['ONM LKJ IHG FED CBA', 'RQP', 'abc']);
  });

  test('but for those that it can wrap by itself', async () => {
    const { rows } = await shown('abcd efgh ijkl mnopqrst\n', '');
    expect(rows).toEqual(['abcd efgh ijkl mnopq', 'rst']);
  });

  test('and aligned by its width', async () => {
    const { rows } = await shown('ABC\n', '--align auto');
    expect(rows).toEqual(['CBA'.padStart(20)]);
  });

  test('a line without an end is shown, and moves', async () => {
    const child = `process.stdin.once('data', () => { process.stdout.write('\\r\\u05D0 2'); process.stdin.once('data', () => { process.stdout.write('\\u001B[2K\\rend\\n'); process.exit(); }); }); process.stdout.write('x\\n\\u05D0 1');`;
    const program = `"${process.execPath}" -e "${child}" | "${process.execPath}" "${BIN}" filter`;
    const terminal = openTerminal(['sh', '-c', program], SIZE);
    const rows = () => terminal.rows().map((row) => marked(row.trimEnd()));
    await terminal.waitFor(() => rows()[1] === '1 A', 'what has come of the line');
    terminal.type('\r'); // the program reads a line, and the terminal echoes its end
    await terminal.waitFor(() => rows().includes('2 A'), 'what it has become');
    terminal.type('\r');
    expect((await terminal.exit()).code).toBe(0);
    expect(rows().filter((row) => row !== '')).toContain('end');
  });

  test('it is sent its own dialect, and --bidi overrides', async () => {
    const terminal = ['TERM=xterm-256color', 'KONSOLE_VERSION=221203'];
    expect((await shown('AB c\n', '', terminal)).rows).toEqual(['c AB']);
    expect((await shown('AB c\n', '--bidi visual', terminal)).rows).toEqual(['c BA']);
  });
});

/** Standard output goes to a pager, which shows it at this terminal: `filter | less -R`, `print --pager`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/terminal/dialects/dialect-names.ts';
import { as } from './answering.ts';
import { closeTerminals, type Options, openTerminal } from './terminal.ts';

const SAHIFA = `"${process.execPath}" bin/sahifa.js`;
const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-pager-'));
const lines = path.join(folder, 'lines');
const out = path.join(folder, 'out');

// A number at the right end, brackets, a Latin word, a colour.
writeFileSync(
  lines,
  '2020 \u0633\u0644\u0627\u0645 (\u0641\u064A) WHO \u001B[31m\u0648\u001B[m!\n',
);

afterEach(closeTerminals);
afterAll(() => rmSync(folder, { recursive: true }));

/** What comes out of a shell's command in a terminal that the environment names. */
async function written(
  command: string,
  env: Record<string, string>,
  options: Partial<Options> = {},
) {
  rmSync(out, { force: true });
  const size = { columns: 60, rows: 20 };
  const terminal = openTerminal(['sh', '-c', command], { ...size, env, ...options });
  expect(await terminal.exit()).toMatchObject({ code: 0 });
  return existsSync(out) ? readFileSync(out, 'utf8') : undefined;
}

/** What `filter --bidi` writes into a file, whatever terminal there is. */
function inDialect(name: DialectName): string {
  const args = ['bin/sahifa.js', 'filter', '--bidi', name];
  const env = { ...process.env, COLUMNS: '60' };
  const written = execFileSync(process.execPath, args, { input: readFileSync(lines), env });
  return written.toString().replace(/ +$/gm, ''); // a pager may have no room for them
}

const VTE = { VTE_VERSION: '7006' };

describe('filter, into a pipe before', () => {
  test.each<[string, Record<string, string>, DialectName]>([
    ['xterm', { XTERM_VERSION: 'XTerm(379)' }, 'visual'],
    ['VTE', VTE, 'inverse-marks'],
    ['Konsole', { KONSOLE_VERSION: '221203' }, 'inverse-konsole'],
    ['kitty', { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, 'words'],
    ['mlterm', { TERM: 'mlterm', MLTERM: '3.9.0' }, 'inverse-mlterm'],
    ['nobody knows what', {}, 'visual'],
    ['a terminal of a person who has chosen', { ...VTE, SAHIFA_BIDI: 'inverse' }, 'inverse'],
  ])('%s', async (_, env, dialect) => {
    const piped = await written(`${SAHIFA} filter <"${lines}" | cat >"${out}"`, env);
    expect(piped).toBe(inDialect(dialect));
  });

  test('VTE, with a dialect that was asked for', async () => {
    const command = `${SAHIFA} filter --bidi visual <"${lines}" | cat >"${out}"`;
    expect(await written(command, VTE)).toBe(inDialect('visual'));
  });

  test('no terminal', async () => {
    const command = `setsid -w sh -c '${SAHIFA} filter <"${lines}" | cat >"${out}"'`;
    expect(await written(command, VTE)).toBe(inDialect('visual'));
  });
});

test('a file before VTE is in the order of the eye', async () => {
  expect(await written(`${SAHIFA} filter <"${lines}" >"${out}"`, VTE)).toBe(inDialect('visual'));
});

describe('print', () => {
  const NEWS = path.join(folder, 'news.md');
  writeFileSync(NEWS, '\u0633\u0644\u0627\u0645 2020\n');
  const RLM = '\u200F';
  /** A pager that keeps what it is given. */
  const TEE = `sh -c 'cat >"${out}"'`;

  test('into a pipe keeps the letters of the source', async () => {
    const piped = await written(`${SAHIFA} print "${NEWS}" | cat >"${out}"`, VTE);
    expect(piped?.trim()).toBe('\u0633\u0644\u0627\u0645 2020');
  });

  test('by a pager is in the dialect of the terminal, without its switch', async () => {
    const paged = await written(
      `${SAHIFA} print --pager "${NEWS}"`,
      { ...VTE, PAGER: TEE },
      { answering: as('65;7006;1') },
    );
    // Presentation forms in logical order; the number at the left end needs no mark.
    expect(paged?.trim()).toBe('\uFEB3\uFEFC\uFEE1 2020');
    const xterm = { XTERM_VERSION: 'XTerm(379)', PAGER: TEE };
    const visual = await written(`${SAHIFA} print --pager "${NEWS}"`, xterm, {
      answering: as('41;379;0'),
    });
    expect(visual?.trim()).toBe('2020 \uFEE1\uFEFC\uFEB3');
    expect(paged).not.toContain(RLM);
  });

  test.each([
    ['that is not there', 'no-such-pager'],
    ['that is none', 'cat'],
    ['that is empty', ''],
  ])('by a pager %s goes to the terminal', async (_, PAGER) => {
    const command = `${SAHIFA} print --pager "${NEWS}" 2>/dev/null; sleep 0.3`;
    const env = { XTERM_VERSION: 'XTerm(379)', PAGER };
    const terminal = openTerminal(['sh', '-c', command], { columns: 60, rows: 20, env });
    await terminal.exit();
    expect(terminal.rows().join('\n')).toContain('2020 \uFEE1\uFEFC\uFEB3');
  });

  test('by a pager that ends early ends without an error', async () => {
    const paged = `${SAHIFA} print --pager && echo fine >"${out}"`;
    expect(await written(paged, { ...VTE, PAGER: 'true' })).toBe('fine\n');
  });

  test('Ctrl-C is for the pager, which may go on', async () => {
    const PAGER = `sh -c 'trap "" INT; echo here; sleep 0.7; echo still'`;
    const env = { XTERM_VERSION: 'XTerm(379)', PAGER };
    const terminal = openTerminal(['sh', '-c', `trap : INT; ${SAHIFA} print --pager; echo $?`], {
      columns: 60,
      rows: 20,
      env,
    });
    await terminal.waitFor(({ rows }) => rows.some((row) => row.includes('here')), 'the pager');
    terminal.type('\x03');
    await terminal.waitFor(
      ({ rows }) => /still\s+0/.test(rows.join('\n')),
      'the pager, and the end after it',
    );
  });

  test('with a pager, but into a pipe, keeps the letters of the source', async () => {
    const piped = `${SAHIFA} print --pager "${NEWS}" | cat >"${out}"`;
    const text = await written(piped, { ...VTE, PAGER: 'false' });
    expect(text?.trim()).toBe('\u0633\u0644\u0627\u0645 2020');
  });
});

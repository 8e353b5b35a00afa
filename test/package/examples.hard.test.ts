/** The examples of the documentation, run as they stand there on the installed package, in a pseudo-terminal. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeTerminals, lingering, openTerminal } from '../pty/terminal.ts';
import { install, type Place, pack } from './tarball.ts';

/** Each with what the screen shows of it. An override makes a browser leave a row in the order of the screen. */
function examplesIn(file: string): [string, string, string][] {
  const pairs = /^```(jsx?)\n(.*?)^```\n+```text\n(.*?)^```$/gms;
  return [...readFileSync(file, 'utf8').matchAll(pairs)].map(([, , code, shown], at) => [
    `${file}, example ${at + 1}`,
    code,
    shown.replace(/[\u202D\u202C]/g, '').trimEnd(),
  ]);
}

const TEXT = examplesIn('src/text/README.md');
const INK = examplesIn('src/ink/README.md');

let folder: string;
let place: Place;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-packed-'));
  place = install(pack(folder).file);
  for (const name of ['ink', 'react']) place.lend(name);
}, 120_000);

afterEach(closeTerminals);

afterAll(() => {
  place?.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('examples are found', () => {
  expect([TEXT.length, INK.length]).toEqual([8, 3]);
});

test.each([...TEXT, ...INK])('%s', async (_, code, shown) => {
  place.write('example.js', transformSync(code, { loader: 'jsx', jsx: 'automatic' }).code);
  const terminal = openTerminal(lingering([process.execPath, 'example.js']), {
    columns: 60,
    rows: 12,
    folder: place.folder,
    env: { TERM: 'xterm-256color' },
  });
  const rows = () => terminal.rows().join('\n').trimEnd();
  if (code.includes('useInput')) {
    // It is seen as long as it runs.
    await terminal.waitFor(() => rows() === shown, shown);
    terminal.type('q');
    await terminal.exit();
  } else {
    await terminal.exit();
    expect(rows()).toBe(shown);
  }
});

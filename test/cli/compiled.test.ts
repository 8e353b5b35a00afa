/** What Node compiled is kept for the next start (`bin/compiled.js`), and a start never depends on it. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesOf, run } from './program.ts';

const ARGS = ['print', '--width', '40'];

/** Before 22 Node keeps nothing by itself. */
const isOurs = !('enableCompileCache' in Module);

let place: ReturnType<typeof filesOf>;

beforeEach(() => {
  place = filesOf({});
});
afterEach(() => place.remove());

const start = (env: Readonly<Record<string, string>> = {}) =>
  run(ARGS, { env: { XDG_CACHE_HOME: place.folder, NODE_COMPILE_CACHE: '', ...env } });

/** Paths of what is kept. */
function kept(): string[] {
  const folder = place.path('sahifa');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => path.join(folder, name)).filter((file) => statSync(file).isFile());
}

test('a start keeps it, and the next one takes it', async () => {
  const first = await start();
  const files = kept();
  expect(files).not.toEqual([]);
  // What is taken is not written anew.
  for (const file of files) utimesSync(file, 1, 1);
  expect(await start()).toEqual(first);
  expect(kept()).toEqual(files);
  expect(files.map((file) => statSync(file).mtimeMs)).toEqual(files.map(() => 1000));
});

test('a folder that cannot be is done without', async () => {
  writeFileSync(place.path('sahifa'), 'a file');
  const { code, stderr } = await start();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('nothing is kept for who does not want it', async () => {
  const { code } = await start({ NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(code).toBe(0);
  expect(kept()).toEqual([]);
});

test('it may be kept elsewhere', async () => {
  await start({ NODE_COMPILE_CACHE: place.path('elsewhere') });
  expect(kept()).toEqual([]);
  expect(readdirSync(place.path('elsewhere'))).toHaveLength(1);
});

describe.runIf(isOurs)('on Node 20', () => {
  const BLOCK = 4096;

  const withoutBlock = (from: number, to?: number) => (bytes: Buffer) => {
    bytes.subarray(from, to).fill(0);
    return bytes;
  };

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['without its first block', withoutBlock(0, BLOCK)],
    ['without its last block', withoutBlock(-BLOCK)],
  ])('what is %s is not trusted, and made anew', async (_, spoil) => {
    const first = await start();
    const files = kept();
    for (const file of files) {
      writeFileSync(file, spoil(readFileSync(file)));
      utimesSync(file, 1, 1);
    }
    expect(await start()).toEqual(first);
    expect(files.filter((file) => statSync(file).mtimeMs === 1000)).toEqual([]);
  });

  test('modules are kept as scripts are', async () => {
    await start();
    const names = kept().map((file) => path.basename(file).replace(/-.{8}\./, '.'));
    expect(names).toEqual(expect.arrayContaining(['engine.js.bin', 'trunk.cjs.bin']));
  });

  test('what an earlier version kept makes room', async () => {
    await start();
    const [file] = kept();
    const earlier = file.replace(/-.{8}(?=\.c?js)/, '-00000000');
    writeFileSync(earlier, '');
    writeFileSync(file, '');
    await start();
    expect(existsSync(earlier)).toBe(false);
    expect(kept()).toContain(file);
  });
});

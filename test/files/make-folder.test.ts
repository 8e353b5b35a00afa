/** Folders, step by step. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder } from '../../src/files/make-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sahifa-make-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (name: string) => path.join(root, name);

test('all that are missing are made, and those that are there are left alone', async () => {
  mkdirSync(at('a'), { mode: 0o755 });
  await makeFolder(at('a/b/c'), 0o700);
  expect(['a', 'a/b', 'a/b/c'].map((name) => statSync(at(name)).mode & 0o777)).toEqual([
    0o755, 0o700, 0o700,
  ]);
  await makeFolder(at('a/b/c'), 0o700);
  await makeFolder('/', 0o700);
});

test('by several at once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => makeFolder(at('a/b/c/d'), 0o700)));
  expect(statSync(at('a/b/c/d')).isDirectory()).toBe(true);
});

test('by a link', async () => {
  mkdirSync(at('a'));
  symlinkSync(at('a'), at('l'));
  await makeFolder(at('l/b'), 0o700);
  expect(statSync(at('a/b')).isDirectory()).toBe(true);
});

describe('what cannot be made is told, and tried once', () => {
  const check = (folder: string, code: RegExp) =>
    expect(makeFolder(folder, 0o700)).rejects.toMatchObject({ code: expect.stringMatching(code) });

  // Node's recursive way never ends here, and takes a processor with it.
  test.runIf(existsSync('/proc')).each(['/proc/x', '/proc/x/y/z'])('%s', (folder) =>
    check(folder, /^ENOENT$/),
  );

  test('where a file is', async () => {
    writeFileSync(at('a'), '');
    await check(at('a'), /^EEXIST$/);
    await check(at('a/b/c'), /^ENOTDIR$/);
  });

  test('where a link leads nowhere, or to itself', async () => {
    symlinkSync(at('nowhere'), at('a'));
    symlinkSync(at('b'), at('b'));
    await check(at('a'), /^EEXIST$/);
    await check(at('a/b'), /^(EEXIST|ENOENT)$/);
    await check(at('b/c'), /^ELOOP$/);
  });

  test('where a name is too long', () => check(at(`${'a'.repeat(300)}/b`), /^ENAMETOOLONG$/));
});

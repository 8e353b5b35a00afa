/** Reading what nobody has named never waits, whatever lies there. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSpecial, readPlainFile } from '../../src/files/plain-file.ts';
import { device, huge, isRoot, pipe } from './special.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sahifa-plain-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (name: string) => path.join(root, name);

describe('a file is read', () => {
  const check = (content: string, most: number) => {
    writeFileSync(at('a'), content);
    expect(`${readPlainFile(at('a'), most)}`).toBe(content);
  };

  test.each<[string, string, number]>([
    ['empty', '', 0],
    ['as large as it may be', 'abc', 3],
    ['in many pieces', 'abc'.repeat(100_000), 300_000],
  ])('%s', (_, content, most) => check(content, most));

  test('by a link', () => {
    writeFileSync(at('a'), 'abc');
    symlinkSync(at('a'), at('l'));
    expect(`${readPlainFile(at('l'), 3)}`).toBe('abc');
  });

  test.runIf(existsSync('/proc/self/status'))('whose size the system does not say', () => {
    expect(`${readPlainFile('/proc/self/status', 100_000)}`).toMatch(/^Pid:/m);
    expect(() => readPlainFile('/proc/self/status', 10)).toThrow('EFBIG');
  });

  test('the null device is an empty one', () => {
    symlinkSync(devNull, at('a'));
    expect(readPlainFile(at('a'), 0)).toHaveLength(0);
  });
});

describe('and nothing else is', () => {
  const check = async (code: string, special: boolean) => {
    expect(() => readPlainFile(at('a'), 100)).toThrow(code);
    expect(await isSpecial(at('a'))).toBe(special);
  };

  test('a pipe', () => {
    pipe(at('a'));
    return check('EFTYPE', true);
  });
  test('a link to a pipe', () => {
    pipe(at('b'));
    symlinkSync(at('b'), at('a'));
    return check('EFTYPE', true);
  });
  test.runIf(isRoot)('a device', () => {
    device(at('a'), 5);
    return check('EFTYPE', true);
  });
  test('a folder', () => {
    mkdirSync(at('a'));
    return check('EISDIR', false);
  });
  test('what is too large', () => {
    huge(at('a'));
    return check('EFBIG', false);
  });
  test('nothing', () => check('ENOENT', false));
  test('a link to itself', () => {
    symlinkSync(at('a'), at('a'));
    return check('ELOOP', false);
  });
});

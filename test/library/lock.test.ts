/** One at a time. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { LockedError, withLock } from '../../src/library/lock.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lock = path.join(folder, 'x.lock');
beforeEach(() => rmSync(lock, { force: true }));

const IMPATIENT = { wait: 100, stale: 60_000 };

test('is held while the work goes on, and not after it', async () => {
  const result = await withLock(lock, async () => {
    expect(existsSync(lock)).toBe(true);
    return 7;
  });
  expect(result).toBe(7);
  expect(readdirSync(folder)).toEqual([]);
});

test('is given back when the work fails', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(readdirSync(folder)).toEqual([]);
});

test('lets one in at a time', async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 12 }, () =>
      withLock(lock, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(2);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
});

describe('a lock that lies there', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const check = async (content: string, age: number, isTaken: boolean) => {
    writeFileSync(lock, content);
    utimesSync(lock, new Date(), new Date(Date.now() - age));
    const work = withLock(lock, async () => 'done', IMPATIENT);
    if (isTaken) expect(await work).toBe('done');
    else await expect(work).rejects.toThrow(LockedError);
    expect(readdirSync(folder)).toEqual(isTaken ? [] : ['x.lock']);
  };

  test.each<[string, string, number, boolean]>([
    ['of a process that runs', `${process.pid} ${hostname()} a`, 0, false],
    ['of a process that is gone', `${gone} ${hostname()} a`, 0, true],
    ['of another machine, whose processes nobody here knows', `${gone} elsewhere a`, 0, false],
    ['too old for any work', `${process.pid} ${hostname()} a`, 61_000, true],
    ['too old, of another machine', `${gone} elsewhere a`, 61_000, true],
    ['without content, and new: somebody is about to write it', '', 0, false],
    ['without content, and a moment old', '', 1_100, true],
    ['with other content', 'what is this\n', 0, false],
  ])('%s', (_, content, age, isTaken) => check(content, age, isTaken));
});

test('one that was taken for stale and is another’s by now stays', async () => {
  await withLock(lock, async () => writeFileSync(lock, '1 elsewhere b'));
  expect(existsSync(lock)).toBe(true);
});

test('waits for whoever is before it', async () => {
  const first = withLock(lock, () => sleep(80));
  await sleep(5);
  const began = performance.now();
  await withLock(lock, async () => {}, { wait: 5_000, stale: 60_000 });
  expect(performance.now() - began).toBeGreaterThan(40);
  await first;
});

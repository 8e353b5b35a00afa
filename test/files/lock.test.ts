/** One at a time. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { withLock, writeDiagnostic } from '../../src/files/lock.ts';
import { LockedError, ObstructedError } from '../../src/files/testing.ts';
import { device, huge, isRoot, pipe, smallDisk } from './special.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lock = path.join(folder, 'x.lock');
beforeEach(() => rmSync(lock, { recursive: true, force: true }));

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

describe('what is no lock and lies in its place is told at once, and left alone', () => {
  const check = async (make: () => void) => {
    make();
    const was = readdirSync(folder);
    // However long it may wait: nothing comes of waiting.
    const work = withLock(lock, async () => 'done', { wait: 1e9 });
    const error = await work.catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ObstructedError);
    expect(writeDiagnostic(error)).toEqual({ code: 'obstructed', lock });
    expect(readdirSync(folder)).toEqual(was);
  };

  test('a folder', () => check(() => mkdirSync(lock)));
  test('a pipe', () => check(() => pipe(lock)));
  test.runIf(isRoot)('a device without an end', () => check(() => device(lock, 5)));
  test('a link that leads nowhere', () => check(() => symlinkSync('/nowhere', lock)));
});

test('a large file in its place is not read to its end', async () => {
  huge(lock);
  const before = process.resourceUsage().maxRSS;
  await expect(withLock(lock, async () => {}, IMPATIENT)).rejects.toThrow(LockedError);
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(200_000); // kilobytes
});

describe('who is in a hurry', () => {
  const held = `1 elsewhere x\n`;
  const endless = { wait: 1e9, stale: 1e9 };

  test('waits no longer', async () => {
    writeFileSync(lock, held);
    const leaving = new AbortController();
    const works = Array.from({ length: 3 }, () =>
      withLock(lock, async () => {}, { ...endless, hurry: leaving.signal }),
    );
    leaving.abort();
    const outcomes = await Promise.allSettled(works);
    expect(outcomes).toEqual(
      outcomes.map(() => ({ status: 'rejected', reason: expect.any(LockedError) })),
    );
    expect(readdirSync(folder)).toEqual(['x.lock']);
  });

  test('has what can be had all the same, what is stale too', async () => {
    const hurry = AbortSignal.abort();
    expect(await withLock(lock, async () => 1, { ...endless, hurry })).toBe(1);
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(lock, `${gone} ${hostname()} a`);
    expect(await withLock(lock, async () => 2, { ...endless, hurry })).toBe(2);
  });
});

test('a full disk leaves no lock that would keep others waiting', async (context) => {
  const small = path.join(folder, 'small');
  const disk = smallDisk(small);
  if (!disk) return context.skip('no disk to fill: it takes root');
  try {
    expect(() => writeFileSync(path.join(small, 'full'), Buffer.alloc(100_000))).toThrow('ENOSPC');
    const error = await withLock(path.join(small, 'x.lock'), async () => {}).catch(
      (thrown) => thrown,
    );
    expect(writeDiagnostic(error)).toEqual({ code: 'system', systemCode: 'ENOSPC' });
    expect(readdirSync(small)).toEqual(['full']);
  } finally {
    disk.remove();
    rmSync(small, { recursive: true });
  }
});

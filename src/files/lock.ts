/**
 * A lock between processes: a file that exists while one of them works.
 *
 * A killed process leaves its lock behind. A lock is stale if its process no longer runs, or if it is older than any
 * work takes. A process that finds a stale lock renames it to a unique name, and checks by its contents that it was
 * the stale one.
 */
import { constants } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from './make-folder.ts';
import { isRunning } from './running.ts';
import { codeOf } from './system-code.ts';

/**
 * Why a file cannot be written: the system's error, a lock that another process holds, or an obstacle at the path of
 * the lock.
 */
export type WriteDiagnostic =
  | { readonly code: 'system'; readonly systemCode: string }
  | { readonly code: 'locked' | 'obstructed'; readonly lock: string };

/** Milliseconds. */
export type Patience = {
  /** How long to wait for another process. */
  readonly wait: number;
  /** Ends the wait early. A free lock is still taken. */
  readonly hurry?: AbortSignal;
  /** Age at which a lock is stale. */
  readonly stale: number;
};

const PATIENCE: Patience = { wait: 5_000, stale: 30_000 };

/**
 * Milliseconds between two attempts, plus a random time of the same length, so that waiting processes do not retry in
 * step.
 */
const PAUSE = 15;

/** Milliseconds after which an empty lock is stale: its process was killed before it wrote its token. */
const NAMELESS = 1_000;

export class LockedError extends Error {
  override readonly name = 'LockedError';
  readonly lock: string;

  constructor(lock: string) {
    super(`another holds ${lock}`);
    this.lock = lock;
  }
}

/** Something other than a lock exists at its path, so waiting does not help. */
export class ObstructedError extends Error {
  override readonly name = 'ObstructedError';
  readonly lock: string;

  constructor(lock: string) {
    super(`no lock: ${lock}`);
    this.lock = lock;
  }
}

/** Converts an error from `withLock` to its reason. */
export function writeDiagnostic(error: unknown): WriteDiagnostic {
  if (error instanceof ObstructedError) return { code: 'obstructed', lock: error.lock };
  if (error instanceof LockedError) return { code: 'locked', lock: error.lock };
  return { code: 'system', systemCode: codeOf(error) };
}

/**
 * Does the work while holding `lock`. Throws `LockedError` or `ObstructedError` if the lock cannot be taken, and any
 * error of `work`.
 */
export async function withLock<Result>(
  lock: string,
  work: () => Promise<Result>,
  patience: Partial<Patience> = {},
): Promise<Result> {
  const token = `${process.pid} ${hostname()} ${crypto.randomUUID()}\n`;
  await take(lock, token, { ...PATIENCE, ...patience });
  try {
    return await work();
  } finally {
    // Another process may have taken the lock because it seemed stale.
    const found = await foundAt(lock).catch(() => undefined);
    if (found?.content === token) await rm(lock, { force: true });
  }
}

async function take(lock: string, token: string, { wait, stale, hurry }: Patience): Promise<void> {
  await makeFolder(path.dirname(lock), 0o700);
  const end = performance.now() + wait;
  let isOver = false;
  while (!(await create(lock, token))) {
    const isFree = await removeStale(lock, stale);
    if (isOver) throw new LockedError(lock);
    isOver = hurry?.aborted || performance.now() > end;
    if (isOver || isFree) continue;
    await sleep(PAUSE + Math.random() * PAUSE, undefined, { signal: hurry }).catch(() => {});
  }
}

/** Returns false if there is a lock already. */
async function create(lock: string, token: string): Promise<boolean> {
  const file = await open(lock, 'wx', 0o600).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(token);
  } catch (error) {
    // The disk may be full: an empty lock would make others wait.
    await rm(lock, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  // If this process was stopped between creating and writing, another may have removed the lock as stale.
  return (await foundAt(lock))?.content === token;
}

/** Returns true if there appears to be no lock any more. */
async function removeStale(lock: string, stale: number): Promise<boolean> {
  const found = await foundAt(lock);
  if (!found) return true;
  const { content, age } = found;
  if (content === undefined) return false;
  const isOld = age > (content === '' ? NAMELESS : stale);
  if (!isOld && !isAbandoned(content)) return false;
  const aside = `${lock}.${crypto.randomUUID()}`;
  try {
    await rename(lock, aside);
    // Another process may have taken the lock between check and rename: a lock in use is put back.
    if ((await foundAt(aside))?.content !== content) await link(aside, lock);
  } catch {
    // Gone, or taken again: the next attempt shows which.
    return false;
  } finally {
    await rm(aside, { force: true });
  }
  return true;
}

/** Whether its process ran on this machine and has ended. */
function isAbandoned(content: string): boolean {
  const [pid, host] = content.trimEnd().split(' ');
  return host === hostname() && /^\d+$/.test(pid) && !isRunning(Number(pid));
}

/** The most bytes that are read of a lock; locks of this program are shorter. */
const LONGEST = 1024;

type FoundLock = {
  /** `undefined` if we may not read it. */
  readonly content: string | undefined;
  /** In milliseconds. */
  readonly age: number;
};

/** Throws `ObstructedError` for anything but a regular file, because opening a pipe may block for ever. */
async function foundAt(lock: string): Promise<FoundLock | undefined> {
  const found = await lstat(lock).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw new ObstructedError(lock);
  return { content: await contentOf(lock), age: Date.now() - found.mtimeMs };
}

async function contentOf(lock: string): Promise<string | undefined> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const file = await open(lock, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST), 0, LONGEST, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

/**
 * One at a time, among processes: a file that is there while one of them is at work.
 *
 * A holder that was killed leaves its lock behind. It is stale when its process is gone, or when it is older than any
 * work takes; whoever finds it takes it away under a name of his own, and sees by what is in it that it was that one.
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
 * Why a file cannot be written: what the system calls it, the lock that another holds, or what is no lock in its
 * place.
 */
export type WriteDiagnostic =
  | { readonly code: 'system'; readonly systemCode: string }
  | { readonly code: 'locked' | 'obstructed'; readonly lock: string };

/** Milliseconds. */
export type Patience = {
  /** How long to wait for another. */
  readonly wait: number;
  /** Ends the waiting before its time. What can be had at once is had all the same. */
  readonly hurry?: AbortSignal;
  /** When a lock is older than any work takes. */
  readonly stale: number;
};

const PATIENCE: Patience = { wait: 5_000, stale: 30_000 };

/** Milliseconds between two tries, and as many again by chance, so that those who wait do not march in step. */
const PAUSE = 15;

/** Milliseconds after which a lock without content is stale: its holder was killed before it could write its name. */
const NAMELESS = 1_000;

export class LockedError extends Error {
  override readonly name = 'LockedError';
  readonly lock: string;

  constructor(lock: string) {
    super(`another holds ${lock}`);
    this.lock = lock;
  }
}

/** What lies in the place of the lock is none, and no waiting takes it away. */
export class ObstructedError extends Error {
  override readonly name = 'ObstructedError';
  readonly lock: string;

  constructor(lock: string) {
    super(`no lock: ${lock}`);
    this.lock = lock;
  }
}

/** What kept a file from being written under a lock, by what was thrown. */
export function writeDiagnostic(error: unknown): WriteDiagnostic {
  if (error instanceof ObstructedError) return { code: 'obstructed', lock: error.lock };
  if (error instanceof LockedError) return { code: 'locked', lock: error.lock };
  return { code: 'system', systemCode: codeOf(error) };
}

/** Does the work while holding `lock`. Throws `LockedError` or `ObstructedError` when it could not be had, and what the work throws. */
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
    // Taken away from us as stale, it may be another's by now.
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

/** False where there is a lock already. */
async function create(lock: string, token: string): Promise<boolean> {
  const file = await open(lock, 'wx', 0o600).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(token);
  } catch (error) {
    // On a full disk: a lock without content would keep others waiting.
    await rm(lock, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  // Stopped between the making and the writing, we may have been taken for dead.
  return (await foundAt(lock))?.content === token;
}

/** True where there is none any more, as far as can be seen. */
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
    // Between the look and the rename another may have been quicker, and ours took a lock that is held.
    if ((await foundAt(aside))?.content !== content) await link(aside, lock);
  } catch {
    // Gone, or there again: the next try tells.
    return false;
  } finally {
    await rm(aside, { force: true });
  }
  return true;
}

/** Its holder was a process of this machine and is no more. */
function isAbandoned(content: string): boolean {
  const [pid, host] = content.trimEnd().split(' ');
  return host === hostname() && /^\d+$/.test(pid) && !isRunning(Number(pid));
}

/** Bytes of a lock that are looked at; ours have fewer. */
const LONGEST = 1024;

type Found = {
  /** Undefined where it is not ours to read. */
  readonly content: string | undefined;
  /** Milliseconds. */
  readonly age: number;
};

/** Throws `ObstructedError` for what is no file at all: to open a pipe may take for ever. */
async function foundAt(lock: string): Promise<Found | undefined> {
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

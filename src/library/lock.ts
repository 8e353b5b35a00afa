/**
 * One at a time, among processes: a file that is there while one of them is at work.
 *
 * A holder that was killed leaves its lock behind. It is stale when its process is gone, or when it is older than any
 * work takes; whoever finds it takes it away under a name of his own, and sees by what is in it that it was that one.
 */
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './json-file.ts';
import type { Hindrance } from './trouble.ts';

/** Milliseconds. */
export type Patience = {
  /** How long to wait for another. */
  readonly wait: number;
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

/** What kept a file from being written under a lock, by what was thrown. */
export function hindranceOf(error: unknown): Hindrance {
  if (error instanceof LockedError) return { type: 'locked', lock: error.lock };
  return { type: 'system', code: codeOf(error) };
}

/** Does the work while holding `lock`. Throws `LockedError` when it could not be had, and what the work throws. */
export async function withLock<Result>(
  lock: string,
  work: () => Promise<Result>,
  patience: Patience = PATIENCE,
): Promise<Result> {
  const token = `${process.pid} ${hostname()} ${crypto.randomUUID()}\n`;
  await take(lock, token, patience);
  try {
    return await work();
  } finally {
    // Taken away from us as stale, it may be another's by now.
    if ((await contentOf(lock)) === token) await rm(lock, { force: true });
  }
}

async function take(lock: string, token: string, { wait, stale }: Patience): Promise<void> {
  await mkdir(path.dirname(lock), { recursive: true, mode: 0o700 });
  const end = performance.now() + wait;
  while (!(await create(lock, token))) {
    await removeStale(lock, stale);
    if (performance.now() > end) throw new LockedError(lock);
    await sleep(PAUSE + Math.random() * PAUSE);
  }
}

/** False where there is a lock already. */
async function create(lock: string, token: string): Promise<boolean> {
  try {
    await writeFile(lock, token, { flag: 'wx', mode: 0o600 });
    // Stopped between the making and the writing, we may have been taken for dead.
    return (await contentOf(lock)) === token;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(lock: string, stale: number): Promise<void> {
  const content = await contentOf(lock);
  const found = await stat(lock).catch(() => undefined);
  if (content === undefined || !found) return;
  const isOld = Date.now() - found.mtimeMs > (content === '' ? NAMELESS : stale);
  if (!isOld && !isAbandoned(content)) return;
  const aside = `${lock}.${crypto.randomUUID()}`;
  try {
    await rename(lock, aside);
    // Between the look and the rename another may have been quicker, and ours took a lock that is held.
    if ((await contentOf(aside)) !== content) await link(aside, lock);
  } catch {
    // Gone, or there again: the next try tells.
  }
  await rm(aside, { force: true });
}

/** Its holder was a process of this machine and is no more. */
function isAbandoned(content: string): boolean {
  const [pid, host] = content.trimEnd().split(' ');
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function contentOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

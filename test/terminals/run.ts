/**
 * One run of the tests: a folder for all that it writes, and the end of all that it has started.
 *
 * Vitest runs tests in a worker, which it ends without a warning when a test takes too long or a person interrupts the
 * run. So the run belongs to Vitest's own process, by way of `globalSetup`.
 *
 * Terminals leave their process group (tmux's server, D-Bus' services, what runs in a pseudo-terminal), but all their
 * descendants have a variable of ours in their environment: that is how they are found (Linux).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Names the folder that a program belongs to. The reader knows no such variable. */
export const MARK = 'TERMINAL_TEST';

/** Names the folder of the run, from Vitest's process to its workers. */
const RUN = 'TERMINAL_TEST_RUN';

/** Milliseconds that a program has between being asked to end and being killed. */
const GRACE = 1000;

const STEP = 30;

export function setup(): void {
  const folder = mkdtempSync(join(tmpdir(), 'sahifa-terminals-'));
  process.env[RUN] = folder;
  // Vitest interrupted: there is no teardown, and no time.
  process.on('exit', () => {
    signalAll(folder, 'SIGKILL');
    remove(folder);
  });
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}

export async function teardown(): Promise<void> {
  await endAll(folderOfRun());
}

/** A folder of its own in the folder of this run. */
export function newFolder(): string {
  return mkdtempSync(join(folderOfRun(), 's'));
}

/** Ends every program that belongs to a folder or to one in it, and removes the folder. */
export async function endAll(folder: string): Promise<void> {
  const end = Date.now() + GRACE;
  while (signalAll(folder, Date.now() < end ? 'SIGTERM' : 'SIGKILL') > 0) await sleep(STEP);
  remove(folder);
}

/** How many programs there were. */
function signalAll(folder: string, signal: NodeJS.Signals): number {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && belongsTo(name, folder));
  for (const id of ids) {
    try {
      process.kill(Number(id), signal);
    } catch {
      // gone in the meantime
    }
  }
  return ids.length;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function folderOfRun(): string {
  const folder = process.env[RUN];
  if (!folder) throw new Error('run.ts is no globalSetup of this Vitest');
  return folder;
}

function belongsTo(id: string, folder: string): boolean {
  try {
    const variables = readFileSync(`/proc/${id}/environ`, 'latin1').split('\0');
    const value = variables.find((variable) => variable.startsWith(`${MARK}=`));
    const own = value?.slice(MARK.length + 1);
    return own === folder || (own?.startsWith(`${folder}/`) ?? false);
  } catch {
    return false; // gone, or another user's
  }
}

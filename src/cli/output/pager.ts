/** Pagers: the one that standard output may be piped into, and `$PAGER` started by ourselves. */
import { spawn } from 'node:child_process';
import { closeSync, constants, fstatSync, openSync } from 'node:fs';

/**
 * Whether what is written to standard output may be shown at a terminal by another program: it is a pipe, and there is a
 * controlling terminal. A file is read who knows where.
 */
export function isBeforePager(): boolean {
  return isPipe() && hasControllingTerminal();
}

function isPipe(): boolean {
  try {
    return fstatSync(process.stdout.fd).isFIFO();
  } catch {
    return false;
  }
}

const { O_RDONLY, O_NOCTTY = 0 } = constants;

function hasControllingTerminal(): boolean {
  if (process.platform === 'win32') return Boolean(process.stderr.isTTY || process.stdin.isTTY);
  try {
    closeSync(openSync('/dev/tty', O_RDONLY | O_NOCTTY));
    return true;
  } catch {
    return false;
  }
}

/**
 * Shows lines by `$PAGER`, or by `less` where nothing is set. False where they are still to be shown: the person wants no
 * pager (empty, or `cat`), or there is none.
 */
export async function page(lines: readonly string[]): Promise<boolean> {
  const { env, platform } = process;
  const pager = env.PAGER ?? (platform === 'win32' ? 'more' : 'less');
  if (pager.trim() === '' || pager.trim() === 'cat') return false;
  const shown = new Promise<boolean>((resolve) => {
    const { stdin, ...child } = started(pager);
    // Who has seen enough reads no more.
    stdin?.on('error', () => {});
    child.onEnd((code) => resolve(!NOT_RUN.includes(code)));
    stdin?.end(lines.map((line) => `${line}\n`).join(''));
  });
  return withoutInterrupts(shown);
}

/** By the system's shell, as `$PAGER` is a command with arguments. */
function started(pager: string) {
  // As `git` starts it: quit if all fits, keep what was shown. What the person has set counts.
  const env = { LESS: 'FRX', LV: '-c', ...process.env };
  const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
  const onEnd = (tell: (code: number | null) => void) => {
    child.on('error', () => tell(NOT_FOUND));
    child.on('close', tell);
  };
  return { stdin: child.stdin, onEnd };
}

/** What a shell ends with that cannot find a command, or not execute it (POSIX, "Exit Status for Commands"). */
const NOT_FOUND = 127;
const NOT_RUN: readonly (number | null)[] = [NOT_FOUND, 126];

/** While another program has the terminal, Ctrl-C is for that program, and it may go on. */
async function withoutInterrupts<Result>(work: Promise<Result>): Promise<Result> {
  const listeners = process.listeners('SIGINT');
  const ignore = () => {};
  process.on('SIGINT', ignore);
  for (const listener of listeners) process.off('SIGINT', listener);
  try {
    return await work;
  } finally {
    for (const listener of listeners) process.on('SIGINT', listener);
    process.off('SIGINT', ignore);
  }
}

/** Pagers: one that the output may be piped into, and `$PAGER`, which the program starts itself. */
import { spawn } from 'node:child_process';
import { closeSync, constants, fstatSync, openSync } from 'node:fs';

/**
 * Whether another program may show standard output at a terminal: standard output is a pipe, and there is a controlling
 * terminal. A file may be read anywhere.
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
 * Shows lines by `$PAGER`, or by `less` if it is not set. Returns false if the lines have not been shown: the person
 * wants no pager (empty, or `cat`), or it cannot be started.
 */
export async function page(lines: readonly string[]): Promise<boolean> {
  const { env, platform } = process;
  const pager = env.PAGER ?? (platform === 'win32' ? 'more' : 'less');
  if (pager.trim() === '' || pager.trim() === 'cat') return false;
  const shown = new Promise<boolean>((resolve) => {
    const { stdin, ...child } = started(pager);
    // The person may close the pager before it has read everything.
    stdin?.on('error', () => {});
    child.onEnd((code) => resolve(!NOT_RUN.includes(code)));
    stdin?.end(lines.map((line) => `${line}\n`).join(''));
  });
  return withoutInterrupts(shown);
}

/** Started by the shell, because `$PAGER` may have arguments. */
function started(pager: string) {
  // The flags that `git` uses: quit if everything fits, keep the screen. The person's own LESS counts more.
  const env = { LESS: 'FRX', LV: '-c', ...process.env };
  const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
  const onEnd = (tell: (code: number | null) => void) => {
    child.on('error', () => tell(NOT_FOUND));
    child.on('close', tell);
  };
  return { stdin: child.stdin, onEnd };
}

/** Exit codes of a shell that cannot execute or cannot find a command (POSIX, "Exit Status for Commands"). */
const NOT_FOUND = 127;
const NOT_RUN: readonly (number | null)[] = [NOT_FOUND, 126];

/** While the pager has the terminal, Ctrl-C is for the pager, which may continue. */
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

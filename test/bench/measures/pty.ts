/** A program in a pseudo-terminal of 120 × 40, and when it wrote what. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';

export const COLUMNS = 120;
export const ROWS = 40;

export type Watched = {
  readonly type: (keys: string) => void;
  /** Milliseconds from the start of the program to the bytes that complete `pattern`, looked for from now on. */
  readonly until: (pattern: RegExp) => Promise<number>;
  /** Milliseconds from now to the last byte before the program was quiet for `quiet` ms; undefined where none came. */
  readonly lastByte: (quiet: number) => Promise<number | undefined>;
  /** Megabytes of the largest resident set so far; undefined where the system does not tell. */
  readonly memory: () => number | undefined;
  /** Milliseconds from the start to the end of the program. */
  readonly end: () => Promise<number>;
  readonly kill: () => Promise<void>;
};

const CACHES = path.join(tmpdir(), 'sahifa-bench-caches');

/** Longer than anything takes that is measured here. */
const PATIENCE = 60_000;

export function watch([file, ...args]: readonly string[]): Watched {
  const home = mkdtempSync(path.join(tmpdir(), 'sahifa-bench-home-'));
  const start = performance.now();
  const terminal = spawn(file, args, {
    name: 'xterm-256color',
    cols: COLUMNS,
    rows: ROWS,
    cwd: process.cwd(),
    env: {
      PATH: process.env.PATH ?? '',
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      HOME: home,
      // Where what was compiled is kept: all runs share it, as those of one person do.
      XDG_CACHE_HOME: CACHES,
      XTERM_VERSION: 'XTerm(379)', // nobody here would answer a question
    },
  });
  let last: number | undefined;
  let written = '';
  let listener = () => {};
  terminal.onData((data) => {
    last = performance.now();
    written += data;
    listener();
  });
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(() => {
      rmSync(home, { recursive: true, force: true });
      resolve(performance.now() - start);
    });
  });
  return {
    type: (keys) => terminal.write(keys),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        written = '';
        const timer = setTimeout(
          () => reject(new Error(`${file} did not write ${pattern}`)),
          PATIENCE,
        );
        listener = () => {
          if (!pattern.test(written)) return;
          clearTimeout(timer);
          listener = () => {};
          resolve(performance.now() - start);
        };
      }),
    lastByte: (quiet) =>
      new Promise((resolve) => {
        const from = performance.now();
        last = undefined;
        const timer = setInterval(() => {
          const now = performance.now();
          if (now - (last ?? from) < quiet) return;
          clearInterval(timer);
          resolve(last && last - from);
        }, 2);
      }),
    memory: () => {
      try {
        const status = readFileSync(`/proc/${terminal.pid}/status`, 'utf8');
        return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1]) / 1024;
      } catch {
        return undefined;
      }
    },
    end: () => ended,
    kill: async () => {
      terminal.kill('SIGKILL');
      await ended;
    },
  };
}

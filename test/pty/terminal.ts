/**
 * A program in a pseudo-terminal: keys go in, a screen comes out, and the program is always gone
 * at the end.
 *
 * Wait for what the screen shows (`waitFor`), never for a time. Call `closeTerminals` in
 * `afterEach`: it kills what a failed test has left running and removes the temporary home.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import type { Answering } from './answering.ts';
import { Display, type Run, type Screen, type Size, type Wait } from './display.ts';

export type Exit = { readonly code: number; readonly signal: number };

export type Options = Size & {
  /** What the main screen shows before the program starts, as a shell's prompt would. */
  readonly prompt?: string;
  /** What `TERM` says; an xterm of 256 colours by default. */
  readonly name?: string;
  /** Added to the clean environment of the program. */
  readonly env?: Readonly<Record<string, string>>;
  /** How it answers questions; at once by default. */
  readonly answering?: Answering;
  /** Working folder; the repository by default. */
  readonly folder?: string;
};

/** What an xterm sends for a key that has no character of its own. */
export const KEY = {
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  ctrlC: '\x03',
  up: '\x1b[A',
  down: '\x1b[B',
  home: '\x1b[H',
  end: '\x1b[F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  backspace: '\x7f',
  f1: '\x1bOP',
} as const;

/**
 * The command, with its terminal held open for a moment after its end: Linux may drop the last of what a program wrote
 * when nobody has the terminal open any more.
 */
export function lingering(command: readonly string[]): string[] {
  return ['sh', '-c', '"$0" "$@"; code=$?; sleep 0.5; exit $code', ...command];
}

const open = new Set<Terminal>();

export function openTerminal(command: readonly string[], options: Options): Terminal {
  const terminal = new Terminal(command, options);
  open.add(terminal);
  return terminal;
}

export async function closeTerminals(): Promise<void> {
  const all = [...open];
  open.clear();
  await Promise.all(all.map((terminal) => terminal.close()));
}

export class Terminal {
  readonly #home: string;
  readonly #display: Display;
  readonly #pty: IPty;
  readonly #ended: Promise<Exit>;
  #exit: Exit | undefined;
  #output = '';

  constructor([file, ...args]: readonly string[], options: Options) {
    if (file === undefined) throw new Error('openTerminal: no command');
    this.#home = mkdtempSync(join(tmpdir(), 'sahifa-home-'));
    this.#display = new Display(options);
    const prompted = this.#display.write(options.prompt ?? '');
    this.#pty = spawn(file, args, {
      name: options.name ?? 'xterm-256color',
      cols: options.columns,
      rows: options.rows,
      cwd: options.folder ?? process.cwd(),
      env: { ...cleanEnvironment(this.#home), ...options.env },
    });
    const send = (bytes: string) => this.type(bytes);
    const { answering = (answer) => send(answer) } = options;
    this.#display.onAnswer((answer) => answering(answer, send));
    this.#pty.onData((data) => {
      this.#output += data;
      void this.#display.write(data);
    });
    this.#ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        // An empty write is taken in last: everything the program wrote is then on the screen.
        void prompted
          .then(() => this.#display.write(''))
          .then(() => {
            this.#exit = { code: exitCode, signal: signal ?? 0 };
            this.#display.wake();
            resolve(this.#exit);
          });
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** One write, so several keys may reach the program in one read. */
  type(keys: string | Buffer): void {
    // It takes bytes as well, though its types leave that out.
    if (!this.#exit) this.#pty.write(keys as string);
  }

  resize(columns: number, rows: number): void {
    this.#display.resize({ columns, rows });
    this.#pty.resize(columns, rows);
  }

  signal(name: 'SIGTERM' | 'SIGHUP' | 'SIGINT'): void {
    this.#pty.kill(name);
  }

  /** Reads no more of what the program writes, as with Ctrl-S. */
  stopReading(): void {
    this.#pty.pause();
  }

  /** The window is closed: the program is left with a terminal that is gone. */
  hangUp(): void {
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  screen(): Screen {
    return this.#display.screen();
  }

  rows(): readonly string[] {
    return this.screen().rows;
  }

  runs(row: number): Run[] {
    return this.#display.runs(row);
  }

  /** Names of the modes that are not as in a fresh terminal. */
  modes(): string[] {
    return this.#display.modes();
  }

  /** Everything the program has written so far. */
  output(): string {
    return this.#output;
  }

  /** The same, counted in bytes of UTF-8. */
  bytesWritten(): number {
    return Buffer.byteLength(this.#output);
  }

  /** Gives up at once, with the screen, when the program ends without having shown it. */
  waitFor(wanted: (screen: Screen) => boolean, label: string, wait: Wait = {}): Promise<Screen> {
    const hopeless = () => this.#exit && `the program ended with ${JSON.stringify(this.#exit)}`;
    return this.#display.waitFor(wanted, label, { hopeless, ...wait });
  }

  settled(quiet?: number): Promise<Screen> {
    return this.#display.settled(quiet);
  }

  /**
   * How the program ended, once all it wrote is on the screen. (Linux may drop the very end of what
   * was written in one go before the end: seen with 300 kB, in 4 runs of 60; never with 20 kB.)
   */
  async exit(timeout = 15_000): Promise<Exit> {
    await this.#display.waitFor(() => this.#exit !== undefined, 'the end of the program', {
      timeout,
    });
    return this.#ended;
  }

  dump(): string {
    return this.#display.dump();
  }

  async close(): Promise<void> {
    if (!this.#exit) this.#pty.kill('SIGKILL');
    await this.#ended;
    this.#display.dispose();
    rmSync(this.#home, { recursive: true, force: true });
  }
}

/**
 * Built from nothing, not from ours with names set to `undefined`: node-pty hands such a name on as
 * the text "undefined", and Ink draws nothing before its end where it finds any `CI`.
 */
function cleanEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    TMPDIR: home,
  };
}

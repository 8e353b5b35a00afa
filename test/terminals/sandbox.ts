/** A temporary home, an environment built from nothing, and programs that are all gone at the end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endAll, MARK, newFolder } from './run.ts';

export type Start = {
  /** Added to the environment of the sandbox. */
  readonly env?: Readonly<Record<string, string>>;
  /** The program gets a pipe as its file descriptor 3. */
  readonly pipe?: boolean;
};

export class Sandbox {
  readonly folder = newFolder();
  readonly env: Readonly<Record<string, string>>;
  readonly #logs: string[] = [];

  constructor() {
    const runtime = join(this.folder, 'run');
    mkdirSync(runtime, { mode: 0o700 });
    this.env = {
      [MARK]: this.folder,
      HOME: this.folder,
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      SHELL: '/bin/sh',
      TMPDIR: this.folder,
      XDG_RUNTIME_DIR: runtime,
      // Some terminals give the user's own home to what runs in them; this keeps it from the user's files.
      XDG_CACHE_HOME: this.path('.cache'),
      XDG_CONFIG_HOME: this.path('.config'),
      XDG_DATA_HOME: this.path('.local/share'),
      XDG_STATE_HOME: this.path('.local/state'),
    };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** The file's text without blanks round it; undefined as long as there is none. */
  read(name: string): string | undefined {
    try {
      return readFileSync(this.path(name), 'utf8').trim();
    } catch {
      return undefined;
    }
  }

  /** Starts a program that ends with the sandbox at the latest. What it says goes into a log. */
  start([command, ...args]: readonly string[], { env, pipe }: Start = {}): ChildProcess {
    const log = this.path(`${this.#logs.length}.log`);
    this.#logs.push(log);
    const file = openSync(log, 'w');
    const child = spawn(command, args, {
      env: { ...this.env, ...env },
      detached: true,
      stdio: ['ignore', file, file, ...(pipe ? (['pipe'] as const) : [])],
    });
    closeSync(file);
    // A program that cannot be started is found out by what it should have done.
    child.on('error', (error) => writeFileSync(log, `${command}: ${error.message}\n`));
    return child;
  }

  /** The last words of the programs that said anything. */
  lastWords(): string {
    return this.#logs
      .map((log) => readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n'))
      .filter(Boolean)
      .join('\n');
  }

  /** Ends every program of the sandbox and removes its folder. */
  async close(): Promise<void> {
    await endAll(this.folder);
  }
}

/**
 * A temporary home, an environment built from nothing, and programs that are all gone at the end.
 *
 * Terminals leave their process group (tmux's server, D-Bus' services, what runs in a pseudo-terminal), but every
 * one of their descendants carries the temporary home in its environment: that is how they are found (Linux).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Start = {
  /** Added to the environment of the sandbox. */
  readonly env?: Readonly<Record<string, string>>;
  /** Handed to the program as its file descriptor 3. */
  readonly pipe?: boolean;
};

/** Milliseconds that a program has between being asked to end and being killed. */
const GRACE = 1000;

const open = new Set<Sandbox>();

// What an interrupted run has left.
process.on('exit', () => {
  for (const sandbox of open) sandbox.kill('SIGKILL');
});

export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'sahifa-terminal-'));
  readonly env: Record<string, string>;
  readonly #logs: string[] = [];

  constructor() {
    open.add(this);
    const runtime = join(this.folder, 'run');
    mkdirSync(runtime, { mode: 0o700 });
    this.env = {
      HOME: this.folder,
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      SHELL: '/bin/sh',
      TMPDIR: this.folder,
      XDG_RUNTIME_DIR: runtime,
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
    const child = spawn(command ?? '', args, {
      env: { ...this.env, ...env },
      cwd: process.cwd(),
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
    this.kill('SIGTERM');
    for (const end = Date.now() + GRACE; this.#living().length > 0; await sleep(20)) {
      if (Date.now() > end) this.kill('SIGKILL');
    }
    open.delete(this);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  kill(signal: NodeJS.Signals): void {
    for (const id of this.#living()) {
      try {
        process.kill(id, signal);
      } catch {
        // gone in the meantime
      }
    }
  }

  #living(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .filter((name) => this.#owns(name))
      .map(Number);
  }

  #owns(id: string): boolean {
    try {
      const environment = readFileSync(`/proc/${id}/environ`, 'latin1');
      return environment.split('\0').includes(`HOME=${this.folder}`);
    } catch {
      return false; // gone, or another user's
    }
  }
}

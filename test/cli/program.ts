/** The built program as a person starts it: arguments and standard input in, both outputs and the exit code out. */
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The built program, or one that is installed elsewhere. */
export const BIN = path.resolve(process.env.SAHIFA_BIN ?? 'bin/sahifa.js');

export type Outcome = {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type Circumstances = {
  /** What is piped in; without it standard input is the null device. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
  readonly bin?: string;
  /** Where it is started. */
  readonly cwd?: string;
  /** As another user; only root can. */
  readonly uid?: number;
};

export const isRoot = process.getuid?.() === 0;

/** Of nobody that the system knows. */
export const STRANGER = 54321;

/** Only root can start a program as another user, who must be able to reach Node and the program. */
export const canRunAsStranger = isRoot && isOpenToAll(process.execPath) && isOpenToAll(BIN);

/** All may read the file, and go through each folder on the way to it. */
function isOpenToAll(file: string): boolean {
  let folder = realpathSync(file);
  if ((statSync(folder).mode & 0o004) === 0) return false;
  while (folder !== path.dirname(folder)) {
    folder = path.dirname(folder);
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

export function run(args: readonly string[], circumstances: Circumstances = {}): Promise<Outcome> {
  const { input, env, node = [], bin = BIN, cwd, uid } = circumstances;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, bin, ...args], {
      cwd,
      uid,
      gid: uid,
      // One that hangs must not outlive the tests.
      timeout: 60_000,
      killSignal: 'SIGKILL',
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', SAHIFA_LANGUAGE: '', SAHIFA_DEBUG: '', ...env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (bytes) => stdout.push(bytes));
    child.stderr?.on('data', (bytes) => stderr.push(bytes));
    // A program that does not read its input may end before it is written.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: `${Buffer.concat(stdout)}`, stderr: `${Buffer.concat(stderr)}` }),
    );
  });
}

/** Files in a new folder, under their names; `remove` takes them away again. */
export function filesOf(contents: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-cli-'));
  for (const [name, content] of Object.entries(contents)) {
    writeFileSync(path.join(folder, name), content);
  }
  return {
    folder,
    path: (name: string) => path.join(folder, name),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

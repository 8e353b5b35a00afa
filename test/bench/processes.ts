/** Whole processes: how long they take by the clock and of the processors, and how much memory. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';

export type Command = readonly [program: string, ...args: string[]];

export type Run = {
  readonly seconds: number;
  /** Of all threads, in user and in system mode. Like the memory it is known where GNU time is installed. */
  readonly processorSeconds?: number;
  /** The largest resident set. */
  readonly megabytes?: number;
};

/** `input`: a file that standard input is. */
export type Runner = (command: Command, input?: string) => Run;

/** Runs commands with nothing to read, if no input is given, and nobody who reads what they write. `folder`: for a file of its own. */
export function createRunner(folder: string): Runner {
  const report = path.join(folder, 'time');
  const time = ['time', '-q', '-f', '%U %S %M', '-o', report] as const;
  const isTimed = isInstalled([...time, 'true']);
  return (command, input = devNull) => {
    const [program, ...args] = isTimed ? [...time, ...command] : command;
    const stdin = openSync(input, 'r');
    const start = performance.now();
    const { status, error, stderr } = spawnSync(program, args, {
      stdio: [stdin, 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    const seconds = (performance.now() - start) / 1000;
    closeSync(stdin);
    if (status !== 0) throw new Error(`${command.join(' ')}: ${error?.message ?? stderr}`);
    if (!isTimed) return { seconds };
    const [user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8')
      .split(' ')
      .map(Number);
    return { seconds, processorSeconds: user + system, megabytes: kilobytes / 1024 };
  };
}

export function isInstalled([program, ...args]: Command): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** What a command writes, given `input` to read. */
export function outputOf([program, ...args]: Command, input = ''): string {
  const { status, stdout, error } = spawnSync(program, args, {
    input,
    stdio: ['pipe', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
  return stdout;
}

/** The middle one of several; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];
}

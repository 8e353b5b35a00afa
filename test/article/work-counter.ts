/**
 * How much work a piece of code does, as a number that no clock has a part in: how often its blocks were run, as V8
 * counts them, and how many UTF-16 units regular expressions were led over.
 */
import { type Profiler, Session } from 'node:inspector/promises';

const session = new Session();

/** Counts in files whose path matches. Import what is counted after this, for V8 to compile it with counters. */
export async function startCounting(): Promise<void> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

export function stopCounting(): void {
  session.disconnect();
}

/** The work that `run` makes, in files whose path matches. */
export async function workOf(run: () => void, files: RegExp): Promise<number> {
  await blocksRun(files);
  const scanned = scannedBy(run);
  return (await blocksRun(files)) + scanned;
}

/** Blocks run since the last time. */
async function blocksRun(files: RegExp): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let sum = 0;
  for (const { url, functions } of result) {
    if (!files.test(url)) continue;
    for (const { ranges } of functions as Profiler.FunctionCoverage[]) {
      for (const { count } of ranges) sum += count;
    }
  }
  return sum;
}

/** Every method that takes an expression goes through `exec` once it is not the built-in one. */
function scannedBy(run: () => void): number {
  const { exec } = RegExp.prototype;
  let units = 0;
  RegExp.prototype.exec = function counted(text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const isBound = this.sticky || (this.source.startsWith('^') && !this.multiline);
    if (found) units += Math.max(0, found.index - from) + found[0].length;
    else if (!isBound) units += text.length - from;
    return found;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return units;
}

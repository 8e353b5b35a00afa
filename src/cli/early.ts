/**
 * Runs before the program is loaded. If the reader will need to know the terminal, the question is sent now, so that
 * the answer arrives while the program is being loaded. This is a bundle of its own, loaded by `bin/sahifa.js`.
 */
import { statSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { questionFor } from '../terminal/identify/detect.ts';
import { noteEarlyQuestion, opensReader } from '../terminal/identify/early-question.ts';
import { owner } from '../terminal/screen/owner.ts';
import { sourcesOnly } from './sources-only.ts';

const STDIN = 0;
const STDOUT = 1;

/** The arguments of the command line. */
export function askEarly(args: readonly string[]): void {
  const { env, platform, stdin } = process;
  if (!sourcesOnly(args) || !opensReader(env) || !isatty(STDIN) || !isatty(STDOUT)) return;
  if (!args.every(mayOpen)) return;
  const text = questionFor({ env, platform, isTerminal: true });
  if (text === undefined) return;
  const output = { write: (words: string) => writeSync(STDOUT, words) };
  owner.rawEarly({ input: stdin, output }); // the answer must not be echoed
  try {
    writeSync(STDOUT, text);
    noteEarlyQuestion({ text, at: performance.now() });
  } catch {
    // If the terminal accepts no output now, it is asked when the first screen is shown.
    owner.endEarly();
  }
}

/** Whether a source is obviously wrong, without reading it: then the reader will not open. */
function mayOpen(source: string): boolean {
  if (NO_FILE.test(source)) return true;
  try {
    const stats = statSync(source);
    return !stats.isDirectory() && !(stats.isFile() && stats.size === 0);
  } catch {
    return false;
  }
}

/** Standard input, an address, or what may be the name of a bundled article. */
const NO_FILE = /^-$|^https?:|^[\w-]+$/i;

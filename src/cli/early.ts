/**
 * What is done before the program is loaded: the terminal is asked what it is, if the reader will want to know, so that
 * the answer travels while the program is loaded. `bin/sahifa.js` loads this, a bundle of its own.
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
    // A terminal that takes nothing now is asked when there is a screen to show.
    owner.endEarly();
  }
}

/** Of what is wrong with a source, what is seen without reading it: then there will be no reader. */
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

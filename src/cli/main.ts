/** The program: `bin/sahifa.js` loads this once it knows that Node is new enough. */
import { chooseLanguage } from '../languages/choose.ts';
import { fail, watchForFailure } from './exit.ts';
import { askedLanguage, wordsIn } from '../languages/cli/load.ts';
import type { Words } from '../languages/cli/messages.ts';
import { sourcesOnly } from './sources-only.ts';

void start(process.argv);

async function start(argv: readonly string[]): Promise<void> {
  const words = await wordsIn(chooseLanguage(process.env, askedLanguage(argv)));
  watchForFailure(words);
  await run(argv.slice(2), words).catch((thrown) => fail(thrown, words));
}

async function run(args: readonly string[], words: Words): Promise<void> {
  const sources = sourcesOnly(args);
  if (sources) {
    const { read } = await import('./read/choose-reader.ts');
    return read(sources, {}, words);
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(words);
}

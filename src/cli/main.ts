/** The program: `bin/sahifa.js` loads this once it knows that Node is new enough. */
import { chooseLanguage } from '../ui/languages/choose.ts';
import { fail, watchForFailure } from './exit.ts';
import { askedLanguage, wordsIn } from './languages/all.ts';
import { sourcesOnly } from './sources-only.ts';

const words = await wordsIn(chooseLanguage(process.env, askedLanguage(process.argv)));
watchForFailure(words);
await run(process.argv.slice(2)).catch((thrown) => fail(thrown, words));

async function run(args: readonly string[]): Promise<void> {
  const sources = sourcesOnly(args);
  if (sources) {
    const { read } = await import('./read.ts');
    return read(sources, {}, words);
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(words);
}

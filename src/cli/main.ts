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
  const { createProgram, HelpRequest, isDone } = await import('./program.ts');
  try {
    await createProgram(words).parseAsync();
  } catch (thrown) {
    if (isDone(thrown)) return;
    if (!(thrown instanceof HelpRequest)) throw thrown;
    const { showHelp } = await import('./help.ts');
    await showHelp(thrown.command, words);
  }
}

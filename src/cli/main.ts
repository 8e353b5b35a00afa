/** The program: `bin/sahifa.js` loads this once it knows that Node is new enough. */
import { chooseLanguage } from '../ui/languages/choose.ts';
import { fail, watchForFailure } from './exit.ts';
import { askedLanguage, wordsIn } from './languages/all.ts';
import { createProgram, HelpRequest } from './program.ts';

const words = await wordsIn(chooseLanguage(process.env, askedLanguage(process.argv)));
watchForFailure(words);
await createProgram(words).parseAsync().catch(end);

async function end(thrown: unknown): Promise<void> {
  if (!(thrown instanceof HelpRequest)) return fail(thrown, words);
  const { showHelp } = await import('./help.ts');
  await showHelp(thrown.command, words);
}

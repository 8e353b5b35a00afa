/** The program: `bin/sahifa.js` loads this once it knows that Node is new enough. */
import { chooseLanguage } from '../languages/choose.ts';
import { askedLanguage, loadCliMessages } from '../languages/cli/load.ts';
import type { CliMessages } from '../languages/cli/messages.ts';
import { fail, watchForFailure } from './exit.ts';
import { sourcesOnly } from './sources-only.ts';

void start(process.argv);

async function start(argv: readonly string[]): Promise<void> {
  const messages = await loadCliMessages(chooseLanguage(process.env, askedLanguage(argv)));
  watchForFailure(messages);
  await run(argv.slice(2), messages).catch((thrown) => fail(thrown, messages));
}

async function run(args: readonly string[], messages: CliMessages): Promise<void> {
  const sources = sourcesOnly(args);
  if (sources) {
    const { read } = await import('./read/choose-reader.ts');
    return read(sources, {}, messages);
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(messages);
}

/**
 * How soon a program shows its first screen, and answers a key typed then. Prints JSON. Arguments: the pattern that
 * ends a screen, or nothing for a program that shows none, and the command.
 */
import { watch } from './pty.ts';

/** Milliseconds from the start of the process; without a screen both are those to its end. */
export type Start = { readonly screen: number; readonly answer: number };

void measure(process.argv[2], process.argv.slice(3)).then((found) => {
  process.stdout.write(JSON.stringify(found));
});

async function measure(pattern: string, command: readonly string[]): Promise<Start> {
  const program = watch(command);
  if (pattern === '') {
    const time = await program.end();
    return { screen: time, answer: time };
  }
  const shown = new RegExp(pattern);
  const screen = await program.until(shown);
  const answered = program.until(shown);
  program.type('j');
  const answer = await answered;
  await program.kill();
  return { screen, answer };
}

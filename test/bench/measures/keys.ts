/**
 * How long a key takes to its last byte, and how much memory that leaves. Prints JSON for the arguments: keys that are
 * pressed first, and the command.
 */
import { watch } from './pty.ts';

export type Keys = {
  /** Milliseconds from a key to the last byte it made the program write, in the order they were pressed. */
  readonly times: readonly number[];
  readonly megabytes: number | undefined;
};

/** Down by lines and up again, and by pages; a key that moves nothing does not count. */
const ROUND = [...'jjjjjjjjjjkkkkkkkkkk bjk d u b'];

const KEYS = 500;

/** Milliseconds without a byte after which a screen is complete. */
const QUIET = 30;

/** The first ones compile what the later ones run. */
const WARM_UP = 20;

void measure(process.argv.slice(2)).then((found) => process.stdout.write(JSON.stringify(found)));

async function measure([first, ...command]: readonly string[]): Promise<Keys> {
  const program = watch(command);
  await program.until(/[\u0600-\u06FF\uFB50-\uFEFC]/u);
  await program.lastByte(500);
  for (const key of first) {
    program.type(key);
    await program.lastByte(500);
  }
  for (let at = 0; at < WARM_UP; at += 1) {
    program.type(at % 2 === 0 ? 'j' : 'k');
    await program.lastByte(QUIET);
  }
  const times: number[] = [];
  for (let at = 0; times.length < KEYS; at += 1) {
    program.type(ROUND[at % ROUND.length]);
    const time = await program.lastByte(QUIET);
    if (time !== undefined) times.push(time);
  }
  const megabytes = program.memory();
  await program.kill();
  return { times, megabytes };
}

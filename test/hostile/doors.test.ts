/**
 * Every hostile text at every door: the parsers and streams that are also fuzzed (`test/fuzz/targets.ts`), each with what
 * must hold of its result. The commands are tried one by one too, so that none hides behind another.
 */
import { describe, test } from 'vitest';
import { isFullSize, sampled } from '../full-size.ts';
import { latin1 } from '../fuzz/fuzzer.ts';
import { TARGETS } from '../fuzz/targets.ts';
import { COMMANDS, TEXTS } from './texts.ts';

/** UTF-16 units. */
const UNITS = isFullSize ? 1000 : 200;

/** What a door knows, before the text. */
const BEFORE = ['---\ntitle: ', '# ', '<p>', '- names: ["'];

describe.each(TARGETS)('$name', ({ units, run, seeds }) => {
  const check = async (text: string) => {
    // As it is, and behind one of the beginnings.
    for (const before of isFullSize ? ['', BEFORE[text.length % BEFORE.length]] : ['']) {
      const input = before + text;
      await run(units === 'bytes' ? latin1(input) : input);
    }
  };

  /** In `npm test` every seventh. */
  const texts = sampled(Object.entries(TEXTS), (_, at) => at % 7 === 0);

  test.each(texts)('%s', async (_, text) => {
    await check(text(UNITS));
  });

  test('commands for the terminal, one by one', async () => {
    for (const command of sampled(Object.values(COMMANDS), (_, at) => at % 3 === 0)) {
      await check(`a ${command} \u0628`);
      // In the middle of what the door expects.
      const [seed] = seeds;
      const at = Math.floor(seed.length / 2);
      await run(
        seed.slice(0, at) + (units === 'bytes' ? latin1(command) : command) + seed.slice(at),
      );
    }
  });
});

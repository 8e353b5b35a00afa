/** What was found or kept while fuzzing, tried again: `npm run fuzz` changes these inputs further. */
import { describe, expect, test } from 'vitest';
import { sampled } from '../full-size.ts';
import { readCorpus } from './corpus.ts';
import { TARGETS } from './targets.ts';

describe.each(TARGETS)('$name', ({ name, run, seeds }) => {
  const { found, kept } = readCorpus('test/fuzz/corpus', name);

  test('what was found', async () => {
    for (const input of [...seeds, ...found]) await run(input);
  });

  test.runIf(kept.length > 0)('what was kept', async () => {
    for (const input of sampled(kept, (_, at) => at % 10 === 0)) await run(input);
  });
});

test('a target that fails is told', async () => {
  const { Fuzzer } = await import('./fuzzer.ts');
  const hits = new Uint32Array(8);
  const run = (input: string) => {
    hits[input.length % 8] += 1;
    if (input.includes('x')) throw new Error(`no "${input}"`);
  };
  const fuzzer = new Fuzzer({ name: 'a', units: 'text', seeds: [], run }, ['x'], hits, () => 0.4);
  expect(await fuzzer.try('ab')).toBeUndefined();
  const finding = await fuzzer.try('aaxbb');
  expect(finding?.key).toMatch(/^Error: no /);
  expect(finding && (await fuzzer.shortened(finding)).input).toBe('x');
  hits.fill(0);
  const slow = new Fuzzer(
    { name: 'a', units: 'text', seeds: [], run: () => void hits.fill(2 ** 30) },
    [],
    hits,
    () => 0,
  );
  expect((await slow.try('a'))?.error).toContain('blocks of code for 1 units');
});

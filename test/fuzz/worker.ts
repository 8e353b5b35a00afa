/** One target for a time, in a thread of its own: it may run for ever or out of memory. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { seeded } from '../bench/random.ts';
import { Fuzzer, type Input } from './fuzzer.ts';
import { TARGETS } from './targets.ts';

export type Order = {
  readonly target: string;
  readonly milliseconds: number;
  readonly seed: number;
  readonly words: readonly string[];
  readonly corpus: readonly Input[];
  /** The input that is tried: how many units, how many inputs before, and the units. */
  readonly current: SharedArrayBuffer;
};

export { corpusFile, corpusText, readCorpus } from './corpus.ts';

export const names: readonly string[] = TARGETS.map(({ name }) => name);

/** Fills its `current` with each input before it is tried: the thread may not come back from it. */
async function work({ current, ...order }: Order): Promise<void> {
  const target = TARGETS.find(({ name }) => name === order.target);
  if (!target) throw new Error(`there is no target ${order.target}`);
  const hits = (globalThis as { fuzzHits?: Uint32Array }).fuzzHits as Uint32Array;
  const fuzzer = new Fuzzer(target, order.words, hits, seeded(order.seed));
  const [state, units] = [new Uint32Array(current, 0, 2), new Uint16Array(current, 8)];
  const known = new Set<string>();
  const attempt = async (input: Input) => {
    state[0] = input.length;
    state[1] += 1;
    for (let at = 0; at < input.length; at += 1) units[at] = input.charCodeAt(at);
    const finding = await fuzzer.try(input);
    if (!finding || known.has(finding.key)) return;
    known.add(finding.key);
    parentPort?.postMessage({ type: 'found', finding: await fuzzer.shortened(finding) });
  };
  for (const input of [...target.seeds, ...order.corpus]) await attempt(input);
  for (const end = Date.now() + order.milliseconds; Date.now() < end; ) {
    for (let time = 0; time < 50; time += 1) await attempt(fuzzer.next());
    await new Promise(setImmediate);
  }
  const stats = { ...fuzzer.stats };
  parentPort?.postMessage({ type: 'end', stats, kept: await fuzzer.distilled(40, 400) });
}

if (!isMainThread) await work(workerData);

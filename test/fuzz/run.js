/**
 * `npm run fuzz [-- --minutes N] [--seed N] [--keep] [TARGET...]`: tries every target with inputs at random, guided by what
 * code they reach. `--keep` writes what was found, and the shortest inputs that reach most, into `test/fuzz/corpus`.
 */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { withOurText } from '../../src/build/ink.js';
import { instrument, MOST_BLOCKS } from './instrument.js';

const CORPUS = path.resolve('test/fuzz/corpus');

/** Seconds of the processor for one input, however busy the machine is; a whole book takes a tenth of it. */
const LONGEST_RUN = 20;
const MEGABYTES = 1024;
/** Letters of an error. */
const MOST_SAID = 1500;
const MOST_UNITS = 1 << 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: `${Date.now() % 1e9}` },
    keep: { type: 'boolean', default: false },
  },
});

const folder = await mkdtemp(path.join(tmpdir(), 'sahifa-fuzz-'));
// What is not bundled is found from there as well.
await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
const WORKER = pathToFileURL(path.join(folder, 'worker.mjs')).href;
const say = (line) => process.stdout.write(`${line}\n`);
try {
  process.exitCode = await fuzz(await bundled());
} finally {
  await rm(folder, { recursive: true });
}

/** The targets, and what they try with counters in it. */
async function bundled() {
  const words = new Set();
  const bundle = await rolldown({
    input: { worker: 'test/fuzz/worker.ts' },
    platform: 'node',
    external: [/^@xterm/],
    transform: {
      target: 'node20',
      define: { 'process.env.NODE_ENV': '"production"' },
      jsx: { runtime: 'automatic' },
    },
    plugins: [boxAndText(), withOurText(), instrument(words)],
    checks: { ineffectiveDynamicImport: false },
    onLog: () => {},
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    codeSplitting: false,
  });
  await bundle.close();
  return [...words];
}

/** Of Ink, what views are made of: the rest waits at the top level for Yoga. */
function boxAndText() {
  const from = (name) =>
    JSON.stringify(path.resolve(`node_modules/ink/build/components/${name}.js`));
  return {
    name: 'box-and-text',
    resolveId: (id) => (id === 'ink' ? '\0ink' : null),
    load: (id) =>
      id === '\0ink'
        ? `export { default as Box } from ${from('Box')}; export { default as Text } from ${from('Text')};`
        : null,
  };
}

async function fuzz(words) {
  globalThis.fuzzHits = new Uint32Array(MOST_BLOCKS);
  const { names, readCorpus, corpusText, corpusFile } = await import(WORKER);
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`no target "${unknown}": ${names.join(', ')}`);
  const chosen = positionals.length > 0 ? positionals : names;
  const milliseconds = (Number(values.minutes) * 60_000) / chosen.length;
  const seed = Number(values.seed);
  say(`seed ${seed}`);
  let count = 0;
  for (const target of chosen) {
    const { found, kept } = readCorpus(CORPUS, target);
    const corpus = [...found, ...kept];
    const result = await tried({ target, milliseconds, seed, words, corpus });
    count += result.findings.length;
    const { cases, covered, most } = result.stats;
    say(`${target}: ${cases} cases, ${covered} counts of blocks, at most ${most} blocks a unit`);
    for (const { input, error } of result.findings) {
      say(`  FOUND ${JSON.stringify(input)}`);
      say(`  ${error.slice(0, MOST_SAID)}`);
    }
    if (!values.keep) continue;
    const inputs = result.findings.map(({ input }) => input);
    const all = { found: [...new Set([...found, ...inputs])], kept: result.kept ?? kept };
    await writeFile(corpusFile(CORPUS, target), corpusText(all));
  }
  return count === 0 ? 0 : 1;
}

/** What a thread found until its end; until it was stopped, if an input took too long or too much memory. */
function tried(order) {
  const current = new SharedArrayBuffer(8 + 2 * MOST_UNITS);
  const [state, units] = [new Uint32Array(current, 0, 2), new Uint16Array(current, 8)];
  const input = () => String.fromCharCode(...units.subarray(0, state[0]));
  const findings = [];
  let [stats, kept] = [{ cases: 0, covered: 0, most: 0 }, undefined];
  return new Promise((resolve) => {
    const worker = new Worker(
      `globalThis.fuzzHits = new Uint32Array(${MOST_BLOCKS}); import(${JSON.stringify(WORKER)});`,
      {
        eval: true,
        workerData: { ...order, current },
        resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      },
    );
    let [last, since] = [-1, 0];
    const seconds = () => process.cpuUsage().user / 1e6;
    const watch = setInterval(() => {
      if (state[1] !== last) [last, since] = [state[1], seconds()];
      if (seconds() - since < LONGEST_RUN) return;
      stats.cases = last;
      findings.push({ input: input(), error: `longer than ${LONGEST_RUN} s` });
      worker.terminate();
    }, 1000);
    worker.on('message', (message) => {
      if (message.type === 'found') findings.push(message.finding);
      else ({ stats, kept } = message);
    });
    worker.on('error', (error) =>
      findings.push({ input: input(), error: String(error.stack ?? error) }),
    );
    worker.on('exit', () => {
      clearInterval(watch);
      resolve({ findings, stats, kept });
    });
  });
}

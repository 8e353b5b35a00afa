/** `npm run bench`: bundles the benchmark and the programs it measures into a temporary folder, and runs it there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PROGRAMS = [
  'bench.ts',
  'peers/sahifa.ts',
  'peers/npm-pair.ts',
  'measures/stages.ts',
  'measures/first-screen.ts',
  'measures/long-paragraph.ts',
];

const folder = await mkdtemp(path.join(tmpdir(), 'sahifa-bench-'));
try {
  await build({
    entryPoints: PROGRAMS.map((program) => `test/bench/${program}`),
    entryNames: '[name]',
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs', // V8 of Node 20 is a tenth slower with the variables of an ES module
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const { bench } = await import(pathToFileURL(path.join(folder, 'bench.cjs')).href);
  bench(folder);
} finally {
  await rm(folder, { recursive: true });
}

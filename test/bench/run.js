/** `npm run bench [-- PART...]`: bundles the benchmark and the programs it measures into a temporary folder, and runs it there. */
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
  'measures/ink-rows.ts',
  'measures/first-screen.ts',
  'measures/long-paragraph.ts',
  'measures/start.ts',
  'measures/warm.ts',
  'measures/keys.ts',
  'measures/pages.ts',
  'measures/store.ts',
  'peers/feed-host.ts',
];

/** Ink waits at the top level of its modules, which CommonJS cannot. */
const BARE_INK = {
  entryPoints: ['test/bench/peers/bare-ink.tsx'],
  entryNames: '[name]',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [withoutDevtools()],
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
  },
  logLevel: 'warning',
};

/** Nobody connects to the developer tools of React here, and they are a package of their own. */
function withoutDevtools() {
  return {
    name: 'without-devtools',
    setup({ onResolve, onLoad }) {
      const namespace = 'without-devtools';
      onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /./, namespace }, () => ({ contents: '' }));
    },
  };
}

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
    external: ['@lydell/node-pty'],
    logLevel: 'warning',
  });
  await build({ ...BARE_INK, outdir: folder });
  // What cannot be bundled is found from the temporary folder as well.
  process.env.NODE_PATH = path.resolve('node_modules');
  const { bench, PARTS } = await import(pathToFileURL(path.join(folder, 'bench.cjs')).href);
  const asked = process.argv.slice(2);
  const unknown = asked.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`there is no part "${unknown}": ${PARTS.join(', ')}`);
  bench(folder, asked.length > 0 ? asked : PARTS);
} finally {
  await rm(folder, { recursive: true });
}

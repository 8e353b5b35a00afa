/**
 * `npm run build`: bundles into `dist/` the program (`main.cjs` and the chunks that its commands load) and, apart from
 * it, what other programs import (`text.js` and `ink.js`). Everything that runs is inside, so the published package has
 * no dependencies. Source maps lie in `dist/` too and are not published.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { allOf, chunks, matching } from './src/build/chunks.js';
import { writeDeclarations } from './src/build/declarations.js';
import {
  withBoxAndTextAlone,
  withOurStage,
  withOurText,
  withoutDevtools,
  withSmallYoga,
} from './src/build/ink.js';
import { licencesOf } from './src/build/licences.js';
import { peersOfOthers } from './src/build/peers.js';
import { outputOf } from './src/build/program.js';
import { failsafeYaml, YAML_MODULES } from './src/build/yaml.js';

const OUT = 'dist';

/** What draws the first screen. What draws the others is loaded with Ink. */
const VIEWS = new RegExp(
  [
    '[\\\\/]src[\\\\/]app[\\\\/](first-screen|light-view|reader-screen)\\.ts$',
    '[\\\\/]src[\\\\/](screen|painter)[\\\\/](?!stage|yoga)',
    '[\\\\/]node_modules[\\\\/]react[\\\\/]|with-box-and-text-alone',
    '[\\\\/]ink[\\\\/]build[\\\\/](components[\\\\/](Box|Text|AccessibilityContext|BackgroundContext)|hooks[\\\\/]use-is-screen-reader-enabled)\\.js$',
  ].join('|'),
);

/** What a start loads: every command, the first screen, the first keys. The rest the bundler cuts by itself. */
const CHUNKS = chunks([
  matching('yaml', /[\\/]node_modules[\\/]yaml[\\/]|failsafe-yaml/),
  // The front page, which the reader of one article does not load; each of its catalogues is a file of its own.
  matching('front', /[\\/]src[\\/](screen[\\/])?front[\\/]|[\\/]app[\\/]front-screen/),
  ...['ar', 'fa', 'he', 'ur'].map((language) =>
    matching(
      language,
      new RegExp(`[\\\\/]languages[\\\\/](?!front)[a-z]+[\\\\/]${language}\\.ts$`),
    ),
  ),
  // React and the components, which no other command loads.
  matching('screen', VIEWS),
  allOf('command', 'src/cli/read/choose-reader.ts'),
  allOf('page', 'src/cli/read/run-reader.ts', 'src/app/first-screen.ts'),
  allOf('keys', 'src/app/start.ts'),
  matching('encoding', /[\\/]src[\\/]encoding[\\/]/),
  matching('markup', /[\\/]src[\\/]markup[\\/]|[\\/]node_modules[\\/](htmlparser2|entities)[\\/]/),
  matching('pages', /[\\/]src[\\/]pages[\\/]|[\\/]node_modules[\\/]@mozilla[\\/]readability[\\/]/),
  matching('books', /[\\/]src[\\/]books[\\/]/),
  matching('feed-list', /[\\/]src[\\/]feeds[\\/](subscriptions|saved-queries|feed-state)\.ts$/),
  matching('feeds', /[\\/]src[\\/]feeds[\\/](?!full-text)/),
  matching('sources', /[\\/]src[\\/](sources[\\/]|files[\\/]own-folder)/),
]);

/** What is run. Scripts (CommonJS): Node loads them sooner than modules. */
const PROGRAM = {
  input: { main: 'src/cli/main.ts' },
  plugins: [
    withBoxAndTextAlone(),
    withoutDevtools(),
    withOurText(),
    withOurStage(),
    withSmallYoga(),
    failsafeYaml(),
  ],
  output: {
    format: 'cjs',
    strict: true, // as modules are
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: CHUNKS,
  },
};

/** What is run before it, with nothing of it. */
const EARLY = {
  input: { early: 'src/cli/early.ts' },
  output: { format: 'cjs', strict: true, entryFileNames: '[name].cjs' },
};

/** What the package exports: a file for each module, so that a bundler takes those that are used and no others. */
const EXPORTS = {
  input: { text: 'src/strings/index.ts', ink: 'src/ink/index.ts' },
  plugins: [peersOfOthers()],
  optimization: { inlineConst: false }, // an inlined constant leaves an import of nothing
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } }, // names stay in stack traces
  output: {
    format: 'esm',
    preserveModules: true,
    preserveModulesRoot: 'src',
    entryFileNames: '[name].js',
  },
};

await rm(OUT, { recursive: true, force: true });
const files = [...(await build(PROGRAM)), ...(await build(EARLY)), ...(await build(EXPORTS))];
await writeFile(path.join(OUT, 'THIRD-PARTY-LICENSES.txt'), await licencesOf(files));
await writeFile(path.join(OUT, 'sahifa.1'), await outputOf(OUT, 'man'));
await writeArticles(JSON.parse(await outputOf(OUT, 'parsed')));
await writeDeclarations(OUT, EXPORTS.input);

async function build({ input, plugins, optimization, minify = true, output }) {
  const bundle = await rolldown({
    input,
    plugins,
    optimization,
    preserveEntrySignatures: 'allow-extension',
    platform: 'node',
    resolve: { alias: YAML_MODULES },
    transform: {
      target: 'node20',
      define: { 'process.env.NODE_ENV': '"production"' },
      jsx: { runtime: 'automatic' },
    },
    // A command imports when it needs it what the reader has loaded already.
    checks: { ineffectiveDynamicImport: false },
  });
  const written = await bundle.write({
    dir: OUT,
    minify,
    comments: false, // whole licences stand in THIRD-PARTY-LICENSES.txt
    sourcemap: 'hidden',
    ...output,
  });
  await bundle.close();
  return written.output;
}

/** Bundled articles, parsed, so that no start has to; the program looks for them beside its chunks. */
async function writeArticles(articles) {
  const folder = path.join(OUT, 'articles');
  await mkdir(folder);
  for (const [name, article] of Object.entries(articles)) {
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify(article));
  }
}

/**
 * Bundles the program into `dist/`: `main.js` and the chunks it loads when a command needs them; and what other programs
 * import, `text.js` and `ink.js`, of the same chunks. Everything that runs is inside, so the published package has no
 * dependencies; their licences travel in one file beside it. Source maps lie there too and are not published.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const OUT = 'dist';

/** What is built: the program, and what the package exports. */
const ENTRIES = { main: 'src/cli/main.ts', text: 'src/text/index.ts', ink: 'src/ink/index.ts' };

/**
 * Parts of the engine that get chunks of their own, as if they were entries: minified code tells no bundler what it may
 * leave out, but a whole file is left out where nothing of it is used.
 */
const PARTS = { 'part-fold': 'src/text/fold.ts', 'part-romanize': 'src/text/romanize/romanize.ts' };

/** Declarations of the exports, in the folders of their sources. */
const TYPES = 'types';

const LICENCES = 'THIRD-PARTY-LICENSES.txt';

const MANUAL = 'sahifa.1';

/** How esbuild's `require` begins. */
const ESBUILDS_REQUIRE = 'typeof require<"u"?require';

/** `'./lines.ts'` in a declaration, which is not there: `./lines.js` is, as far as TypeScript can see. */
const SOURCE_SPECIFIER = /('\.{1,2}\/[^']*|"\.{1,2}\/[^"]*)\.tsx?(['"])/g;

/** Licences that ask for no more than their own text beside the code. Any other stops the build. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** CommonJS code inside an ES module still asks for Node's own modules by `require`. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);\n`;

const bundle = await build({
  entryPoints: { ...ENTRIES, ...PARTS },
  outdir: OUT,
  bundle: true,
  splitting: true,
  minify: true,
  write: false,
  metafile: true, // names the packages whose licences must come along
  charset: 'utf8', // most words of the program are Arabic letters: an escape would take three times the room
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  // Its ES modules, of which only what is used comes along; for Node the package offers CommonJS.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none', // whole licences stand in LICENCES
  sourcemap: 'external',
  plugins: [withoutDevtools(), peersOfOthers(), withoutInksDrawing(), failsafeYaml()],
  logLevel: 'warning',
}).catch(() => process.exit(1)); // esbuild has said what is wrong

await mkdir(OUT, { recursive: true });
const isPart = ({ path: file }) => path.basename(file).split('.')[0] in PARTS;
const written = withRequire(bundle.outputFiles.filter((file) => !isPart(file)));
await Promise.all(written.map(({ path, text }) => writeFile(path, text)));
await writeFile(path.join(OUT, LICENCES), await licences(bundle.metafile));
await writeFile(path.join(OUT, MANUAL), await manual());
await removeStale(written.map((file) => path.basename(file.path)));
await declare();

/** Ink connects to React's developer tools, a package of its own that nobody has who reads the news. */
function withoutDevtools() {
  const name = 'without-devtools';
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path, importer }) =>
        /\bink\b/.test(importer) ? { path, namespace: name } : undefined,
      );
      onLoad({ filter: /./, namespace: name }, () => ({ contents: '' }));
    },
  };
}

/** An Ink program has its Ink and its React; ours are for the reader alone. */
function peersOfOthers() {
  return {
    name: 'peers-of-others',
    setup({ onResolve }) {
      onResolve({ filter: /^(ink|react)(\/|$)/ }, ({ path: peer, importer }) =>
        /\bsrc[\\/]ink[\\/]/.test(importer) ? { path: peer, external: true } : undefined,
      );
    },
  };
}

/**
 * The reader hands Ink no boxes and no text, for it draws finished rows past Ink's grid: of Ink it has keys, hooks and
 * React's root. What lays out and draws, a third of all that would be published, stays away; whoever asks it is told that
 * all is empty.
 */
function withoutInksDrawing() {
  const name = 'without-inks-drawing';
  const nothing = 'export default () => null;';
  const unchanged = 'export default (text) => text;';
  const yoga = `
    const EMPTY = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 };
    const node = new Proxy({}, {
      get: (_, key) => (key === 'create' ? () => node : key === 'getComputedLayout' ? () => EMPTY : () => 0),
    });
    export default new Proxy({}, { get: (_, key) => (key === 'Node' || key === 'Config' ? node : 0) });`;
  const instead = new Map([
    ['yoga-layout', yoga],
    ['wrap-ansi', unchanged],
    ['./renderer.js', "export default () => ({ output: '', outputHeight: 0, staticOutput: '' });"],
    ['./wrap-text.js', unchanged],
    ['./squash-text-nodes.js', "export default () => '';"],
    ['./line-update.js', "export default () => '';"],
    ['./measure-text.js', 'export default () => ({ width: 0, height: 0 });'],
    ['./styles.js', nothing],
    ['./components/Box.js', nothing],
    ['./components/Text.js', nothing],
    ['./ErrorOverview.js', nothing],
  ]);
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path: asked, importer }) =>
        /node_modules[\\/]ink[\\/]build[\\/]/.test(importer) && instead.has(asked)
          ? { path: asked, namespace: name }
          : undefined,
      );
      onLoad({ filter: /./, namespace: name }, ({ path: asked }) => ({
        contents: instead.get(asked),
      }));
    },
  };
}

/** All YAML that is read has the failsafe schema: without the tags of the others. */
function failsafeYaml() {
  const contents = `
    import { map } from './common/map.js';
    import { seq } from './common/seq.js';
    import { string } from './common/string.js';
    export const coreKnownTags = {};
    export function getTags(customTags, schemaName) {
      if (customTags || schemaName !== 'failsafe') throw new Error('of YAML, only the failsafe schema is here');
      return [map, seq, string];
    }`;
  return {
    name: 'failsafe-yaml',
    setup({ onLoad }) {
      onLoad({ filter: /yaml[\\/]browser[\\/]dist[\\/]schema[\\/]tags\.js$/ }, () => ({
        contents,
      }));
    },
  };
}

/** Gives `require` to the one chunk where esbuild's own stands, and so to no program that imports ours. */
function withRequire(files) {
  const asking = files.find(
    ({ path, text }) => path.endsWith('.js') && text.includes(ESBUILDS_REQUIRE),
  );
  if (!asking) throw new Error("esbuild's require is written otherwise than it was");
  // Those that use nothing of it import it all the same, for its effects; it has none.
  const forItsEffects = `import"./${path.basename(asking.path)}";`;
  return files.map((file) => {
    if (file.path === asking.path) return { path: file.path, text: REQUIRE + file.text };
    if (file.path === `${asking.path}.map`) {
      const map = JSON.parse(file.text);
      return { path: file.path, text: JSON.stringify({ ...map, mappings: `;${map.mappings}` }) };
    }
    const blank = ' '.repeat(forItsEffects.length); // as long, for the source map
    return { path: file.path, text: file.text.replace(forItsEffects, blank) };
  });
}

/** Declarations of what is exported, and of what these mention; TypeScript writes those of all that they import. */
async function declare() {
  const folder = path.join(OUT, TYPES);
  await rm(folder, { recursive: true, force: true });
  const compiler = path.join('node_modules', 'typescript', 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [compiler, '--project', 'tsconfig.types.json']);
  const kept = new Set();
  const keep = async (file) => {
    if (kept.has(file)) return;
    kept.add(file);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(SOURCE_SPECIFIER, '$1.js$2'));
    const mentioned = [...text.matchAll(SOURCE_SPECIFIER)].map(([, start]) => start.slice(1));
    for (const start of mentioned) await keep(`${path.join(path.dirname(file), start)}.d.ts`);
  };
  for (const name of Object.keys(ENTRIES).filter((name) => name !== 'main')) {
    await keep(path.join(folder, name, 'index.d.ts'));
  }
  const all = await readdir(folder, { recursive: true });
  const surplus = all
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith('.ts') && !kept.has(file));
  await Promise.all(surplus.map((file) => rm(file)));
}

/** The name, version and whole licence of each package in the bundle. */
async function licences(metafile) {
  const folders = new Set(Object.keys(metafile.inputs).map(packageFolder).filter(Boolean));
  const texts = await Promise.all([...folders].sort().map(licence));
  const head = `Sahifa's own licence is in LICENSE. Its bundle holds these ${texts.length} packages:\n`;
  return [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/ink` of `node_modules/ink/build/index.js`, the innermost where packages nest. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

async function licence(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  if (!PERMISSIVE.includes(license)) {
    throw new Error(`${name} ${version} is under ${license}, which may not be bundled`);
  }
  const files = (await readdir(folder)).filter((file) =>
    /^(licen[cs]e|copying|notice)/i.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence`);
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

/** The manual page, which the program makes from its own commands, options and keys. */
async function manual() {
  const program = [path.join(OUT, 'main.js'), 'man'];
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    env: { ...process.env, LC_ALL: 'C' },
  });
  return stdout;
}

/** Chunks carry a hash in their names: those of earlier builds would pile up. */
async function removeStale(written) {
  const kept = new Set([...written, LICENCES, MANUAL, TYPES]);
  const stale = (await readdir(OUT)).filter((file) => !kept.has(file));
  await Promise.all(stale.map((file) => rm(path.join(OUT, file), { recursive: true })));
}

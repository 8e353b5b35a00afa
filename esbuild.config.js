/**
 * Bundles the program into `dist/`: `main.js` and the chunks it loads when a command needs them. Everything that
 * runs is inside, so the published package has no dependencies; their licences travel in one file beside it.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const OUT = 'dist';

const LICENCES = 'THIRD-PARTY-LICENSES.txt';

const MANUAL = 'sahifa.1';

/** Licences that ask for no more than their own text beside the code. Any other stops the build. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Packages published without their licence file, and whose they are by the head of their sources. */
const COPYRIGHT = {
  'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.',
};

/** CommonJS code inside an ES module still asks for Node's own modules by `require`. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

const bundle = await build({
  entryPoints: { main: 'src/cli/main.ts' },
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
  banner: { js: REQUIRE },
  // Its ES modules, of which only what is used comes along; for Node the package offers CommonJS.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none', // whole licences stand in LICENCES
  plugins: [withoutDevtools(), withPackedYoga()],
  logLevel: 'warning',
}).catch(() => process.exit(1)); // esbuild has said what is wrong

await mkdir(OUT, { recursive: true });
await Promise.all(bundle.outputFiles.map((file) => writeFile(file.path, file.contents)));
await writeFile(path.join(OUT, LICENCES), await licences(bundle.metafile));
await writeFile(path.join(OUT, MANUAL), await manual());
await removeStale(bundle.outputFiles.map((file) => path.basename(file.path)));

/**
 * Ink's layout engine is WebAssembly in base64, which no package format makes much smaller. Packed before it becomes
 * letters it takes a third, and a millisecond to unpack.
 */
function withPackedYoga() {
  const name = 'with-packed-yoga';
  return {
    name,
    setup({ onLoad }) {
      onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path: file }) => {
        const source = await readFile(file, 'utf8');
        const found = /"(data:application\/octet-stream;base64,)([A-Za-z0-9+/=]+)"/.exec(source);
        if (!found) return { errors: [{ text: `${name}: there is no WebAssembly in ${file}` }] };
        const [quoted, head, base64] = found;
        const packed = brotliCompressSync(Buffer.from(base64, 'base64')).toString('base64');
        const unpacked = `unpack(Buffer.from("${packed}", "base64")).toString("base64")`;
        const contents = source.replace(quoted, () => `"${head}" + ${unpacked}`);
        return {
          contents: `import { brotliDecompressSync as unpack } from 'node:zlib';\n${contents}`,
          loader: 'js',
        };
      });
    },
  };
}

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
  if (texts.length === 0) texts.push(await mitText(name));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

/** The MIT licence in the name of a package that forgot to publish it: our own, under their line of copyright. */
async function mitText(name) {
  const permission = /Permission is hereby granted[\s\S]*?SOFTWARE\.\n/;
  const ours = permission.exec(await readFile('LICENSE', 'utf8'))?.[0];
  if (!COPYRIGHT[name] || !ours) throw new Error(`${name} comes without the text of its licence`);
  return `${COPYRIGHT[name]}\n\n${ours}`;
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
  const kept = new Set([...written, LICENCES, MANUAL]);
  const stale = (await readdir(OUT)).filter((file) => !kept.has(file));
  await Promise.all(stale.map((file) => rm(path.join(OUT, file), { recursive: true })));
}

/**
 * Bundles into `dist/` the program, `main.cjs` and the chunks it loads when a command needs them, as scripts: Node starts
 * them sooner than modules, and can keep what it compiled of them (`bin/compiled.js`). And what other programs import,
 * `text.js` and `ink.js`, as modules. Everything that runs is inside, so the published package has no dependencies; their
 * licences travel in one file beside it. Source maps lie there too and are not published.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';

const OUT = 'dist';

/** What the package exports, and what is run. */
const EXPORTS = { text: 'src/text/index.ts', ink: 'src/ink/index.ts' };
const PROGRAM = { main: 'src/cli/main.ts' };

/** What both are made of: modules, which the program loads as they are, for a script may load a module. */
const SHARED = {
  engine: /[\\/]src[\\/](text[\\/](?!romanize[\\/])|unicode[\\/])/,
  romanize: /[\\/]src[\\/]text[\\/]romanize[\\/]/, // which most have no use for
  terminal: /[\\/]src[\\/]terminal[\\/]/,
};

/** What every command loads, what the first screen comes from, and what obeys the first keys. */
const MAIN = path.resolve('src/cli/main.ts');
const TRUNK = [
  MAIN,
  path.resolve('src/cli/read/choose-reader.ts'),
  path.resolve('src/terminal/screen/columns.ts'),
];
const FIRST = path.resolve('src/cli/read/run-reader.ts');
const START = path.resolve('src/app/early-keys.ts');

/**
 * What is in one file: a start pays for each file that it loads. What is first in the list has it; nothing of one imports
 * a later one.
 */
const CHUNKS = {
  yaml: /[\\/]node_modules[\\/]yaml[\\/]|failsafe-yaml/,
  ...Object.fromEntries(
    ['ar', 'fa', 'he', 'ur'].map((language) => [
      language,
      new RegExp(`[\\\\/]languages[\\\\/](troubles[\\\\/])?${language}\\.ts$`),
    ]),
  ),
  trunk: (id) => trunk.has(id) && id !== MAIN,
  page: (id) => first.has(id),
  start: (id) => start.has(id),
  markup:
    /[\\/]src[\\/](?:markup|encoding)[\\/]|[\\/]node_modules[\\/](?:htmlparser2|entities)[\\/]/,
};

/** Declarations of the exports, in the folders of their sources. */
const TYPES = 'types';

/** Of bundled articles, parsed. */
const ARTICLES = 'articles';

const LICENCES = 'THIRD-PARTY-LICENSES.txt';

const MANUAL = 'sahifa.1';

/** `'./lines.ts'` in a declaration, which is not there: `./lines.js` is, as far as TypeScript can see. */
const SOURCE_SPECIFIER = /('\.{1,2}\/[^']*|"\.{1,2}\/[^"]*)\.tsx?(['"])/g;

/** Licences that ask for no more than their own text beside the code. Any other stops the build. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Ids of the modules that come with each. */
const trunk = new Set();
const first = new Set();
const start = new Set();

// The program that parses articles must not find those of an earlier build.
await rm(path.join(OUT, ARTICLES), { recursive: true, force: true });

const faced = Object.values(EXPORTS).map((file) => path.resolve(file));
const shared = sharedModules(await reached(EXPORTS), await reached(PROGRAM));
const exported = await build({ ...EXPORTS, ...faces(shared) }, [offerShared(shared)], {
  format: 'esm',
  entryFileNames: ({ name }) => (name in SHARED ? '[name]-[hash].js' : '[name].js'),
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: splitting(
    Object.entries(SHARED).map(([name, test]) => [
      name,
      (id) => (test.test(id) && !faced.includes(id)) || id === face(name),
    ]),
  ),
});
const program = await build(PROGRAM, [leaveShared(shared, exported), followImports()], {
  format: 'cjs',
  strict: true, // as the modules were
  dynamicImportInCjs: false, // a kept script has no loader of modules
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: splitting(Object.entries(CHUNKS)),
});
const output = [...exported, ...program];

const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
await writeFile(path.join(OUT, LICENCES), await licences(modules));
await writeFile(path.join(OUT, MANUAL), await said('man'));
await writeArticles(JSON.parse(await said('parsed')));
await removeStale(output.map(({ fileName }) => fileName));
await declare();

/** What is written of the entries, in the form that is asked for. */
async function build(input, plugins, form) {
  const bundle = await bundleOf(input, plugins);
  const { output } = await bundle.write({
    dir: OUT,
    minify: true,
    comments: false, // whole licences stand in LICENCES
    sourcemap: 'hidden',
    ...form,
  });
  await bundle.close();
  return output;
}

/** Ids of the modules that the entries come to. */
async function reached(input) {
  const ids = new Set();
  const bundle = await bundleOf(input, [
    { name: 'reached', moduleParsed: ({ id }) => void ids.add(id) },
  ]);
  await bundle.generate();
  await bundle.close();
  return ids;
}

function bundleOf(input, plugins) {
  return rolldown({
    input,
    preserveEntrySignatures: 'allow-extension',
    platform: 'node',
    resolve: {
      // Their ES modules, of which only what is used comes along; for Node the packages offer CommonJS.
      alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') },
    },
    transform: {
      target: 'node20',
      define: { 'process.env.NODE_ENV': '"production"' },
      jsx: { runtime: 'automatic' },
    },
    plugins: [...plugins, withoutDevtools(), peersOfOthers(), withoutInksDrawing(), failsafeYaml()],
    // A command imports what the reader loads when it needs it: there it is loaded already.
    checks: { ineffectiveDynamicImport: false },
  });
}

/** Files and what belongs into them; the first has it. */
function splitting(files) {
  return {
    groups: files.map(([name, test], at) => ({ name, test, priority: files.length - at })),
    includeDependenciesRecursively: false,
  };
}

/** For each shared file the modules in it that the program asks something of. */
function sharedModules(exported, run) {
  const both = [...exported].filter((id) => run.has(id) && !faced.includes(id));
  return new Map(
    Object.entries(SHARED).map(([name, test]) => [name, both.filter((id) => test.test(id))]),
  );
}

/** The module at which a shared file is entered. */
function face(name) {
  return `\0shared:${name}`;
}

function faces(shared) {
  return Object.fromEntries(Array.from(shared.keys(), (name) => [name, face(name)]));
}

/** A shared file offers whatever its modules export, each under its own name. */
function offerShared(shared) {
  const modules = new Map(Array.from(shared, ([name, ids]) => [face(name), ids]));
  return {
    name: 'offer-shared',
    resolveId: (id) => (modules.has(id) ? id : null),
    load: (id) =>
      modules
        .get(id)
        ?.map((module) => `export * from ${JSON.stringify(module)};`)
        .join('\n') ?? null,
    // What two modules give the same name is offered by none.
    generateBundle(_, files) {
      for (const { facadeModuleId, exports } of Object.values(files)) {
        const names = modules.get(facadeModuleId)?.flatMap((id) => this.getModuleInfo(id).exports);
        const lost = names?.find((name) => !exports.includes(name));
        if (lost) throw new Error(`two modules of one shared file export a \`${lost}\``);
      }
    },
  };
}

/** The program finds them there. */
function leaveShared(shared, exported) {
  const files = new Map(
    [...shared].flatMap(([name, ids]) => {
      const { fileName } = exported.find(({ facadeModuleId }) => facadeModuleId === face(name));
      return ids.map((id) => [id, `./${fileName}`]);
    }),
  );
  return {
    name: 'leave-shared',
    async resolveId(source, importer) {
      const file = files.get((await this.resolve(source, importer, { skipSelf: true }))?.id);
      return file ? { id: file, external: true } : null;
    },
  };
}

/** Follows imports, once all modules are known. */
function followImports() {
  return {
    name: 'follow-imports',
    buildEnd() {
      const follow = (id, found) => {
        if (found.has(id)) return;
        found.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) follow(imported, found);
      };
      for (const id of TRUNK) follow(id, trunk);
      follow(FIRST, first);
      follow(START, start);
    },
  };
}

/** In a development of its own Ink waits for React's developer tools, as no script can: nobody develops Ink here. */
function withoutDevtools() {
  return {
    name: 'without-devtools',
    transform(code, id) {
      if (!/[\\/]ink[\\/]build[\\/]reconciler\.js$/.test(id)) return null;
      // As long as it was: places in the source stay where they are.
      return {
        code: code.replaceAll("process.env['DEV'] === 'true'", 'false'.padEnd(29)),
        map: null,
      };
    },
  };
}

/** An Ink program has its Ink and its React; ours are for the reader alone. */
function peersOfOthers() {
  return {
    name: 'peers-of-others',
    resolveId: (id, importer) =>
      /^(ink|react)(\/|$)/.test(id) && /[\\/]src[\\/]ink[\\/]/.test(importer)
        ? { id, external: true }
        : null,
  };
}

/**
 * The reader hands Ink no boxes and no text, for it draws finished rows past Ink's grid: of Ink it has keys, hooks and
 * React's root. What lays out and draws, a third of all that would be published, stays away; whoever asks it is told that
 * all is empty.
 */
function withoutInksDrawing() {
  const nothing = 'export default () => null;';
  const unchanged = 'export default (text) => text;';
  const yoga = `
    const EMPTY = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 };
    const node = new Proxy({}, {
      get: (_, key) => (key === 'create' ? () => node : key === 'getComputedLayout' ? () => EMPTY : () => 0),
    });
    export default new Proxy({}, { get: (_, key) => (key === 'Node' || key === 'Config' ? node : 0) });`;
  return instead(
    'without-inks-drawing',
    /[\\/]node_modules[\\/]ink[\\/]build[\\/]/,
    new Map([
      ['yoga-layout', yoga],
      ['wrap-ansi', unchanged],
      [
        './renderer.js',
        "export default () => ({ output: '', outputHeight: 0, staticOutput: '' });",
      ],
      ['./wrap-text.js', unchanged],
      ['./squash-text-nodes.js', "export default () => '';"],
      // The owner of the terminal's modes sees to the ends of the program, and to the cursor.
      ['signal-exit', 'export default () => () => {};'],
      ['cli-cursor', 'export default { show() {}, hide() {} };'],
      ['./line-update.js', "export default () => '';"],
      ['./measure-text.js', 'export default () => ({ width: 0, height: 0 });'],
      ['./styles.js', nothing],
      ['./components/Box.js', nothing],
      ['./components/Text.js', nothing],
      ['./ErrorOverview.js', nothing],
    ]),
  );
}

/** All YAML that is read has the failsafe schema: without the tags of the others. */
function failsafeYaml() {
  const schema = (kind) =>
    JSON.stringify(path.resolve(`node_modules/yaml/browser/dist/schema/common/${kind}.js`));
  return instead(
    'failsafe-yaml',
    /[\\/]yaml[\\/]browser[\\/]dist[\\/]/,
    new Map([
      [
        './tags.js',
        `
    import { map } from ${schema('map')};
    import { seq } from ${schema('seq')};
    import { string } from ${schema('string')};
    export const coreKnownTags = {};
    export function getTags(customTags, schemaName) {
      if (customTags || schemaName !== 'failsafe') throw new Error('of YAML, only the failsafe schema is here');
      return [map, seq, string];
    }`,
      ],
    ]),
  );
}

/** Modules that stand in for others, by what those in `importers` import. */
function instead(name, importers, modules) {
  const own = (id) => `\0${name}:${id}`;
  const sources = new Map(Array.from(modules, ([id, source]) => [own(id), source]));
  return {
    name,
    resolveId: (id, importer) => (modules.has(id) && importers.test(importer) ? own(id) : null),
    load: (id) => sources.get(id) ?? null,
  };
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
  for (const name of Object.keys(EXPORTS)) {
    await keep(path.join(folder, name, 'index.d.ts'));
  }
  const all = await readdir(folder, { recursive: true });
  const surplus = all
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith('.ts') && !kept.has(file));
  await Promise.all(surplus.map((file) => rm(file)));
}

/** The name, version and whole licence of each package in the bundle. */
async function licences(modules) {
  const folders = new Set(modules.map(packageFolder).filter(Boolean));
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

/** Articles that no start has to parse. The program looks for them beside its chunks. */
async function writeArticles(articles) {
  const folder = path.join(OUT, ARTICLES);
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(articles).map(([name, article]) =>
      writeFile(path.join(folder, `${name}.json`), JSON.stringify(article)),
    ),
  );
}

/** What a command of the program writes: the manual page, for one, is made from its own commands, options and keys. */
async function said(command) {
  const program = [path.join(OUT, 'main.cjs'), command];
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 2 ** 24,
  });
  return stdout;
}

/** Chunks carry a hash in their names: those of earlier builds would pile up. */
async function removeStale(written) {
  const kept = new Set([...written, ARTICLES, LICENCES, MANUAL, TYPES]);
  const stale = (await readdir(OUT)).filter((file) => !kept.has(file));
  await Promise.all(stale.map((file) => rm(path.join(OUT, file), { recursive: true })));
}

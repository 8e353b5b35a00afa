/**
 * The walls between the parts of Sahifa: who may import whom, and what. Types count as well: a type that comes
 * through a wall brings the knowledge with it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

type Wall = {
  /** Folders of ours it may import from, beside itself. */
  readonly ours: readonly string[];
  /** Packages; `node:` stands for all that Node brings. */
  readonly outside: readonly string[];
};

const WALLS: Readonly<Record<string, Wall>> = {
  unicode: { ours: [], outside: [] },
  text: { ours: ['unicode'], outside: [] },
  files: { ours: [], outside: ['node:'] },
  desktop: { ours: [], outside: ['node:'] },
  terminal: { ours: ['unicode', 'text'], outside: ['node:'] },
  painter: { ours: ['text', 'terminal'], outside: ['react', 'ink', 'yoga-layout'] },
  sources: { ours: ['files'], outside: ['node:'] },
  encoding: { ours: ['unicode'], outside: [] },
  article: { ours: ['text', 'unicode'], outside: ['yaml'] },
  names: { ours: ['article', 'text'], outside: [] },
  markup: { ours: ['article', 'encoding'], outside: ['htmlparser2', 'entities'] },
  pages: { ours: ['article', 'markup'], outside: ['@mozilla/readability'] },
  feeds: { ours: ['files', 'article', 'encoding', 'markup', 'pages'], outside: ['yaml'] },
  accounts: { ours: ['files', 'sources', 'article', 'feeds'], outside: ['node:'] },
  books: { ours: ['article', 'encoding', 'markup'], outside: ['node:'] },
  layout: { ours: ['article', 'text'], outside: [] },
  reader: { ours: ['article', 'names', 'layout'], outside: [] },
  library: {
    ours: [
      ...['files', 'sources', 'article', 'names', 'encoding', 'markup', 'pages', 'feeds', 'books'],
      'accounts',
    ],
    outside: ['node:', 'yaml'],
  },
  store: { ours: ['files', 'article', 'text', 'markup'], outside: ['node:'] },
  front: { ours: ['article', 'layout', 'reader', 'store', 'text'], outside: [] },
  settings: {
    // Of `layout`, `reader` and `languages`: what there is to choose, which the options name.
    ours: [
      ...['files', 'sources', 'article', 'names', 'library', 'layout', 'reader', 'languages'],
      ...['terminal'],
      ...['files', 'article', 'names', 'library', 'layout', 'reader', 'languages', 'terminal'],
      ...['feeds', 'accounts'],
    ],
    outside: ['node:', 'yaml'],
  },
  languages: {
    ours: [
      ...['files', 'sources', 'article', 'names', 'library', 'layout', 'reader', 'terminal'],
      ...['feeds', 'store', 'accounts', 'front'],
    ],
    outside: [],
  },
  screen: {
    ours: [
      ...['text', 'article', 'names', 'layout', 'reader', 'languages', 'painter', 'store', 'front'],
    ],
    outside: ['react', 'ink'],
  },
  // Of `terminal`: what the mouse does, a type.
  app: {
    ours: ['layout', 'reader', 'languages', 'screen', 'painter', 'terminal', 'front'],
    outside: ['react', 'ink'],
  },
  cli: {
    ours: [
      ...['text', 'files', 'desktop', 'terminal', 'article', 'names', 'layout', 'reader'],
      ...['sources', 'library', 'settings', 'languages', 'screen', 'app'],
      ...['encoding', 'feeds', 'store', 'accounts', 'front'],
    ],
    outside: ['node:', 'commander'],
  },
  strings: { ours: ['text', 'terminal'], outside: [] },
  ink: {
    ours: ['text', 'terminal', 'article', 'layout', 'painter'],
    outside: ['react', 'ink', 'node:'],
  },
};

/** The engine's face to the rest of the program. */
const FACE = 'src/text/index.ts';

/** What other programs may import; the only files that hand on what others make. */
const FACES = ['src/ink/index.ts', 'src/strings/index.ts', FACE];

/** What tests of a room reach behind its doors: names of other files, and nothing else. */
const TESTING = /^src\/[^/]+\/testing\.ts$/;

/** Drawers for things that have no subject. */
const NO_SUBJECT = /^(utils?|helpers?|common|types?|misc|shared)\.tsx?$/;

const EXPORT_FROM = /^export\s+(?:type\s+)?[*{][^;'"]*?\bfrom\s*'([^']+)'/m;

const FILES = sources('src');

type Import = { readonly file: string; readonly specifier: string };

const IMPORTS: readonly Import[] = FILES.flatMap((file) =>
  specifiers(readFileSync(file, 'utf8')).map((specifier) => ({ file, specifier })),
);

describe('imports are found', () => {
  const check = (source: string, expected: string[]) =>
    expect(specifiers(source), source).toEqual(expected);

  test.each<[string, string[]]>([
    ["import a from 'a';", ['a']],
    ["import './a.ts';", ['./a.ts']],
    ["import type { A } from './a.ts';", ['./a.ts']],
    ["import {\n  type A,\n  b,\n} from './a.ts';\nimport c from 'c';", ['./a.ts', 'c']],
    ["import * as a from 'a';", ['a']],
    ["export { a } from './a.ts';", ['./a.ts']],
    ["export * from './a.ts';", ['./a.ts']],
    ["const { a } = await import('./a.ts');", ['./a.ts']],
    ["type A = import('./a.ts').A;", ['./a.ts']],
    ["const a = require('a');", ['a']],
    ["export type { A } from './a.ts';", ['./a.ts']],
    ["export const a = 'b';", []],
    ["export function a(from: number) {\n  return from > 0 && from !== 'b';\n}", []],
    ["export const from = 1;\nconst a = 'from';", []],
    ["// import a from 'a';", []],
    ["/*\nimport a from 'a';\n*/", []],
    ["const a = 'https://b';\nimport c from 'c';", ['c']],
  ])('%j', check);
});

test('every folder of src has its wall', () => {
  expect(FILES.length).toBeGreaterThan(0);
  const folders = new Set(FILES.map(folderOf));
  expect([...folders].filter((folder) => !(folder in WALLS))).toEqual([]);
});

test('no import goes through a wall', () => {
  const trespasses = IMPORTS.filter(({ file, specifier }) => {
    const wall = WALLS[folderOf(file)];
    const target = targetOf(file, specifier);
    if (target === undefined) return !wall.outside.includes(packageOf(specifier));
    // The version that the command line tells.
    if (target === 'package.json') return folderOf(file) !== 'cli';
    const folder = folderOf(target);
    return folder !== folderOf(file) && !wall.ours.includes(folder);
  });
  expect(trespasses.map(line)).toEqual([]);
});

test('the engine is asked by its face only', () => {
  const trespasses = IMPORTS.filter(({ file, specifier }) => {
    const target = targetOf(file, specifier);
    const isInside = ['text', 'strings'].includes(folderOf(file));
    return target?.startsWith('src/text/') && !isInside && target !== FACE;
  });
  expect(trespasses.map(line)).toEqual([]);
});

test('the program does not use what it has for other programs', () => {
  const trespasses = IMPORTS.filter(({ file, specifier }) => {
    const folder = folderOf(targetOf(file, specifier) ?? '/');
    return ['ink', 'strings'].includes(folder) && folderOf(file) !== folder;
  });
  expect(trespasses.map(line)).toEqual([]);
});

test('no import runs in a circle', () => {
  const graph = new Map(FILES.map((file) => [file, [] as string[]]));
  for (const { file, specifier } of IMPORTS) {
    const target = targetOf(file, specifier);
    if (target !== undefined) graph.get(file)?.push(target);
  }
  expect(circle(graph)).toEqual([]);
  expect(circle(new Map(Object.entries({ a: ['b'], b: ['c'], c: ['b'] })))).toEqual([
    'b',
    'c',
    'b',
  ]);
});

/** A folder of more files has several subjects. Each script has its own files in `text/romanize`. */
test('no folder holds more than twenty files', () => {
  const counts = new Map<string, number>();
  for (const file of filesIn('src').filter((file) => !TESTING.test(file))) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].filter(([, count]) => count > 20).map(([folder]) => folder);
  expect(full).toEqual(['src/text/romanize']);
});

test('a file is named by its subject', () => {
  expect(FILES.filter((file) => NO_SUBJECT.test(path.basename(file)))).toEqual([]);
});

/** So that a jump to a symbol finds one. */
test('the name of a type stands once', () => {
  const owners = new Map<string, string[]>();
  for (const file of FILES) {
    for (const name of typesIn(code(file))) {
      owners.set(name, [...(owners.get(name) ?? []), file]);
    }
  }
  expect(typesIn('export type A<B> = B;\ntype C = 1;\nexport abstract class D {}\n')).toEqual([
    'A',
    'C',
    'D',
  ]);
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
});

test('no file only hands on what others make', () => {
  const isBarrel = (source: string) =>
    /^export\s+\*/m.test(source) ||
    source.replace(new RegExp(`(?:${EXPORT_FROM.source});?`, 'gm'), '').trim() === '';
  expect(isBarrel("export { a } from './a.ts';\nexport type { B } from './b.ts';\n")).toBe(true);
  const barrels = FILES.filter((file) => /\/index\./.test(file) || isBarrel(code(file)));
  expect(barrels.filter((file) => !TESTING.test(file))).toEqual(FACES);
  expect(barrels.filter((file) => TESTING.test(file))).toEqual(
    FILES.filter((file) => TESTING.test(file)),
  );
});

test('nothing but tests uses what is there for tests', () => {
  const users = IMPORTS.filter(({ file, specifier }) =>
    TESTING.test(targetOf(file, specifier) ?? ''),
  );
  expect(users.map(line)).toEqual([]);
});

test('what is there for tests is used by one', () => {
  const used = new Set(
    sources('test').flatMap((file) =>
      uses(code(file)).flatMap(([specifier, names]) => {
        const target = targetOf(file, specifier) ?? '';
        return names === 'all' ? [] : names.map((name) => `${target} ${name}`);
      }),
    ),
  );
  const idle = FILES.filter((file) => TESTING.test(file)).flatMap((file) =>
    uses(code(file)).flatMap(([, names]) =>
      names === 'all'
        ? []
        : names.map((name) => `${file} ${name}`).filter((name) => !used.has(name)),
    ),
  );
  expect(idle).toEqual([]);
});

describe('an export has a user', () => {
  const check = (source: string, expected: [string, readonly string[] | 'all'][]) =>
    expect(uses(source), source).toEqual(expected);

  test.each<[string, [string, readonly string[] | 'all'][]]>([
    ["import { a, type B, c as d } from './a.ts';", [['./a.ts', ['a', 'B', 'c']]]],
    ["import type {\n  A,\n  B,\n} from './a.ts';", [['./a.ts', ['A', 'B']]]],
    ["import * as a from './a.ts';", [['./a.ts', 'all']]],
    ["import './a.ts';", []],
    ["export { a as b } from './a.ts';", [['./a.ts', ['a']]]],
    ["export type { A } from './a.ts';", [['./a.ts', ['A']]]],
    ["const { a, b: c } = await import('./a.ts');", [['./a.ts', ['a', 'b']]]],
    ["const { a } = (await import('./a.ts')) as A;", [['./a.ts', ['a']]]],
    ["import('./a.ts').then(({ a }) => a());", [['./a.ts', 'all']]],
    ["type A = import('./a.ts').A;", [['./a.ts', 'all']]],
  ])('%j', check);

  test('in the program, the build or the exports, or it stands in the testing.ts of its room', () => {
    const used = new Map<string, Set<string>>();
    for (const file of FILES) {
      for (const [specifier, names] of uses(code(file))) {
        const target = targetOf(file, specifier);
        if (target === undefined) continue;
        const known = used.get(target) ?? new Set();
        used.set(target, known);
        for (const name of names === 'all' ? exportsOf(code(target)) : names) known.add(name);
      }
    }
    // Scripts of the build name what they put in place of a module of Ink, and what they call of the bundle.
    const scripts = [...filesIn('src/build'), ...filesIn('bin'), 'rolldown.config.js'].map((file) =>
      readFileSync(file, 'utf8'),
    );
    const isInScript = (file: string, name: string) =>
      scripts.some(
        (script) => script.includes(path.basename(file, '.ts')) && hasWord(script, name),
      );
    const idle = FILES.filter((file) => !FACES.includes(file) && !TESTING.test(file)).flatMap(
      (file) => {
        const source = code(file);
        const types = new Set(typesIn(source));
        return (
          exportsOf(source)
            .filter((name) => !used.get(file)?.has(name) && !isInScript(file, name))
            // Whoever calls a function may name the types of its parameters and of its answer.
            .filter(
              (name) => !types.has(name) || source.split(new RegExp(`\\b${name}\\b`)).length < 3,
            )
            .map((name) => `${file} ${name}`)
        );
      },
    );
    expect(idle).toEqual([]);
  });
});

test('Node is met at the rim only, by its globals too', () => {
  const rim = Object.keys(WALLS).filter((folder) => WALLS[folder].outside.includes('node:'));
  const trespasses = FILES.filter((file) => /\b(process|Buffer)\./.test(code(file)));
  expect(trespasses.filter((file) => !rim.includes(folderOf(file)))).toEqual([]);
});

test('nothing speaks past the screen', () => {
  expect(FILES.filter((file) => /\bconsole\s*\./.test(code(file)))).toEqual([]);
});

/** TypeScript files under a folder, with forward slashes; declarations of scripts are none. */
function sources(folder: string): string[] {
  return filesIn(folder).filter((file) => /(?<!\.d)\.tsx?$/.test(file));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.posix.join(parentPath.split(path.sep).join('/'), name))
    .sort();
}

/** What a module asks for: imports, imports of types, exports from elsewhere, and those at run time. */
function specifiers(source: string): string[] {
  const text = withoutComments(source);
  const asking = [
    /^import\b(?:[^;'"]*?\bfrom)?\s*'([^']+)'/gm,
    new RegExp(EXPORT_FROM, 'gm'),
    /\b(?:import|require)\(\s*'([^']+)'/g,
  ];
  return asking.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]));
}

/** Names that a module makes and exports. */
function exportsOf(source: string): string[] {
  const made =
    /^export (?:declare )?(?:abstract )?(?:async )?(?:type|interface|class|enum|function\*?|const|let) (\w+)/gm;
  return [...source.matchAll(made)].map(([, name]) => name);
}

/** What a module takes from others, by specifier. */
function uses(source: string): [string, readonly string[] | 'all'][] {
  const found: [string, readonly string[] | 'all'][] = [];
  for (const [, names, specifier] of source.matchAll(
    /^(?:import|export) (?:type )?(?:\{([^}]*)\}|\* as \w+) from '([^']+)'/gm,
  )) {
    found.push([specifier, names === undefined ? 'all' : listed(names, ' as ')]);
  }
  for (const [, names, specifier] of source.matchAll(
    /(?:const \{([^}]*)\} = \(?await )?\bimport\(\s*'([^']+)'/g,
  )) {
    found.push([specifier, names === undefined ? 'all' : listed(names, ':')]);
  }
  return found;
}

/** `a, type B, c as d` as a, B and c. */
function listed(names: string, renamed: string): string[] {
  return names
    .split(',')
    .map(
      (name) =>
        name
          .trim()
          .replace(/^type /, '')
          .split(renamed)[0],
    )
    .filter((name) => name !== '');
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(text);
}

/** Names of types and classes that a module makes, exported or not. */
function typesIn(source: string): string[] {
  const made = /^(?:export )?(?:declare )?(?:abstract )?(?:type|interface|class|enum) (\w+)/gm;
  return [...source.matchAll(made)].map(([, name]) => name);
}

function code(file: string): string {
  return withoutComments(readFileSync(file, 'utf8'));
}

/** A comment is blanked; what looks like one inside a string is text. */
function withoutComments(source: string): string {
  const stringOrComment = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[\s\S]*?\*\//g;
  return source.replace(stringOrComment, (found) => (found.startsWith('/') ? '' : found));
}

function folderOf(file: string): string {
  return file.split('/')[1];
}

/** The file that a relative specifier means; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(file), specifier);
}

/** `ink` of `ink/build/x.js`, `@a/b` of `@a/b/c`. */
function packageOf(specifier: string): string {
  if (isBuiltin(specifier)) return 'node:';
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function line({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}

/** The first circle found, its first file named again at its end. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...way, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const found = visit(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

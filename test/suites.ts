/** Which test files each command runs, by what they import: a file needs no entry in a list. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vitest/config';
import { withOurText } from '../src/build/ink.js';

/** A test of one of these starts programs, or reads the files of Unicode. */
const NOT_UNIT =
  /from '(?:node:child_process|@lydell\/node-pty|[./\w-]*\/ucd\/(?:ucd|tables)\.ts|[./\w-]*\/desktop\/run-program\.ts)'/;

const FULL_SIZE = /from '[./\w-]*\/full-size\.ts'/;

/** What another file of `test/` brings in; what `src/` imports is replaced in tests that start nothing. */
const IMPORT = /^(?:import|export)\b[^;]*?from '(\.{1,2}\/[^']+)'/gm;

/** A module that a file replaces stays replaced in its process; code is counted from when it is loaded. */
const NEEDS_PROCESS = /\bvi\.(?:mock|doMock)\(|\/work-counter\.ts'/;

/** The Ink of tests asks once, when it is loaded, whether there are colours. */
const NEEDS_COLOURS = /\bvi\.stubEnv\('FORCE_COLOR'/;

const HARD = /\.hard\.test\.tsx?$/;

/** All test files, from the root of the checkout. */
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.split(path.sep).join('/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file))
  .sort();

/** All tests but the hard ones. */
export const quickTests = (): string[] => files.filter((file) => !HARD.test(file));

/** Tests in one process: no pseudo-terminal, no program, no conformance file. */
export const unitTests = (): string[] => quickTests().filter((file) => !reaches(file, NOT_UNIT));

/** Tests that are hard alone, and those that have a full size. */
export const hardTests = (): string[] =>
  files.filter((file) => HARD.test(file) || FULL_SIZE.test(read(file)));

/** Whether a file, or a file of `test/` that it imports at any remove, imports what `pattern` matches. */
function reaches(file: string, pattern: RegExp, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const source = read(file);
  if (pattern.test(source)) return true;
  return [...source.matchAll(IMPORT)]
    .map(([, to]) => path.posix.join(path.posix.dirname(file), to))
    .filter((to) => /^test\/.*\.tsx?$/.test(to))
    .some((to) => reaches(to, pattern, seen));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Where `.ci/run` wants the count of tests, as JSON. */
const report = process.env.SAHIFA_TEST_REPORT;

export const reporters: ('default' | ['json', { outputFile: string }])[] = report
  ? ['default', ['json', { outputFile: report }]]
  : ['default'];

/**
 * Ink in most tests measures and breaks text as it does in the bundle, and draws it in cells of that measure; tests of
 * `sahifa/ink` have the Ink of other programs, with nothing replaced.
 *
 * Files of a project share processes, and in each process the modules: to load them for every file again takes longer
 * than the tests. So a file leaves what it finds as it was: variables, clocks, globals. A file that replaces
 * modules, counts the work of code, or starts programs has a process of its own.
 */
export function projects(chosen: readonly string[]) {
  const kindOf = (file: string) => {
    if (file.startsWith(OF_OTHERS)) return 'ink of others';
    const source = read(file);
    if (NEEDS_COLOURS.test(source)) return 'in colours';
    return NEEDS_PROCESS.test(source) || reaches(file, NOT_UNIT) ? 'alone' : 'ours';
  };
  const kinds = ['ours', 'in colours', 'alone', 'ink of others'] as const;
  return kinds
    .map((name) => ({
      extends: true as const,
      plugins: name === 'ink of others' ? [] : [withOurText(), withOurCells(), withoutMaps()],
      test: {
        name,
        include: chosen.filter((file) => kindOf(file) === name),
        isolate: name === 'alone',
        ...(name === 'ink of others' && { env: { FORCE_COLOR: '3' } }),
        ...(name !== 'ink of others' && {
          server: { deps: { inline: ['ink', 'ink-testing-library'] } },
        }),
      },
    }))
    .filter(({ test }) => test.include.length > 0);
}

const OF_OTHERS = 'test/ink/';

/** Its own drawing is not in the bundle, so this is for tests alone: what they read of a frame is laid out as measured. */
function withOurCells(): Plugin {
  const tokenizer = '@alcalzone/ansi-tokenize';
  const isDrawing = (importer?: string) => importer?.endsWith('/ink/build/output.js');
  return {
    name: 'with-our-cells',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === tokenizer && isDrawing(importer) ? path.resolve('test/ink-cells.ts') : null,
  };
}

/** Its maps name sources that are not published, and each is a warning. */
function withoutMaps(): Plugin {
  return {
    name: 'without-maps',
    enforce: 'pre',
    load: (id) =>
      /\/node_modules\/ink(?:-testing-library)?\/build\/.*\.js$/.test(id)
        ? read(id).replace(/^\/\/# sourceMappingURL=.*$/m, '')
        : null,
  };
}

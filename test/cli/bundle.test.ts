/** What is built and what is published. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from './program.ts';

const SCRIPTS = readdirSync('dist').filter((file) => /\.c?js$/.test(file));

/** React puts this symbol on every element: where it stands, React is. */
const REACT = 'react.transitional.element';

const hasReact = (file: string) => readFileSync(file, 'utf8').includes(REACT);

describe('React', () => {
  test('is in the bundle, without its development half', () => {
    const chunks = SCRIPTS.map((file) => path.join('dist', file)).filter(hasReact);
    expect(chunks).not.toEqual([]);
    for (const chunk of chunks) {
      expect(readFileSync(chunk, 'utf8')).not.toContain('Invalid hook call. Hooks can only');
    }
  });

  test.each([
    ['--help'],
    ['--lang', 'ar', '--version'],
    ['help', 'print'],
    ['glossary', '--help'],
    ['--nonsense'],
    ['print'],
    ['articles'],
    ['outline', '--json'],
    ['glossary'],
  ])('is not loaded for %s %s', async (...args) => {
    const trace = ['--import', path.resolve('test/cli/trace-loads.mjs')];
    const { stderr } = await run(args, { node: trace });
    const loaded = [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) =>
      fileURLToPath(url),
    );
    expect(loaded).toContain(path.resolve('dist/main.cjs'));
    expect(loaded.filter(hasReact)).toEqual([]);
  });
});

test('Ink lays out in the bundle, and does not draw', () => {
  const chunksWith = (text: string) =>
    SCRIPTS.filter((file) => readFileSync(path.join('dist', file), 'utf8').includes(text));
  expect(chunksWith('ink-virtual-text')).toHaveLength(1);
  expect(chunksWith('calculateLayout')).toHaveLength(1);
  // A method of `output.js`, an option of `cli-truncate`, a method of chalk.
  for (const drawing of ['.unclip(', 'preferTruncationOnSpace', 'bgAnsi256']) {
    expect(chunksWith(drawing), drawing).toEqual([]);
  }
});

describe('what reads markup, pages, books, feeds, old encodings and the web', () => {
  const ROOMS = /^(?:markup|pages|books|feeds|encoding|sources|open-address)-/;

  const roomsFor = async (
    args: readonly string[],
    input?: string,
    env: Readonly<Record<string, string>> = {},
  ) => {
    const trace = ['--import', path.resolve('test/cli/trace-loads.mjs')];
    const { stderr } = await run(args, {
      node: trace,
      env,
      ...(input !== undefined && { input }),
    });
    const loaded = [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) =>
      path.basename(fileURLToPath(url)),
    );
    expect(loaded).toContain('main.cjs');
    return loaded.filter((file) => ROOMS.test(file)).map((file) => file.replace(/-.*/, ''));
  };

  test.each<[string, string | undefined]>([
    ['the bundled article', undefined],
    [
      'Markdown without HTML',
      '# a\n\n<https://b.example> `<b>` c<br>d\n\n```\n<p>\n```\n\n<!-- e -->\n',
    ],
    ['a plain text', 'a b c.\n\nd e f.\n'],
  ])('is not loaded for %s', async (_, input) => {
    expect(await roomsFor(input === undefined ? ['print'] : ['print', '-'], input)).toEqual([]);
  });

  test.each([['--help'], ['add', '--help']])('is not loaded for %s %s', async (...args) => {
    expect(await roomsFor(args.filter(Boolean))).toEqual([]);
  });

  test('is loaded for the list of feeds', async () => {
    const env = { XDG_CONFIG_HOME: path.resolve('test/cli/nowhere') };
    expect(await roomsFor(['export'], undefined, env)).toContain('feeds');
  });

  test('is loaded for an address', async () => {
    expect(await roomsFor(['print', '--offline', 'http://news.example/'])).toContain('sources');
  });

  test('is loaded for HTML in Markdown', async () => {
    expect(await roomsFor(['print', '-'], '# a\n\n<p>b</p>\n')).toEqual(['markup', 'encoding']);
  });
});

test.each([['print'], ['--plain', 'articles/karabakh-2020.md']])(
  'the front page is not loaded for %s %s',
  async (...args) => {
    const trace = ['--import', path.resolve('test/cli/trace-loads.mjs')];
    const { stderr } = await run(args.filter(Boolean), { node: trace });
    const loaded = [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) =>
      path.basename(url),
    );
    expect(loaded).toContain('main.cjs');
    expect(SCRIPTS.some((file) => /(?:^|-)front-/.test(file))).toBe(true);
    expect(loaded.filter((file) => /(?:^|-)front-/.test(file))).toEqual([]);
  },
);

describe('licences', () => {
  const text = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
  const packages = text.split(/^-{80}$/m).slice(1);

  test('are all there, each with its text', () => {
    const names = packages.map((entry) => entry.trim().split(' ')[0]);
    expect(names).toEqual(
      expect.arrayContaining(['commander', 'htmlparser2', 'ink', 'react', 'yaml']),
    );
    for (const entry of packages) {
      expect(entry.trim()).toMatch(/^\S+ \d+\.\d+\.\d+ \(\S+\)\n\n/);
      expect(entry).toMatch(/copyright/i);
      expect(entry).toMatch(
        /permission (is hereby granted|to use)|Apache License|redistribution and use/i,
      );
    }
  });

  test('let what is under the GPL stay outside', () => {
    expect(text).not.toMatch(/arabic-reshaper|General Public License|\(GPL/i);
  });
});

describe('the package', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

  test('depends on nothing', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.optionalDependencies).toBeUndefined();
    // Those of `sahifa/ink`, for programs that have them.
    const optional = Object.keys(manifest.peerDependencies).filter(
      (name) => manifest.peerDependenciesMeta[name].optional,
    );
    expect(optional).toEqual(Object.keys(manifest.peerDependencies));
  });

  test('holds the program, its articles and their papers, and is small', () => {
    const pack = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const [{ files, size }] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' }));
    const names: string[] = files.map((file: { path: string }) => file.path);
    expect(names).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'articles/karabakh-2020.md',
        'bin/sahifa.js',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/ink.js',
        'dist/main.cjs',
        'dist/text.js',
        'dist/ink.d.ts',
        'dist/text.d.ts',
        'package.json',
      ]),
    );
    const known =
      /^((LICENSE|CHANGELOG\.md|README\.md|package\.json|((dist\/)?articles|bin|dist)\/[^/]+)|dist\/[a-z]+\/.+\.js|src\/(text|ink)\/(README|reference)\.md)$/;
    expect(names.filter((name) => !known.test(name) || name.endsWith('.map'))).toEqual([]);
    // Yoga, which lays the screen out, is 37 kB of it; the article of `sahifa/ink`, 28 kB.
    // What follows feeds and says so in five languages, 18 kB.
    // The store, 17 kB. The front page with its words, and servers of feeds, 50 kB.
    expect(size).toBeLessThan(790_000);
  });
});

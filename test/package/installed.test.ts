/** What other programs get: the packed package, installed into an empty folder without a network. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, type Packed, type Place, pack } from './tarball.ts';

let folder: string;
let packed: Packed;
let place: Place;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-packed-'));
  packed = pack(folder);
  place = install(packed.file);
}, 120_000);

afterAll(() => {
  place?.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('one package comes, and nothing with it', () => {
  const installed = readdirSync(path.join(place.folder, 'node_modules'));
  expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['sahifa']);
});

test('its command is there', () => {
  const bin = path.join('node_modules', 'sahifa', 'bin', 'sahifa.js');
  expect(place.node(bin, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('sahifa/text', () => {
  test('draws, in JavaScript, with no other package', () => {
    place.write(
      'text.js',
      `import { analyse, breakLines, cellWidth, fold, visualText } from 'sahifa/text';
      const paragraph = analyse('\\u0628\\u0644\\u0627 x', { direction: 'rtl' });
      const rows = breakLines(paragraph, 4).map((line) => visualText(paragraph, line));
      console.log(JSON.stringify([rows, cellWidth('\\u0644\\u0627'), fold('\\u0623').text]));`,
    );
    expect(JSON.parse(place.node('text.js'))).toEqual([['x \ufefc\ufe91'], 1, '\u0627']);
  });

  test('asks nothing of Node or React', () => {
    const dist = path.join(place.folder, 'node_modules/sahifa/dist');
    const seen = new Set<string>();
    const visit = (file: string): string[] => {
      if (seen.has(file)) return [];
      seen.add(file);
      const source = readFileSync(path.join(dist, file), 'utf8');
      const asked = [...source.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)].map(([, name]) => name);
      return asked.flatMap((name) =>
        name.startsWith('.') ? visit(path.join(path.dirname(file), name)) : [name],
      );
    };
    expect(visit('text.js')).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
  });

  test('brings a program that is bundled little more than it uses', async () => {
    const bundled = async (contents: string) => {
      const stdin = { contents, resolveDir: place.folder };
      const options = { bundle: true, minify: true, write: false, format: 'esm' } as const;
      const { outputFiles } = await build({ stdin, ...options });
      return gzipSync(outputFiles[0].contents).length / 1000;
    };
    const of = (name: string) =>
      bundled(`import { ${name} } from 'sahifa/text'; console.log(${name});`);
    // kB, compressed: what is asked of each, and its room to grow.
    expect(await of('fold')).toBeLessThan(3);
    expect(await of('stripControls')).toBeLessThan(1);
    expect(await of('cellWidth')).toBeLessThan(8.192);
    expect(await of('romanize')).toBeLessThan(10);
    expect(await of('visual')).toBeLessThan(30);
    expect(await bundled("import * as text from 'sahifa/text'; console.log(text);")).toBeLessThan(
      45,
    );
  });

  test('is what the package itself is', () => {
    place.write(
      'main.js',
      `import * as main from 'sahifa';
      import * as text from 'sahifa/text';
      console.log(main.visual === text.visual, Object.keys(main).join() === Object.keys(text).join());`,
    );
    expect(place.node('main.js')).toBe('true true\n');
  });

  const check = (moduleResolution: string, module: string) => {
    place.write(
      'text.ts',
      `import { analyse, breakLines, type Cell, type Direction, visualCells } from 'sahifa/text';
      const direction: Direction = 'rtl';
      const paragraph = analyse('a', { direction });
      const cells: Cell[][] = breakLines(paragraph, 10).map((line) => visualCells(paragraph, line));
      export const width: number = cells[0][0].width;
      // @ts-expect-error: there is no such direction
      analyse('a', { direction: 'up' });`,
    );
    compile('text.ts', moduleResolution, module, ['--types', '']);
  };

  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('has types for %s', check, 120_000);
});

describe('sahifa/ink', () => {
  beforeAll(() => {
    for (const name of ['ink', 'react', '@types/react', '@types/node']) place.lend(name);
  });

  test('draws, in JavaScript, with the Ink of the program', () => {
    place.write(
      'ink.js',
      `import { renderToString } from 'ink';
      import { createElement } from 'react';
      import { bidiStream, RtlText } from 'sahifa/ink';
      const text = createElement(RtlText, { width: 5 }, '\\u0628\\u0644\\u0627');
      const pipe = { isTTY: false };
      console.log(JSON.stringify([renderToString(text), bidiStream(pipe) === pipe]));`,
    );
    expect(JSON.parse(place.node('ink.js'))).toEqual(['   \ufefc\ufe91', true]);
  });

  const check = (moduleResolution: string, module: string) => {
    place.write(
      'ink.tsx',
      `import { render } from 'ink';
      import { bidiStream, RtlText, type RtlTextRange } from 'sahifa/ink';
      const ranges: RtlTextRange[] = [{ from: 0, to: 1, style: { color: 'red', bold: true } }];
      const app = <RtlText align="start" justify="kashida" ranges={ranges}>text</RtlText>;
      render(app, { stdout: bidiStream(process.stdout, { bidi: 'auto', direction: 'rtl' }) });
      // @ts-expect-error: text comes as a string
      export const wrong = <RtlText><b /></RtlText>;`,
    );
    compile('ink.tsx', moduleResolution, module, ['--jsx', 'react-jsx', '--types', 'node']);
  };

  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('has types for %s', check, 120_000);
});

describe('the package', () => {
  test('is as publint wants it', async () => {
    const { messages, pkg } = await publint({
      pkgDir: path.resolve('.'),
      strict: true,
      pack: false,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('has types that resolve as its code does', async () => {
    const tarball = createPackageFromTarballData(new Uint8Array(readFileSync(packed.file)));
    const result = await checkPackage(tarball);
    const problems = result.types ? result.problems : [];
    expect(result.types).toMatchObject({ kind: 'included' });
    // What attw calls the profile `esm-only`: `require`, and a TypeScript older than `exports`, find nothing here.
    const passedOver = ['node10', 'node16-cjs'];
    const found = problems.filter(
      (problem) => !('resolutionKind' in problem && passedOver.includes(problem.resolutionKind)),
    );
    expect(found).toEqual([]);
  });

  test('names its exports and no other file', () => {
    place.write('inner.js', "import 'sahifa/dist/main.cjs';");
    expect(() => place.node('inner.js')).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

/** Compiles a file there, the declarations of the package with it; what TypeScript says is the failure. */
function compile(file: string, moduleResolution: string, module: string, more: readonly string[]) {
  const compiler = path.resolve('node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2023', '--skipLibCheck', 'false'];
  place.node(
    compiler,
    ...options,
    ...['--module', module, '--moduleResolution', moduleResolution],
    ...more,
    file,
  );
}

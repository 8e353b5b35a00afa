/** Projects of people who know nothing of Sahifa, on the packed package: other runtimes, bundlers, Ink 7 and 8. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformSync, build as withEsbuild } from 'esbuild';
import { build as withVite } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeTerminals, lingering, openTerminal } from '../pty/terminal.ts';
import { install, type Place, pack } from './tarball.ts';

let folder: string;
let tarball: string;
let place: Place;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-packed-'));
  tarball = pack(folder).file;
  place = install(tarball);
}, 120_000);

afterEach(closeTerminals);

afterAll(() => {
  place?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** An engine that is loaded, a string that is ordered, and an option that is refused. */
const PROGRAM = `
  const row = visual('\\u0628\\u0644\\u0627 x');
  let refused = '';
  try {
    analyse('a', { direction: 'auto' });
  } catch (error) {
    refused = error.message;
  }
  const shown = [row, cellWidth(row), refused].join('|');`;
const SHOWN = 'x \ufefc\ufe91|4|`direction` must be ltr or rtl, not `auto`';
const ESM = `import { analyse, cellWidth, visual } from 'sahifa';${PROGRAM}`;
const WRITTEN = `${ESM}console.log(shown);`;

test('CommonJS', () => {
  place.write(
    'main.cjs',
    `const { analyse, cellWidth, visual } = require('sahifa/text');${PROGRAM}console.log(shown);`,
  );
  expect(place.node('main.cjs')).toBe(`${SHOWN}\n`);
});

/** Binaries of other runtimes, as their packages have them for this machine. */
const RUNTIMES = [
  { name: 'Bun', binary: 'node_modules/@oven/bun-linux-x64/bin/bun', args: ['run'] },
  {
    name: 'Deno',
    binary: 'node_modules/@deno/linux-x64-glibc/deno',
    args: ['run', '--no-remote', '--node-modules-dir=manual', '-A'],
  },
];

describe.each(RUNTIMES)('$name', ({ binary, args }) => {
  test.skipIf(!existsSync(binary))('runs the engine', () => {
    place.write('main.js', WRITTEN);
    const options = { cwd: place.folder, encoding: 'utf8' } as const;
    const shown = execFileSync(path.resolve(binary), [...args, 'main.js'], options);
    expect(shown).toBe(`${SHOWN}\n`);
  });
});

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => existsSync(file),
);

/** What stands in the page once its script has run. */
function inBrowser(script: string): string | undefined {
  if (CHROMIUM === undefined) return undefined;
  place.write('page.js', script);
  place.write(
    'page.html',
    '<!doctype html><meta charset="utf-8"><p id="shown"></p><script type="module" src="page.js"></script>',
  );
  const page = `file://${path.join(place.folder, 'page.html')}`;
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'];
  const dom = execFileSync(CHROMIUM, [...flags, '--virtual-time-budget=5000', '--dump-dom', page], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /<p id="shown">(.*?)<\/p>/s.exec(dom)?.[1];
}

describe('for a browser', () => {
  const page = `${ESM}document.querySelector('#shown').textContent = shown;`;

  test('esbuild', async () => {
    const { outputFiles, warnings } = await withEsbuild({
      stdin: { contents: page, resolveDir: place.folder },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    expect(warnings).toEqual([]);
    if (CHROMIUM) expect(inBrowser(outputFiles[0].text)).toBe(SHOWN);
  });

  test('vite', async () => {
    place.write('entry.js', page);
    const result = await withVite({
      root: place.folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        rollupOptions: { input: path.join(place.folder, 'entry.js') },
      },
    });
    const [{ output }] = [result].flat() as { output: { code: string }[] }[];
    expect(output[0].code).not.toMatch(/from\s*["'](?:node:|sahifa)/);
    if (CHROMIUM) expect(inBrowser(output[0].code)).toBe(SHOWN);
  });
});

/** Copies packages with all that they depend on, so that each finds the Ink beside it. */
function give(to: string, name: string, as = name): void {
  const target = path.join(to, 'node_modules', as);
  if (existsSync(target)) return;
  cpSync(path.resolve('node_modules', name), target, { recursive: true, dereference: true });
  const { dependencies = {} } = JSON.parse(
    readFileSync(path.join(target, 'package.json'), 'utf8'),
  ) as { dependencies?: Record<string, string> };
  for (const needed of Object.keys(dependencies)) {
    if (!existsSync(path.join(target, 'node_modules', needed))) give(to, needed);
  }
}

const INK_PROGRAM = `
  import { Select, StatusMessage, TextInput } from '@inkjs/ui';
  import { Box, render, Text } from 'ink';
  import SelectInput from 'ink-select-input';
  import Field from 'ink-text-input';
  import { bidiStream } from 'sahifa/ink';

  const options = ['\\u05d0\\u05d1', 'c \\u05d2\\u05d3'].map((label) => ({ label, value: label }));
  const app = (
    <Box flexDirection="column" width={30}>
      <SelectInput items={options} isFocused={false} />
      <Select options={options} isDisabled />
      <Field value={'\\u05d0\\u05d1\\u05d2'} onChange={() => {}} focus={false} />
      <TextInput defaultValue={'\\u05d0\\u05d1 x'} isDisabled />
      <StatusMessage variant="success">{'\\u05d0\\u05d1\\u05d2'}</StatusMessage>
      <Text>end</Text>
    </Box>
  );
  const { unmount } = render(app, { stdout: bidiStream(process.stdout), interactive: true });
  setTimeout(unmount, 300);`;

describe.each([
  ['7', 'ink-7'],
  ['8', 'ink'],
])('Ink %s, with lists and fields of other packages', (_, ink) => {
  let other: Place;

  beforeAll(() => {
    other = install(tarball);
    give(other.folder, ink, 'ink');
    for (const name of ['react', '@inkjs/ui', 'ink-select-input', 'ink-text-input']) {
      give(other.folder, name);
    }
  }, 120_000);

  afterAll(() => other.remove());

  test('pointers stay, texts turn', async () => {
    const { code } = transformSync(INK_PROGRAM, { loader: 'jsx', jsx: 'automatic' });
    other.write('main.js', code);
    const terminal = openTerminal(lingering([process.execPath, 'main.js']), {
      columns: 40,
      rows: 14,
      folder: other.folder,
      env: { TERM: 'alacritty', SAHIFA_BIDI: 'visual' },
    });
    await terminal.exit();
    const rows = terminal.rows().map((row) => row.trimEnd());
    // The pointer of the first list stands where it stood, its text two cells behind it.
    expect(rows.slice(0, rows.indexOf('end') + 1)).toEqual([
      '❯ \u05d1\u05d0',
      '  c \u05d3\u05d2',
      // A list that is not focused has no pointer.
      '  \u05d1\u05d0',
      '  c \u05d3\u05d2',
      '\u05d2\u05d1\u05d0',
      'x \u05d1\u05d0',
      '✔ \u05d2\u05d1\u05d0',
      'end',
    ]);
  }, 60_000);
});

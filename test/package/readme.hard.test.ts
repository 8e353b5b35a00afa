/** The README's first screen, as a stranger follows it, with the packed file in the place of the package's name. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeTerminals, openTerminal } from '../pty/terminal.ts';
import { pack } from './tarball.ts';

let folder: string;
let tarball: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-stranger-'));
  tarball = pack(folder).file;
  mkdirSync(path.join(folder, 'home'));
}, 120_000);

afterAll(() => {
  closeTerminals();
  rmSync(folder, { recursive: true, force: true });
});

const README = readFileSync('README.md', 'utf8');

/** Commands of the first blocks of shell, without their comments. */
const [published = [], checkout = [], fromFile = []] = [
  ...README.matchAll(/^```sh\n(.*?)^```$/gms),
].map(([, block]) =>
  block
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, '')),
);

/** A person with nothing: no home, no npm configuration, nothing installed for all. */
function env(): Record<string, string> {
  const home = path.join(folder, 'home');
  const prefix = path.join(folder, 'prefix');
  return {
    HOME: home,
    PATH: `${path.join(prefix, 'bin')}:${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    npm_config_prefix: prefix,
    npm_config_offline: 'true',
    npm_config_yes: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
}

function shell(command: string): string {
  const options = { cwd: path.join(folder, 'home'), env: env(), encoding: 'utf8' } as const;
  return execFileSync('/bin/sh', ['-c', command], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** With the file in the place of the name, where the registry is asked for the name. */
function withFile(command: string): string {
  // npx takes the path of a file for a command that is there already.
  if (command.startsWith('npx')) return command.replace('npx', `npx --package=${tarball}`);
  return command.includes('uninstall') ? command : command.replace(/\bsahifa$/, tarball);
}

test('has the commands that are tried here', () => {
  expect(published).toEqual(['npx sahifa', 'npm install -g sahifa', 'npm uninstall -g sahifa']);
  expect(checkout).toEqual([
    'npm ci && npm run build && npm link',
    'npm ci && npm start',
    'npm unlink -g sahifa',
  ]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(fromFile).toEqual([
    `npx --package=./sahifa-${version}.tgz sahifa`,
    `npm install -g ./sahifa-${version}.tgz`,
  ]);
});

test('npx opens the bundled article, once', async () => {
  const terminal = openTerminal(['/bin/sh', '-c', withFile(published[0])], {
    columns: 80,
    rows: 24,
    folder: path.join(folder, 'home'),
    env: env(),
  });
  await terminal.waitFor(
    ({ buffer, rows }) => buffer === 'alternate' && rows.some((row) => /[\ufb50-\ufefc]/.test(row)),
    'the article',
    { timeout: 60_000 },
  );
  terminal.type('q');
  expect(await terminal.exit()).toMatchObject({ code: 0 });
}, 90_000);

test('installing brings the command, and uninstalling takes it away', () => {
  shell(withFile(published[1]));
  const bin = path.join(folder, 'prefix', 'bin', 'sahifa');
  expect(existsSync(bin)).toBe(true);
  expect(shell('sahifa --version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(shell('sahifa print')).toContain('\u0642\u0631\u0647 \u0628\u0627\u063a');
  const manual = path.join(folder, 'prefix', 'share', 'man', 'man1', 'sahifa.1');
  expect(existsSync(manual)).toBe(true);
  shell(withFile(published[2]));
  expect([existsSync(bin), existsSync(manual)]).toEqual([false, false]);
  expect(readdirSync(path.join(folder, 'prefix', 'lib', 'node_modules'))).toEqual([]);
}, 90_000);

test('a packed file in the folder is enough', () => {
  copyFileSync(tarball, path.join(folder, 'home', path.basename(tarball)));
  expect(shell(`${fromFile[0]} --version`)).toMatch(/^\d+\.\d+\.\d+\n$/);
  shell(fromFile[1]);
  expect(shell('sahifa --version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  shell(published[2]);
}, 90_000);

test('from a checkout, linking brings the command as well', () => {
  // What `npm ci && npm run build` make is there: these tests run on it.
  shell(`cd '${path.resolve('.')}' && npm link --ignore-scripts`);
  expect(shell('sahifa --version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  shell(checkout[2]);
  expect(existsSync(path.join(folder, 'prefix', 'bin', 'sahifa'))).toBe(false);
}, 90_000);

test('links of the documentation lead to files of the package', () => {
  const { stdout } = { stdout: execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }) };
  const files = new Set(stdout.split('\n').map((name) => name.replace(/^package\//, '')));
  for (const page of ['README.md', 'src/text/README.md', 'src/ink/README.md']) {
    expect(files, page).toContain(page);
    const links = readFileSync(page, 'utf8').matchAll(/(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)/g);
    const lost = [...links]
      .map(([, to]) => path.posix.join(path.posix.dirname(page), to))
      .filter((to) => !files.has(to));
    expect(lost, page).toEqual([]);
  }
});

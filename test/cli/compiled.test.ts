/** What Node compiled is kept for the next start, by Node 22 and later (`bin/compiled.js`), and a start never depends on it. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Circumstances, canRunAsStranger, filesOf, isRoot, run, STRANGER } from './program.ts';

const ARGS = ['print', '--width', '40'];

/** Node keeps what it compiled from 22 on. */
const canKeep = 'enableCompileCache' in Module;

let place: ReturnType<typeof filesOf>;

beforeEach(() => {
  place = filesOf({});
});
afterEach(() => place.remove());

const start = (env: Readonly<Record<string, string>> = {}) =>
  run(ARGS, { env: { XDG_CACHE_HOME: place.folder, NODE_COMPILE_CACHE: '', ...env } });

/** Paths of what is kept. */
function kept(): string[] {
  const folder = place.path('sahifa');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => path.join(folder, name)).filter((file) => statSync(file).isFile());
}

test.runIf(canKeep)('a start keeps it, and the next one takes it', async () => {
  const first = await start();
  const files = kept();
  expect(files).not.toEqual([]);
  // What is taken is not written anew.
  for (const file of files) utimesSync(file, 1, 1);
  expect(await start()).toEqual(first);
  expect(kept()).toEqual(files);
  expect(files.map((file) => statSync(file).mtimeMs)).toEqual(files.map(() => 1000));
});

test.skipIf(canKeep)('an older Node keeps nothing', async () => {
  const { code, stderr } = await start();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(kept()).toEqual([]);
});

test('a folder that cannot be is done without', async () => {
  writeFileSync(place.path('sahifa'), 'a file');
  const { code, stderr } = await start();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('nothing is kept for who does not want it', async () => {
  const { code } = await start({ NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(code).toBe(0);
  expect(kept()).toEqual([]);
});

test.runIf(canKeep)('it may be kept elsewhere', async () => {
  await start({ NODE_COMPILE_CACHE: place.path('elsewhere') });
  expect(kept()).toEqual([]);
  expect(readdirSync(place.path('elsewhere'))).toHaveLength(1);
});

describe('code that others could have put there is neither run nor kept', () => {
  const check = async (make: () => void, circumstances: Circumstances = {}) => {
    const sound = await run(ARGS, { env: { NODE_DISABLE_COMPILE_CACHE: '1' } });
    make();
    const was = everything();
    const { env, ...rest } = circumstances;
    const outcome = await run(ARGS, {
      // Standard error tells which folder Node has taken.
      node: ['--require', path.resolve('test/cli/kept-folder.cjs')],
      env: { XDG_CACHE_HOME: place.folder, NODE_COMPILE_CACHE: '', ...env },
      ...rest,
    });
    expect(outcome).toEqual({ ...sound, stderr: 'kept in undefined\n' });
    expect(everything()).toEqual(was);
  };

  const everything = () => readdirSync(place.folder, { recursive: true }).sort();

  const folder = (name: string, mode: number, owner?: number) => {
    mkdirSync(place.path(name));
    chmodSync(place.path(name), mode);
    if (owner !== undefined) chownSync(place.path(name), owner, owner);
  };

  test('all may write there', () => check(() => folder('sahifa', 0o777)));

  test('all may write to where it would be', () => check(() => chmodSync(place.folder, 0o777)));

  test('a link leads to such a folder', () =>
    check(() => {
      folder('elsewhere', 0o777);
      symlinkSync(place.path('elsewhere'), place.path('sahifa'));
    }));

  test.runIf(isRoot)('it is a stranger’s', () => check(() => folder('sahifa', 0o700, STRANGER)));

  test.runIf(canRunAsStranger)('a stranger’s, with a home that is empty', () => {
    const env = { HOME: '', XDG_CACHE_HOME: '' };
    return check(
      () => {
        chmodSync(place.folder, 0o755);
        folder('.cache', 0o755, STRANGER);
        folder('.cache/sahifa', 0o777, STRANGER);
      },
      // Somebody without a home: the folder one happens to be in is no place for anything.
      { env, cwd: place.folder, uid: STRANGER + 1 },
    );
  });

  test('a cache of a variable that is relative counts as unset', () =>
    check(() => folder('cache', 0o777), {
      env: { XDG_CACHE_HOME: 'cache', HOME: '/proc/x' },
      cwd: place.folder,
    }));

  test.runIf(existsSync('/proc')).each<Record<string, string>>([
    { XDG_CACHE_HOME: '/proc/x' },
    { XDG_CACHE_HOME: '/proc/x/y/z' },
    { XDG_CACHE_HOME: '', HOME: '/proc/x' },
    {
      XDG_CACHE_HOME: '',
      HOME: '/proc/x',
      XDG_CONFIG_HOME: '/proc/x',
      XDG_STATE_HOME: '/proc/x',
    },
  ])('where nothing can be made, without an end to the trying: %j', (env) =>
    check(() => {}, { env }),
  );
});

describe.runIf(canKeep)('a folder that Node has taken before our first line', () => {
  /** Time does not stand still for it: what is to be done a while after the start is done at once. */
  const FLUSHED = `
    let count = 0;
    require('node:module').flushCompileCache = () => { count += 1; };
    globalThis.setTimeout = (act) => { act(); return { unref() {} }; };
    require(process.argv[1])();
    process.stdout.write(String(count));`;

  test.each([
    [0o700, 1],
    [0o777, 0],
  ])('is written to at once only where others cannot write: %o', async (mode, count) => {
    const folder = place.path('elsewhere');
    mkdirSync(folder);
    chmodSync(folder, mode);
    const args = ['-e', FLUSHED, path.resolve('bin/compiled.js')];
    const env = { ...process.env, NODE_COMPILE_CACHE: folder };
    expect(execFileSync(process.execPath, args, { env, encoding: 'utf8' })).toBe(`${count}`);
  });
});

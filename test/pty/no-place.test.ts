/** Where nothing can be read or kept: the reader reads on, leaves when it is told to, and says so in one line. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isThere, PROMPT, startSahifa } from './reader.ts';
import { closeTerminals } from './terminal.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sahifa-place-'));
  mkdirSync(at('state/sahifa'), { recursive: true });
  mkdirSync(at('config/sahifa'), { recursive: true });
});
afterEach(async () => {
  await closeTerminals();
  rmSync(root, { recursive: true });
});

const at = (name: string) => join(root, name);
const pipe = (name: string) => execFileSync('mkfifo', [at(name)]);

/** What is changed in the reader, and after it what is said. */
async function said(keys: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const folders = { XDG_STATE_HOME: at('state'), XDG_CONFIG_HOME: at('config') };
  const terminal = startSahifa([], {
    columns: 200,
    rows: 20,
    env: { SAHIFA_BIDI: 'visual', ...folders, ...env },
  });
  await isThere(terminal);
  terminal.type(`${keys}Q`);
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(terminal.modes()).toEqual([]);
  const [prompt, ...lines] = terminal.rows().filter((row) => row !== '');
  expect(prompt).toBe(PROMPT);
  return lines.join('\n');
}

/** Six things to remember, beside the place. */
const CHANGES = 'jj#vDz-X';

describe('a lock that', () => {
  it('another process holds and does not give back', async () => {
    writeFileSync(at('state/sahifa/state.json.lock'), '1 elsewhere 0\n');
    expect(await said(CHANGES)).toMatch(
      /^sahifa: .*state\.json cannot be written \(another process holds /,
    );
  });

  it.each<[string, () => void]>([
    ['a folder', () => mkdirSync(at('state/sahifa/state.json.lock'))],
    ['a pipe', () => pipe('state/sahifa/state.json.lock')],
  ])('is %s', async (_, make) => {
    make();
    expect(await said(CHANGES)).toMatch(/^sahifa: .*cannot be written \(.*\.lock is in the way\)/);
  });
});

describe('a pipe that nobody writes to, in the place of', () => {
  it.each<[string, string, string]>([
    ['what is remembered', 'state/sahifa/state.json', '.*state\\.json is a pipe or a device'],
    ['the options', 'config/sahifa/config.yml', ''],
    ['the names', 'config/sahifa/glossary.yml', ''],
  ])('%s', async (_, name, expected) => {
    pipe(name);
    expect(await said(CHANGES)).toMatch(
      new RegExp(expected === '' ? '^$' : `^sahifa: ${expected}`),
    );
  });
});

describe.runIf(existsSync('/proc'))('a folder that is not there and cannot be made:', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['of what is compiled', { XDG_CACHE_HOME: '/proc/x' }, /^$/],
    ['of what is remembered', { XDG_STATE_HOME: '/proc/x' }, /^sahifa: .*written \(ENOENT\)/],
    ['of the options', { XDG_CONFIG_HOME: '/proc/x' }, /^$/],
    [
      'the home',
      { HOME: '/proc/x', XDG_STATE_HOME: '', XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '' },
      /^sahifa: .*written \(ENOENT\)/,
    ],
  ])('%s', async (_, env, expected) => {
    expect(await said(CHANGES, env)).toMatch(expected);
  });
});

/** `sahifa config`, with a home of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../src/reader/keymap.ts';
import { VOCABULARY } from '../../../src/settings/open.ts';
import { OPTION_NAMES, readSettings } from '../../../src/settings/options.ts';
import { readOptions } from '../../../src/settings/options-yaml.ts';
import { run } from '../program.ts';

const root = mkdtempSync(path.join(tmpdir(), 'sahifa-config-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
let env: Record<string, string> = {};
let file = '';
beforeEach(() => {
  count += 1;
  const home = path.join(root, `${count}`);
  env = {
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_STATE_HOME: path.join(home, 'state'),
    NO_COLOR: '',
  };
  file = path.join(home, 'config', 'sahifa', 'config.yml');
});

function put(content: string, of = file): void {
  mkdirSync(path.dirname(of), { recursive: true });
  writeFileSync(of, content);
}

const config = (args: string[] = [], more: Record<string, string> = {}) =>
  run(['config', ...args], { env: { ...env, ...more } });

describe('sahifa config', () => {
  const check = async (
    yaml: string,
    more: Record<string, string>,
    told: string,
    rows: string[],
  ) => {
    if (yaml) put(yaml);
    const { code, stdout, stderr } = await config([], more);
    expect({ code, stderr: stderr.replaceAll(file, 'F') }).toEqual({ code: 0, stderr: told });
    const [path, blank, ...lines] = stdout.trimEnd().split('\n');
    expect([path, blank]).toEqual([yaml ? file : `${file} (not there)`, '']);
    expect(lines.map((line) => line.split('\t')[0])).toEqual(OPTION_NAMES);
    for (const row of rows) expect(lines).toContain(row);
  };

  test.each<[string, string, Record<string, string>, string, string[]]>([
    ['without a file', '', {}, '', ['width\t72\tdefault', 'mouse\ttrue\tdefault']],
    [
      'with one',
      '# mine\nwidth: 60\nkeys: {glossary: w}\n',
      {},
      '',
      ['width\t60\tfile, line 2', 'keys\t{glossary: [w]}\tfile, line 3', 'theme\tauto\tdefault'],
    ],
    [
      'with the environment',
      'width: 60\n',
      { SAHIFA_WIDTH: '44', NO_COLOR: '1' },
      '',
      ['width\t44\tSAHIFA_WIDTH', 'theme\tnone\tNO_COLOR'],
    ],
    [
      'with something wrong: it is told, and the rest counts',
      'marks: hide\nwidht: 60\nkeys: {glosary: w}\n',
      { SAHIFA_THEME: 'drak' },
      'sahifa: F, line 2: there is no option `widht`; did you mean `width`?\n' +
        'sahifa: F, line 3: there is no command `glosary`; did you mean `glossary`?\n' +
        'sahifa: `SAHIFA_THEME` must be auto, light, dark, high-contrast or none, not `drak`; did you mean `dark`?\n',
      ['marks\thide\tfile, line 1', 'width\t72\tdefault', 'theme\tauto\tdefault'],
    ],
  ])('%s', (_, yaml, more, told, rows) => check(yaml, more, told, rows));

  test('with a choice made in the reader', async () => {
    const choice = { value: 'hide', over: 'show', time: 1 };
    const state = path.join(env.XDG_STATE_HOME, 'sahifa', 'state.json');
    put(JSON.stringify({ version: 1, choices: { marks: choice } }), state);
    expect((await config()).stdout).toContain('\nmarks\thide\tchosen in the reader\n');
  });
});

test('--json says the same for programs', async () => {
  put('width: 60\nwidht: 61\n');
  const { code, stdout, stderr } = await config(['--json'], { SAHIFA_MOUSE: 'off' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const said = JSON.parse(stdout);
  expect(said).toMatchObject({ path: file, isThere: true });
  expect(Object.keys(said.options)).toEqual(OPTION_NAMES);
  expect(said.options).toMatchObject({
    width: { value: 60, from: { type: 'file', line: 1 } },
    mouse: { value: false, from: { type: 'environment', variable: 'SAHIFA_MOUSE' } },
    marks: { value: 'show', from: { type: 'default' } },
    keys: { value: {}, from: { type: 'default' } },
  });
  expect(said.problems).toEqual([
    `${file}, line 2: there is no option \`widht\`; did you mean \`width\`?`,
  ]);
});

describe('--default', () => {
  test('writes a file that says nothing yet, and all there is once the # is gone', async () => {
    const { code, stdout, stderr } = await config(['--default']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readSettings({ read: readOptions(stdout), env: {} }, VOCABULARY).diagnostics).toEqual(
      [],
    );
    const yaml = stdout.replace(/^#(?! \S)/gm, '');
    const { config: all, diagnostics } = readSettings(
      { read: readOptions(yaml), env: {} },
      VOCABULARY,
    );
    expect(diagnostics).toEqual([]);
    expect(all.keys).toEqual(Object.fromEntries(commands.map(({ id, keys }) => [id, keys])));
  });

  test('fits a terminal of 120 columns', async () => {
    const { stdout } = await config(['--default']);
    for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(120);
  });

  test('can be used as it is', async () => {
    put((await config(['--default'])).stdout);
    const { stdout, stderr } = await config();
    expect(stderr).toBe('');
    expect(stdout.match(/\tdefault$/gm)).toHaveLength(OPTION_NAMES.length);
  });
});

test('nothing is made where nothing was', async () => {
  await config();
  await config(['--json']);
  expect((await config()).stdout).toContain('(not there)');
});

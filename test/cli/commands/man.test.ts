/** The manual page. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keymapWith } from '../../../src/reader/keymap.ts';
import { OPTION_NAMES } from '../../../src/settings/options.ts';
import { run } from '../program.ts';

const {
  man: [man],
  version,
} = JSON.parse(readFileSync('package.json', 'utf8'));
const page = readFileSync(man, 'utf8');

/** As it is read, blanks and line ends alike. */
function shown(): string {
  const { stdout } = spawnSync('mandoc', ['-T', 'utf8', man], { encoding: 'utf8' });
  // Bold is a letter over itself, italic a line under it.
  return stdout.replaceAll(new RegExp(`.${BACKSPACE}`, 'gu'), '').replace(/\s+/g, ' ');
}

const BACKSPACE = '\u0008';

const has = (command: string) => spawnSync(command, ['--version']).error === undefined;

test('of the package is what the program says', async () => {
  expect(await run(['man'])).toEqual({ code: 0, stdout: page, stderr: '' });
});

describe('is without a fault', () => {
  test.skipIf(!has('mandoc'))('for mandoc', () => {
    const { stdout, stderr } = spawnSync('mandoc', ['-T', 'lint', man], { encoding: 'utf8' });
    expect(stdout + stderr).toBe('');
  });

  test.skipIf(!has('groff'))('for groff', () => {
    const { stderr, status } = spawnSync('groff', ['-man', '-ww', '-Tutf8', man], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test('is ASCII, in lines that anybody can edit', () => {
  expect(page).toMatch(/^[\n -~]+$/);
  for (const line of page.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
});

/** Sections by their titles, as the source has them, without font changes and with hyphens as they are typed. */
const sections = new Map(
  page
    .split(/^\.SH /m)
    .slice(1)
    .map((section) => {
      const [title, ...lines] = section.split('\n');
      return [
        title,
        lines
          .join('\n')
          .replace(/\\f[BIR]/g, '')
          .replaceAll('\\-', '-'),
      ];
    }),
);

test('has the sections that man pages have, in their order', () => {
  expect([...sections.keys()]).toEqual([
    'NAME',
    'SYNOPSIS',
    'DESCRIPTION',
    'OPTIONS',
    'COMMANDS',
    'KEYS',
    'CONFIGURATION',
    'ENVIRONMENT',
    'FILES',
    'EXIT STATUS',
    'EXAMPLES',
  ]);
  expect(page).toContain(`"sahifa ${version}"`);
});

test('tells of every command and option that help tells of', async () => {
  const { stdout } = await run(['--help']);
  const [, options = ''] = /^Options:\n((?: .*\n)+)/m.exec(stdout) ?? [];
  const [, commands = ''] = /^Commands:\n((?: .*\n)+)/m.exec(stdout) ?? [];
  const names = [...commands.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    expect(sections.get('SYNOPSIS')).toContain(`sahifa ${name}`);
    expect(sections.get('COMMANDS')).toMatch(new RegExp(`^\\.TP\\n${name}\\b`, 'm'));
  }
  const flags = [...options.matchAll(/--[\w-]+/g)].map(([flag]) => flag);
  expect(flags).toEqual(expect.arrayContaining(['--help', '--version']));
  for (const flag of flags) expect(sections.get('OPTIONS')).toContain(flag);
});

test('tells of every row of keys, every option and every file', () => {
  const entries = (title: string) => sections.get(title)?.match(/^\.TP$/gm)?.length;
  expect(entries('KEYS')).toBe(keymapWith().help.length);
  expect(entries('CONFIGURATION')).toBe(OPTION_NAMES.length);
  for (const name of OPTION_NAMES)
    expect(sections.get('CONFIGURATION')).toContain(`.TP\n${name}\n`);
  expect(sections.get('FILES')).toMatch(/config\.yml[\s\S]*state\.json/);
});

describe('reads well', () => {
  const check = (expected: string) => expect(shown()).toContain(` ${expected} `);

  test
    .skipIf(!has('mandoc'))
    .each<[string]>([
      ['sahifa - read the news in Arabic, Persian, Urdu and Hebrew, joined and in order'],
      ['sahifa print [options] [source]'],
      ['-w, --width cells Width of the column.'],
      ['One of auto, visual, logical. Default: auto.'],
      ['j \u2193 A line down, or the next item of a list.'],
      ["' Back to that place; back to before the last jump."],
      ['Value: a number of cells from 20 to 400. Default: 72.'],
      ['curl -s URL | sahifa'],
    ])('%j', check);
});

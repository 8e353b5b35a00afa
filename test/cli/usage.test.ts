/** What the command line understands, and what it says to the rest. */
import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { run } from './program.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('wrong usage gets one line and code 2', () => {
  const check = async (args: readonly string[], said: string) => {
    expect(await run(args)).toEqual({ code: 2, stdout: '', stderr: `sahifa: ${said}\n` });
  };

  test.each<[string, string[], string]>([
    ['unknown flag', ['--nonsense'], `unknown option '--nonsense'; see "sahifa --help"`],
    [
      'misspelt flag',
      ['print', '--widht', '40'],
      `unknown option '--widht' (Did you mean --width?); see "sahifa print --help"`,
    ],
    [
      'flag without its value',
      ['print', '--width'],
      `option '-w, --width <cells>' argument missing; see "sahifa print --help"`,
    ],
    [
      'a word for a number',
      ['print', '--width', 'wide'],
      `option '-w, --width <cells>' argument 'wide' is invalid. Give a number of cells from 10 to 1000; see "sahifa print --help"`,
    ],
    [
      'too narrow',
      ['print', '--width=9'],
      `option '-w, --width <cells>' argument '9' is invalid. Give a number of cells from 10 to 1000; see "sahifa print --help"`,
    ],
    [
      'too wide',
      ['print', '--width=1001'],
      `option '-w, --width <cells>' argument '1001' is invalid. Give a number of cells from 10 to 1000; see "sahifa print --help"`,
    ],
    [
      'no such order',
      ['print', '--bidi', 'sideways'],
      `option '-b, --bidi <order>' argument 'sideways' is invalid. Allowed choices are auto, visual, logical; see "sahifa print --help"`,
    ],
    [
      'two sources',
      ['outline', 'a', 'b'],
      `too many arguments: 2, not 1; see "sahifa outline --help"`,
    ],
    ['help on nothing', ['help', 'nonsense'], 'there is no such command; see "sahifa --help"'],
  ])('%s', (_, args, said) => check(args, said));
});

describe('help', () => {
  const HELPS: string[][] = [
    ['--help'],
    ['-h'],
    ['help'],
    ['help', 'print'],
    ['print', '--help'],
    ['articles', '--help'],
    ['outline', '--help'],
    ['glossary', '-h'],
  ];

  test.each(HELPS)('%s %s is printed, in 80 columns', async (...args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: sahifa/m);
    for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });

  test('begins with examples and names every command', async () => {
    const { stdout } = await run(['--help']);
    expect(stdout).toMatch(/^Examples:\n {2}sahifa /);
    for (const command of ['print', 'articles', 'outline', 'glossary', 'help']) {
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });
});

test.each(['--version', '-V', '-v'])('%s is the version and no more', async (flag) => {
  expect(await run([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

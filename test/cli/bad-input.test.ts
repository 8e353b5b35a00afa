/** What cannot be read: one line that says what is wrong and what to try, and code 1. */
import { chmodSync, mkdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { closeTerminals, openTerminal } from '../pty/terminal.ts';
import { BIN, filesOf, run } from './program.ts';

const ARTICLE = '---\ntitle: One\nlanguage: en\n---\n\nText.\n\n## A part\n';

const files = filesOf({
  'empty.md': '',
  'blank.txt': ' \n\n\t\n',
  'binary.md': Uint8Array.from({ length: 512 }, (_, index) => index % 7),
  'unclosed.md': '---\ntitle: One\n\nText.\n',
  'no-yaml.md': '---\ntitle: [One\n---\n\nText.\n',
  'secret.md': ARTICLE,
  'named.md': ARTICLE,
  'named.glossary.yml': 'entries: [\n',
});
mkdirSync(files.path('folder'));
chmodSync(files.path('secret.md'), 0);

afterAll(files.remove);
afterAll(closeTerminals);

async function check(args: readonly string[], wrong: RegExp, input?: string | Uint8Array) {
  const { code, stdout, stderr } = await run(args, { input });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  // What is wrong, and what to try.
  expect(stderr).toMatch(/^sahifa: [^\n]+; [^\n]+\n$/);
  expect(stderr).toMatch(wrong);
}

describe('a file', () => {
  test.each<[string, RegExp]>([
    ['nowhere.md', /there is no file .*nowhere\.md/],
    ['folder', /folder is a folder/],
    ['empty.md', /empty\.md is empty/],
    ['blank.txt', /blank\.txt is empty/],
    ['binary.md', /binary\.md is a binary file/],
    ['unclosed.md', /unclosed\.md, line 1: broken front matter/],
    ['no-yaml.md', /no-yaml\.md, line \d: broken front matter/],
  ])('%s', (name, wrong) => check(['print', files.path(name)], wrong));

  // The super-user may read everything.
  test.skipIf(process.getuid?.() === 0)('that may not be read', () =>
    check(['print', files.path('secret.md')], /secret\.md may not be read/),
  );
});

describe('every command refuses alike', () => {
  test.each([
    [[]],
    [['print']],
    [['outline']],
    [['outline', '--json']],
    [['glossary']],
    [['glossary', '--json']],
  ])('%j', (command) => check([...command, 'karabakh-2021'], /did you mean karabakh-2020\?/));
});

describe('standard input', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /standard input is empty/],
    ['binary', Uint8Array.from({ length: 512 }, (_, index) => index % 7), /binary/],
  ])('%s', (_, input, wrong) => check(['print', '-'], wrong, input));
});

describe('a broken glossary', () => {
  test.each([['print'], ['outline'], ['glossary']])('does not stop %s', async (command) => {
    const { code, stdout, stderr } = await run([command, files.path('named.md')]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^sahifa: [^\n]*glossary[^\n]*\n$/);
    if (command !== 'glossary') expect(stdout).toContain('A part');
  });

  test('is told in the status line of the reader', async () => {
    const terminal = openTerminal([process.execPath, BIN, files.path('named.md')], {
      columns: 100,
      rows: 12,
    });
    await terminal.waitFor(({ rows }) => rows.some((row) => row.includes('Text.')), 'the article');
    await terminal.waitFor(({ rows }) => /glossary/.test(rows.at(-1) ?? ''), 'what is wrong');
    terminal.type('q');
    expect((await terminal.exit()).code).toBe(0);
  });
});

test('a name that holds commands for the terminal is told without them', async () => {
  const { code, stderr } = await run(['print', 'no\u001b[2Jwhere\n.md']);
  expect(code).toBe(1);
  expect(stderr).not.toContain('\u001b');
  expect(stderr.match(/\n/g)).toHaveLength(1);
});

test('on a terminal the complaint stands on the main screen', async () => {
  const terminal = openTerminal([process.execPath, BIN, files.path('nowhere.md')], {
    columns: 200,
    rows: 5,
  });
  expect((await terminal.exit()).code).toBe(1);
  expect(terminal.rows()[0]).toMatch(/^sahifa: .*nowhere\.md/);
  expect(terminal.modes()).toEqual([]);
});

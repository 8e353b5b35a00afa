/** Places that the program remembers from one start to the next, choices, and options of a file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as } from './answering.ts';
import { startSahifa, textRows } from './reader.ts';
import { closeTerminals, openTerminal, type Terminal } from './terminal.ts';

let home = '';
let env: Record<string, string> = {};
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sahifa-places-'));
  env = { XDG_CONFIG_HOME: join(home, 'config'), XDG_STATE_HOME: join(home, 'state') };
});
afterEach(async () => {
  await closeTerminals();
  rmSync(home, { recursive: true });
});

/** Numbered words: any row says where in the text it is. */
const STORY = ['# Story', ...paragraphsOf(40)].join('\n\n');

function paragraphsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: 30 }, (_, word) => `w${index}-${word}`).join(' '),
  );
}

function story(text = STORY): string {
  const file = join(home, 'story.md');
  writeFileSync(file, text);
  return file;
}

const stateOf = () =>
  JSON.parse(readFileSync(join(env.XDG_STATE_HOME, 'sahifa', 'state.json'), 'utf8'));

/** An xterm, whose dialect is the first of all. */
function open(args: readonly string[], columns: number): Terminal {
  return startSahifa(args, { columns, rows: 20, env, answering: as('41;379;0') });
}

/** The first word of the text that is on the screen. */
async function firstWord(terminal: Terminal): Promise<string> {
  await terminal.waitFor((screen) => /w\d+-\d+/.test(textRows(screen).join(' ')), 'the text');
  const screen = await terminal.settled();
  return /w\d+-\d+/.exec(textRows(screen).join(' '))?.[0] ?? '';
}

/** Some pages on, and what is typed there; the first word that is then on the screen. */
async function readOn(terminal: Terminal, keys = ''): Promise<string> {
  terminal.type(`   ${keys}`);
  await terminal.waitFor((screen) => !textRows(screen).join(' ').includes('w0-0'), 'a later page');
  return firstWord(terminal);
}

async function leave(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
}

describe('an article that is opened again', () => {
  it('stands at the same words, at another width too', async () => {
    const file = story();
    const first = open([file], 80);
    await firstWord(first);
    const word = await readOn(first);
    await leave(first);

    for (const columns of [80, 40, 120]) {
      const again = open([file], columns);
      await firstWord(again);
      const rows = textRows(await again.settled());
      expect(rows.slice(0, 3).join(' '), `${columns} columns`).toContain(word);
      await leave(again);
    }
  });

  it('is found by its words after a paragraph came before them', async () => {
    const first = open([story()], 80);
    await firstWord(first);
    const word = await readOn(first);
    await leave(first);
    const again = open([story(STORY.replace('w0-0', 'Something new.\n\nw0-0'))], 80);
    expect(await firstWord(again)).toBe(word);
    await leave(again);
  });

  it('is another one when it came by a pipe', async () => {
    const script = `cat ${story()} | "${process.execPath}" bin/sahifa.js`;
    const piped = openTerminal(['sh', '-c', script], { columns: 80, rows: 20, env });
    await firstWord(piped);
    piped.type('  ');
    await leave(piped);
    const keys = Object.keys(stateOf().places);
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatch(/^text:/);
  });
});

describe('a mark', () => {
  it('is there when the article is opened again, at another width too', async () => {
    const file = story();
    const first = open([file], 80);
    await firstWord(first);
    const word = await readOn(first, 'ma');
    first.type('ggmb');
    await firstWord(first);
    await leave(first);

    for (const columns of [80, 40]) {
      const again = open([file], columns);
      expect(await firstWord(again)).toBe('w0-0');
      again.type("'a");
      await again.waitFor(
        (screen) => textRows(screen).join(' ').includes(word),
        'the marked place',
      );
      expect(
        textRows(await again.settled())
          .slice(0, 3)
          .join(' '),
      ).toContain(word);
      again.type("'b");
      await again.waitFor((screen) => textRows(screen).join(' ').includes('w0-0'), 'the other');
      await leave(again);
    }
  });

  it('is that of its article, where another was opened in between', async () => {
    const other = join(home, 'other.md');
    writeFileSync(other, STORY.replaceAll('w', 'v'));
    const reader = open([story(), other], 80);
    await firstWord(reader);
    const word = await readOn(reader, 'ma');
    reader.type('J');
    await reader.waitFor((screen) => /v0-0/.test(textRows(screen).join(' ')), 'the other article');
    reader.type("'a");
    await reader.waitFor((screen) => /no .*a/i.test(screen.rows.at(-1) ?? ''), 'an answer');
    reader.type('K');
    await firstWord(reader);
    reader.type("gg'a");
    await reader.waitFor((screen) => textRows(screen).join(' ').includes(word), 'the marked place');
    await leave(reader);
  });
});

describe('what has a key', () => {
  it('is as it was left: the text alone, and the way of sending letters', async () => {
    const first = open([story()], 80);
    await firstWord(first);
    first.type('z');
    await first.waitFor(({ rows }) => !/%/.test(rows.at(-1) ?? ''), 'the text alone');
    first.type('\u0014'); // Ctrl-T
    await first.settled();
    await leave(first);
    const options = readFileSync(join(env.XDG_CONFIG_HOME, 'sahifa', 'config.yml'), 'utf8');
    expect(options).toMatch(/^terminals:\n {2}.+: visual-bare$/m);

    const again = open([story()], 80);
    await firstWord(again);
    expect((await again.settled()).rows.at(-1)).not.toMatch(/%/);
    again.type('z');
    await again.waitFor(({ rows }) => /%/.test(rows.at(-1) ?? ''), 'the status line');
    again.type('\u0014');
    await again.waitFor(({ rows }) => /words/.test(rows.at(-1) ?? ''), 'the next dialect');
    await leave(again);
  });
});

describe('the width', () => {
  const widest = (terminal: Terminal) =>
    Math.max(...textRows(terminal.screen()).map((row) => row.trim().length));

  it('is that of the file, then the one that was chosen, then that of the changed file', async () => {
    const config = join(env.XDG_CONFIG_HOME, 'sahifa', 'config.yml');
    const widthOf = async (keys: string) => {
      const terminal = open([story()], 100);
      await firstWord(terminal);
      if (keys !== '') {
        const before = widest(terminal);
        terminal.type(keys);
        await terminal.waitFor(() => widest(terminal) !== before, 'another width');
      }
      const width = widest(terminal);
      await leave(terminal);
      return width;
    };
    mkdirSync(join(env.XDG_CONFIG_HOME, 'sahifa'), { recursive: true });
    writeFileSync(config, 'width: 50\n');
    const asConfigured = await widthOf('');
    expect(asConfigured).toBeLessThanOrEqual(50);
    const chosen = await widthOf('+++++++');
    expect(chosen).toBeGreaterThan(50);
    expect(await widthOf('')).toBe(chosen);
    writeFileSync(config, 'width: 40\n');
    expect(await widthOf('')).toBeLessThanOrEqual(40);
  });
});

describe('the standard of romanization', () => {
  // \u063A\u064E\u0631\u0652\u0628, gharb: written with a digraph in ALA-LC, with a dotted letter in DIN.
  const WEST = '\u063A\u064E\u0631\u0652\u0628';

  it.each([
    ['ala-lc', 'gharb'],
    ['din', '\u0121arb'],
  ])('%s counts for the card of a word', async (standard, latin) => {
    env.SAHIFA_STANDARD = standard;
    const terminal = open([story(`# ${WEST}\n\n${WEST}\n`)], 80);
    await terminal.waitFor((screen) => /\S/.test(textRows(screen).join('')), 'the text');
    terminal.type('i');
    await terminal.waitFor((screen) => screen.rows.join(' ').includes(latin), latin);
    terminal.type('Q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });
});

it('an article that cannot be opened is told of in the language of the interface', async () => {
  const terminal = open(['--lang', 'he', story(), join(home, 'none.md')], 80);
  await firstWord(terminal);
  terminal.type('J');
  await terminal.waitFor(({ rows }) => /none\.md/.test(rows.at(-1) ?? ''), 'what is wrong');
  // \u05D0\u05D9\u05DF, there is no: from the right.
  expect(terminal.screen().rows.at(-1)).toMatch(/\u05DF\u05D9\u05D0/);
  await leave(terminal);
});

it('a state file that is damaged is set aside, and the reader opens', async () => {
  const folder = join(env.XDG_STATE_HOME, 'sahifa');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'state.json'), '{"version": 1, "pla');
  const terminal = open([story()], 80);
  await firstWord(terminal);
  terminal.type(' ');
  await leave(terminal);
  expect(Object.keys(stateOf().places)).toHaveLength(1);
});

/** Keys as terminals and keyboards send them: many in one piece, as sequences, in an Arabic layout, into a line. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Screen } from './display.ts';
import { openReader, PROMPT, textRows, waitForSection } from './reader.ts';
import { closeTerminals, KEY, type Terminal } from './terminal.ts';

const FIELD = 'تطورات الميدان';

afterEach(closeTerminals);

describe('scrolling', () => {
  /** On a screen of 20 rows, the keys bring row `row` (from 0) to the top and what follows under it. */
  const check = async (keys: string, row: number) => {
    const terminal = await openReader(72, 20);
    const wanted = textRows(await terminal.settled()).slice(row, row + 6);
    expect(wanted.join('').trim()).not.toBe('');
    terminal.type(keys);
    await terminal.waitFor((screen) => startsWith(screen, wanted), `row ${row} at the top`);
  };

  it.each([
    ['one line', 'j', 1],
    ['many keys in one write', 'jjj', 3],
    ['there and back in one write', 'jjjjjk', 4],
    ['an arrow', KEY.down, 1],
    ['many arrows in one write', KEY.down.repeat(3), 3],
    ['letters and arrows in one write', `j${KEY.down}j${KEY.up}`, 2],
    ['an Arabic layout', '\u062a\u062a\u062a\u062a\u0646', 3], // teh is on J, noon on K
    ['half a page', 'd', 9],
    ['half pages with Ctrl, in one write', '\u0004\u0004\u0015', 9],
    ['half a page in an Arabic layout', '\u064a', 9], // yeh is on D
    ['a page', ' ', 17],
    ['a page by its own key', KEY.pageDown, 17],
  ])('%s', (_, keys, row) => check(keys, row));
});

describe('ends', () => {
  it.each([
    ['g and G', 'G', 'g'],
    ['Home and End', KEY.end, KEY.home],
    ['g and G in an Arabic layout', '\u0644\u0623', '\u0644'], // the ligature key sends two letters
  ])('%s', async (_, end, home) => {
    const terminal = await openReader(72, 20);
    const first = await terminal.settled();
    terminal.type(end);
    await terminal.waitFor(({ rows }) => rows.at(-1)?.includes('100%') ?? false, 'the end');
    terminal.type(home);
    await terminal.waitFor(
      (screen) => startsWith(screen, textRows(first).slice(0, 6)),
      'the start',
    );
    expect((await terminal.settled()).rows).toEqual(first.rows);
  });
});

describe('panels', () => {
  /** Text by which a panel is known, and the keys that open it. */
  it.each([
    ['outline', 'Shelling and toll', ['t', KEY.tab, '\u0641']], // feh is on T
    ['glossary', 'Armenia', ['x', '\u0621']], // hamza is on X
    ['help', 'PgDn', ['?', '\u061f', KEY.f1]],
  ])('%s comes and goes', async (panel, text, keys) => {
    const terminal = await openReader(100, 30);
    const before = await terminal.settled();
    expect(isShown(before, text)).toBe(false);
    for (const key of keys) {
      terminal.type(key);
      await terminal.waitFor((screen) => isShown(screen, text), `${panel} by ${escaped(key)}`);
      terminal.type('q');
      await terminal.waitFor(({ rows }) => rows.join() === before.rows.join(), 'no panel');
    }
  });

  it('close with Escape', async () => {
    const terminal = await openReader(100, 30);
    await openHelp(terminal);
    terminal.type(KEY.escape);
    await terminal.waitFor((screen) => !isShown(screen, 'PgDn'), 'no help');
  });

  it('take the whole width where it is under 60 cells', async () => {
    const terminal = await openReader(59, 20);
    terminal.type('t');
    const screen = await terminal.waitFor((now) => isShown(now, 'Shelling and toll'), 'outline');
    for (const row of textRows(screen).slice(1, -1)) expect(row).toMatch(/^│.*│$/);
    terminal.type(`jj${KEY.enter}`);
    await waitForSection(terminal, 2, FIELD);
  });
});

it('goes to a section by any keyboard', async () => {
  const terminal = await openReader(100, 30);
  const first = await terminal.settled();
  for (const keys of [
    '2',
    ']]',
    '\u062f\u062f', // dal is on ]
    ']]][',
    '\u062f\u062f\u062f\u062c', // jeem is on [
    '\u0662', // Arabic two
    '\u06f2', // Persian two
  ]) {
    terminal.type(keys);
    await waitForSection(terminal, 2, FIELD);
    terminal.type('0');
    await terminal.waitFor(({ rows }) => rows.join() === first.rows.join(), `${escaped(keys)} 0`);
  }
});

it('leaves panel and program when q comes twice in one write', async () => {
  const terminal = await openReader(100, 30);
  await openHelp(terminal);
  terminal.type('\u0636\u0636'); // dad is on Q
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(terminal.rows().filter(Boolean)).toEqual([PROMPT]);
});

function openHelp(terminal: Terminal): Promise<Screen> {
  terminal.type('?');
  return terminal.waitFor((screen) => isShown(screen, 'PgDn'), 'help');
}

function startsWith(screen: Screen, rows: readonly string[]): boolean {
  const shown = textRows(screen);
  return rows.every((row, index) => shown[index] === row);
}

function isShown(screen: Screen, text: string): boolean {
  return screen.rows.some((row) => row.includes(text));
}

function escaped(keys: string): string {
  return [...keys].map((key) => `U+${key.codePointAt(0)?.toString(16)}`).join(' ');
}

describe('a typed line', () => {
  /** The keys, in one write each, leave this line. */
  it.each([
    [
      'pasted, without breaks and control characters',
      ['/', '\u001b[200~ab\ncd\u001b[31m\u001b[201~'],
      '/ab cd[31m',
    ],
    ['edited by words', ['/one two three', '\u001b[1;5D', '\u0017', '\u000b'], '/one'],
    ['edited by clusters', ['/ae\u0301o', '\u001b[D', KEY.backspace], '/ao'],
    ['with wide characters', ['/\u65e5\u672c', '\u001b[D', 'x'], '/\u65e5x\u672c'],
  ])('%s', async (_, pieces, line) => {
    const terminal = await openReader(80, 20);
    for (const piece of pieces) {
      terminal.type(piece);
      await terminal.settled();
    }
    await terminal.waitFor(({ rows }) => rows.at(-1)?.split(/\s{2}/)[0] === line, line);
  });
});

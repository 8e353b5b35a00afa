/** The glossary as a person walks it, at three widths, with the interface in English and in Arabic. */
import { afterEach, describe, expect, it } from 'vitest';
import { sampled } from '../full-size.ts';
import type { Screen } from './display.ts';
import { inverted, openReader, statusLine } from './reader.ts';
import { readRow, shows } from './reading.ts';
import { closeTerminals, KEY, type Terminal } from './terminal.ts';

/** What the interface says on the walk. */
type Words = {
  readonly people: string;
  readonly byLetters: string;
  readonly soFar: string;
  readonly none: string;
};

const ENGLISH: Words = {
  people: 'People',
  byLetters: 'Names by the alphabet of the article',
  soFar: 'Only names mentioned so far',
  none: 'No name matches',
};

const ARABIC: Words = {
  people: 'أشخاص',
  byLetters: 'الأعلام بترتيب الألفباء',
  soFar: 'ما ذُكر من الأعلام حتى الآن فقط',
  none: 'لا عَلَم كهذا هنا',
};

const LAVROV = 'لافروف';

const IS_LATIN = /\p{Script=Latin}/u;

afterEach(closeTerminals);

describe.each([
  ['en', ENGLISH],
  ['ar', ARABIC],
] as const)('the glossary with the interface in %s', (language, words) => {
  it.each(sampled([120, 80, 50], (columns) => columns === (language === 'en' ? 80 : 50)))(
    'is walked at %i columns',
    async (columns) => {
      const terminal = await openReader(columns, 40, ['--lang', language]);
      terminal.type('jk'); // what is said at the start goes with the first key
      await terminal.settled(500);
      await byAsking(terminal);
      await byFilter(terminal);
      await throughMentions(terminal);
      await byOrder(terminal, words);
      await withoutSpoilers(terminal, words);
    },
    60_000,
  );
});

/** `i` opens the uppermost name on the screen, again the next one down; Escape is back. */
async function byAsking(terminal: Terminal): Promise<void> {
  const before = await terminal.settled();
  terminal.type('i');
  await opened(terminal, 'Nāghūrnī');
  terminal.type('i');
  await opened(terminal, 'Ghītī');
  terminal.type('i');
  await opened(terminal, 'Armīniyā');
  terminal.type(KEY.escape);
  await terminal.waitFor(({ rows }) => rows.join() === before.rows.join(), 'the screen as before');
}

/** In Latin letters and in Arabic ones; Escape lists all names again. */
async function byFilter(terminal: Terminal): Promise<void> {
  terminal.type(`x${KEY.home}`);
  await opened(terminal, 'Zohrab');
  for (const query of ['lavr', LAVROV]) {
    terminal.type(`/${query}`);
    await opened(terminal, 'Sergey Lavrov');
    expect(terminal.rows().join()).not.toContain('Zohrab');
    terminal.type(KEY.escape);
    await opened(terminal, 'Zohrab');
  }
}

/** Enter goes to the first mention, `n` and `N` to the next and back; `''` is back from a jump. */
async function throughMentions(terminal: Terminal): Promise<void> {
  terminal.type(`/${LAVROV}${KEY.enter}${KEY.enter}`);
  const first = await gone(terminal, 'the first mention');
  terminal.type('n');
  const second = await gone(terminal, 'the second', (row) => row !== first);
  terminal.type('N');
  await gone(terminal, 'the first again', (row) => row === first);
  expect(second).toBeGreaterThan(first);
  if (isBeside(terminal.screen())) terminal.type('q');
  await terminal.waitFor((screen) => !isBeside(screen), 'no panel');
  const before = await terminal.settled();
  terminal.type('G');
  await terminal.waitFor((screen) => statusLine(screen).includes('100'), 'the end');
  terminal.type("''");
  await terminal.waitFor(({ rows }) => rows[5] === before.rows[5], 'where the jump began');
  await escaped(terminal);
  expect(inverted(terminal)).toEqual([]);
  terminal.type('g');
}

async function byOrder(terminal: Terminal, { people, byLetters }: Words): Promise<void> {
  terminal.type('x');
  await said(terminal, people);
  terminal.type('s');
  await said(terminal, byLetters);
  // Alef with hamza comes first of all.
  terminal.type(KEY.home);
  await opened(terminal, 'Armen Sarkissian');
  terminal.type('sss');
  await terminal.settled();
}

/** Martakert comes at the end of the article, Lavrov at its beginning. */
async function withoutSpoilers(terminal: Terminal, { soFar, none }: Words): Promise<void> {
  terminal.type('S');
  await said(terminal, soFar);
  terminal.type('/martak');
  await said(terminal, none);
  await escaped(terminal);
  terminal.type('/lavr');
  await opened(terminal, 'Sergey Lavrov');
}

/** A key right behind Escape would be one with Alt. */
async function escaped(terminal: Terminal): Promise<void> {
  terminal.type(KEY.escape);
  await terminal.settled(300);
}

/** Waits until the open entry, which is shown inverted, has the text. */
function opened(terminal: Terminal, text: string): Promise<Screen> {
  return terminal.waitFor(() => inverted(terminal).some((run) => run.includes(text)), text);
}

/** Waits for the mention that was gone to; the row that it stands on, under any panel beside it. */
async function gone(
  terminal: Terminal,
  label: string,
  isIt: (row: number) => boolean = () => true,
): Promise<number> {
  await terminal.waitFor(() => isIt(rowGoneTo(terminal)) && rowGoneTo(terminal) >= 0, label);
  return rowGoneTo(terminal);
}

/** The row of the text with the inverted name: on the right of the panel, if there is one. */
function rowGoneTo(terminal: Terminal): number {
  return terminal.rows().findIndex((_, row) => {
    const runs = terminal.runs(row);
    const border = runs.findLastIndex(({ text }) => text.includes('│'));
    return runs
      .slice(border + 1)
      .some(({ text, style }) => style.includes('inverse') && readRow(text).includes(LAVROV));
  });
}

function isBeside({ rows }: Screen): boolean {
  return rows.some((row) => row.includes('│'));
}

/** Waits until the screen says this, in the panel or in the status line. */
function said(terminal: Terminal, text: string): Promise<Screen> {
  return terminal.waitFor(
    (screen) => (IS_LATIN.test(text) ? screen.rows.join('\n').includes(text) : shows(screen, text)),
    text,
  );
}

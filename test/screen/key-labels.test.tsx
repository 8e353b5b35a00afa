/** Help in every language: whole on any screen, searched, and scrolled to its end and no further. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/languages/choose.ts';
import { type HelpLine, helpTable } from '../../src/layout/help-list.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import { type Event, keymapWith } from '../../src/reader/keymap.ts';
import type { State } from '../../src/reader/state.ts';
import { guideIn } from '../../src/screen/key-labels.ts';
import { HelpLines } from '../../src/screen/testing.ts';
import type { Direction } from '../../src/text/index.ts';
import { catalogues } from '../languages/catalogues.ts';
import { opened } from '../reader/document.ts';
import { drawn, screenRows, THEME } from './drawn.tsx';

const KEYMAP = keymapWith();

const lettersOf = (text: string) => [...text.replace(/\s/g, '')].sort().join('');

describe.each(LANGUAGES)('help in %s', (language) => {
  const { lines, direction } = guideIn(catalogues[language], KEYMAP);

  it.each([58, 98])('is whole in %d cells', (width) => {
    for (const line of lines) {
      const rows = helpRows([line], width, direction);
      // Of presentation forms their letters, in whatever order: no sentence and no key lost any.
      const shown = rows.map((row) => row.normalize('NFKC')).join('');
      const wanted = [...line.keys, line.text].join('').normalize('NFKC');
      expect(lettersOf(shown)).toBe(lettersOf(wanted.replace(/[\u200c\u2066-\u2069]/g, '')));
    }
  });
});

/** The reader with help open at 60 × 11, after more keys. */
function helpAfter(...events: Event[]): State {
  const start = { ...opened(11, 60), guide: guideIn(catalogues.en, KEYMAP) };
  return [typed('?'), ...events].reduce(dispatch, start);
}

const typed = (text: string): Event => ({ type: 'typed', text });
const key = (name: string): Event => ({ type: 'key', name });
const textOf = (state: State) => rowsIn(state).join('\n').trimEnd();

/** What the panel has under its title and inside its border. */
function rowsIn(state: State): string[] {
  return screenRows(state)
    .slice(2, -2)
    .map((row) => row.slice(1, -1).trimEnd());
}

function helpRows(lines: readonly HelpLine[], width: number, direction: Direction): string[] {
  const table = helpTable(lines, width);
  return drawn(<HelpLines theme={THEME} table={table} direction={direction} />, width, 100);
}

describe('help that is searched', () => {
  it('has only what fits, as it is typed', () => {
    const found = helpAfter(typed('/'), typed('VOWEL'));
    expect(textOf(found)).toMatch(/^v +show or hide vowel marks$/);
  });

  it('has all again after Escape, and closes after another', () => {
    const found = helpAfter(typed('/vowel'), key('Enter'));
    const all = dispatch(found, key('Escape'));
    expect(all.panel).toBe('help');
    expect(textOf(all)).toContain('a line down');
    expect(dispatch(all, key('Escape')).panel).toBeUndefined();
  });

  it('has all again where the search is given up', () => {
    expect(textOf(helpAfter(typed('/vowel'), key('Escape')))).toBe(textOf(helpAfter()));
  });
});

describe('help that is scrolled', () => {
  it('ends with its last row at the foot, and goes up from there at once', () => {
    const end = helpAfter(typed('G'));
    expect(textOf(end)).toMatch(/leave at once$/);
    expect(rowsIn(end)).toHaveLength(7); // rows but header 0, status, border and title
    expect(textOf(dispatch(end, typed('j')))).toBe(textOf(end));
    expect(textOf(dispatch(end, typed('k')))).not.toBe(textOf(end));
  });

  it('goes by pages without leaving a row out', () => {
    const pages = [helpAfter()];
    for (let page = 0; page < 30; page += 1) pages.push(dispatch(pages[page], typed(' ')));
    const seen = new Set(pages.flatMap((page) => rowsIn(page)));
    const rows = helpRows(guideIn(catalogues.en, KEYMAP).lines, 58, 'ltr');
    expect(rows.filter((row) => !seen.has(row))).toEqual([]);
  });
});

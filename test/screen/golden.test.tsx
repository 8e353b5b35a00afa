/**
 * Screens as they were looked at and found right: a file of `test/screens` for each panel, width and language of the
 * interface. `npx vitest run -u test/screen/golden.test.tsx` writes them again.
 *
 * A line is a run of cells in one style: row, column, width, SGR parameters, and its text in logical order, so that no
 * line holds two columns and any editor shows it.
 */
import path from 'node:path';
import bidiFactory from 'bidi-js';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/choose.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import type { Event } from '../../src/reader/keymap.ts';
import { catalogues } from '../languages/catalogues.ts';
import { type CellRow, screenCells } from './drawn.tsx';
import { ARABIC, opened } from './states.ts';

const typed = (text: string): Event => ({ type: 'typed', text });
const key = (name: string): Event => ({ type: 'key', name });

/** What leads to each panel. */
const SCREENS: Readonly<Record<string, readonly Event[]>> = {
  article: [typed('jjX')],
  outline: [typed('t'), key('Down')],
  glossary: [typed('x')],
  word: [typed(' i')],
  help: [typed('?')],
  search: [typed('/\u0642\u0631\u0647')], // qaf, reh, heh
};

const WIDTHS = [120, 80, 50];
const ROWS = 18;

describe.each(Object.keys(SCREENS))('%s', (name) => {
  test.each(WIDTHS)('%d cells', async (columns) => {
    for (const language of LANGUAGES) {
      const messages = catalogues[language];
      const first = opened(ARABIC, messages, { columns, rows: ROWS });
      const cells = screenCells(SCREENS[name].reduce(dispatch, first), messages);
      const file = path.join(import.meta.dirname, `../screens/${name}-${columns}-${language}.txt`);
      await expect(written(cells)).toMatchFileSnapshot(file);
    }
  });
});

function written(rows: readonly CellRow[]): string {
  const lines = rows.flatMap((row, y) =>
    runsOf(row).map(({ x, width, sgr, text }) => {
      const place = [y, x, width].map((number) => String(number).padStart(3)).join(' ');
      return `${place} [${sgr}] ${logical(text)}`.trimEnd();
    }),
  );
  return `${lines.join('\n')}\n`;
}

type Run = { readonly x: number; width: number; readonly sgr: string; text: string };

/** Cells of one style next to each other, parted where more than one blank stands between; unstyled blanks are left out. */
function runsOf(row: CellRow): Run[] {
  const runs: Run[] = [];
  let x = 0;
  for (const { text: drawn, width, style } of row) {
    const text = lettersOf(drawn);
    const last = runs.at(-1);
    const isGap = text.trim() === '' && last?.text.endsWith(' ');
    if (last?.sgr === style.sgr && (!isGap || last.text.trim() === '')) {
      last.text += text;
      last.width += width;
    } else if (isGap && last?.sgr === style.sgr) {
      last.text = last.text.slice(0, -1);
      last.width -= 1;
      runs.push({ x: x - 1, width: 2, sgr: style.sgr, text: '  ' });
    } else runs.push({ x, width, sgr: style.sgr, text });
    x += width;
  }
  return runs.filter(({ sgr, text }) => sgr !== '' || text.trim() !== '');
}

const bidi = bidiFactory();

const RTL = /[\u0590-\u08ff]/;

/** The letters of a cell; those of a right-to-left one backwards, as all are in visual order. */
function lettersOf(cell: string): string {
  const letters = cell.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'));
  return RTL.test(letters) ? [...letters].reverse().join('') : letters;
}

/** Letters in the order of reading: a line that is reordered twice is mostly what it was. */
function logical(visual: string): string {
  const letters = visual.trim();
  if (!RTL.test(letters)) return letters;
  return bidi.getReorderedString(letters, bidi.getEmbeddingLevels(letters, 'rtl'));
}

/**
 * A screen as text that any editor shows. A line is a run of cells in one style: row, column, width, SGR parameters, and its
 * text in logical order, so that no line holds two columns.
 */
import bidiFactory from 'bidi-js';
import type { CellRow } from './drawn.tsx';

export function written(rows: readonly CellRow[]): string {
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

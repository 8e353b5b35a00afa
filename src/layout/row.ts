/**
 * A row of the screen: cells in visual order, left cell first, already as wide as its place.
 *
 * It is ready to be drawn: it is not wrapped, measured or reordered afterwards.
 */
import type { Cell } from '../text/index.ts';

/** What a cell is for; the theme turns it into colours. */
export type Tone =
  | 'text'
  | 'title'
  | 'heading'
  | 'number'
  | 'label'
  | 'caption'
  | 'source'
  | 'quote'
  | 'code'
  | 'link'
  | 'dim'
  | 'strong'
  | 'mention'
  | 'mention-here'
  | 'name-person'
  | 'name-place'
  | 'name-organisation'
  | 'name-term'
  | 'match'
  | 'match-alike'
  | 'match-here'
  | 'caret'
  | 'selected'
  | 'border'
  | 'bar';

/** `url`: where a link in the text leads to. */
export type RowCell = Cell & { readonly tone: Tone; readonly url?: string };

export type Row = readonly RowCell[];

export type Side = 'left' | 'right';

/** `from` and `to` of a cell without a source. */
export const NO_SOURCE = -1;

/** Cells of the screen that a row takes. */
export function rowWidth(row: Row): number {
  let width = 0;
  for (const cell of row) width += cell.width;
  return width;
}

/** `width` blank cells; none when `width` is not positive. */
export function blank(width: number, tone: Tone = 'text'): Row {
  return width > 0 ? [ornament(' '.repeat(width), width, tone)] : [];
}

/** A cell without a source: a border, a marker, an ellipsis. */
export function ornament(text: string, width: number, tone: Tone): RowCell {
  return { text, width, tone, from: NO_SOURCE, to: NO_SOURCE };
}

export function highlighted(cells: readonly Cell[], tone: Tone): Row {
  return cells.map(({ text, width, from, to }) => ({ text, width, from, to, tone }));
}

/** The row with spaces up to a width of `width` cells, its text at the given side. A wider row is returned unchanged. */
export function align(row: Row, width: number, side: Side, tone: Tone = 'text'): Row {
  const space = blank(width - rowWidth(row), tone);
  return side === 'right' ? [...space, ...row] : [...row, ...space];
}

/** Two rows on one line of `width` cells: one at the left edge, one at the right, blanks between. */
export function spread(left: Row, right: Row, width: number, tone: Tone = 'text'): Row {
  return [...left, ...blank(width - rowWidth(left) - rowWidth(right), tone), ...right];
}

/** The cell that covers column `x`, counted from 0. */
export function cellAt(row: Row, x: number): RowCell | undefined {
  let end = 0;
  return row.find((cell) => {
    end += cell.width;
    return x < end;
  });
}

/** The text of a row in visual order, without spaces at its right end. */
export function rowText(row: Row): string {
  let text = '';
  for (const cell of row) text += cell.text;
  return text.trimEnd();
}

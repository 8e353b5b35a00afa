/**
 * What a terminal has to be sent so that it shows a row as the row was given.
 *
 * A row comes in visual order: its left cell first, letters in presentation forms, brackets as they are to be seen.
 * A dialect gives the same cells in the order, and with the text, in which they are to be written. A cell takes its
 * style with it where the terminal moves whole cells, and leaves it where it moves the letters in them alone.
 */
import { mirroringGlyph } from '../../unicode/bidi-class.ts';
import { isWidthUnsettled } from '../../unicode/cell-kind.ts';
import { codePointAt } from '../../unicode/code-point.ts';
import { inOtherWeight, PLAIN, type Style, styleChange } from '../sgr/style.ts';

/** One cluster: a base and its marks. `width` is 1 or 2 cells. */
export type Glyph = {
  readonly text: string;
  readonly width: number;
  /** Only as it is written: in the other weight, so that it comes from another font than its neighbours. */
  readonly isApart?: true;
};

export type StyledGlyph = Glyph & { readonly style: Style };

/** How much of a row has to be written anew when one cell changes. `word`: what stands between two blanks. */
export type Scope = 'cell' | 'word' | 'row';

export type Dialect = {
  readonly name: string;
  readonly scope: Scope;
  /** Cells in visual order (for `row` scope: the whole width of the screen) to cells in the order to write. */
  readonly order: <Cell extends StyledGlyph>(cells: readonly Cell[]) => readonly Cell[];
};

/** For terminals that draw cells as they come, by themselves or after a switch. */
export const visual: Dialect = { name: 'visual', scope: 'cell', order: (cells) => cells };

/** The same without harakat, for terminals that draw them beside their letters, or the letters not at all. */
export const visualBare: Dialect = {
  name: 'visual-bare',
  scope: 'cell',
  order: (cells) => cells.map(withoutHarakat),
};

/** The cell without the marks of the right-to-left scripts; accents of others are part of their letters. */
export function withoutHarakat<Cell extends Glyph>(cell: Cell): Cell {
  return HARAKAT.test(cell.text) ? { ...cell, text: cell.text.replace(HARAKAT, '') } : cell;
}

/** Marks behind a letter of Hebrew or Arabic, or of their presentation forms. */
const HARAKAT = /(?<=^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{Mn}+/u;

/** Cells as a string. Styles change between cells only; before and after it the terminal has its own look. */
export function encode(cells: readonly StyledGlyph[]): string {
  return encodeFrom(cells, undefined);
}

/**
 * The same for cells that are written from a column on (the leftmost is 0): they stand in their columns whatever the terminal
 * thinks of their widths. Where terminals differ, a cell's columns are blank before (ECH), and the cursor is placed anew
 * behind it (CHA).
 */
export function encodeAt(cells: readonly StyledGlyph[], column: number): string {
  return encodeFrom(cells, column);
}

function encodeFrom(cells: readonly StyledGlyph[], from: number | undefined): string {
  let text = '';
  let style = PLAIN;
  let column = from ?? 0;
  for (const cell of cells) {
    const next = cell.isApart ? inOtherWeight(cell.style) : cell.style;
    text += styleChange(style, next);
    column += cell.width;
    text +=
      from !== undefined && hasUnsettledWidth(cell.text)
        ? `\u001B[${cell.width}X${cell.text}\u001B[${column + 1}G`
        : cell.text;
    style = next;
  }
  return text + styleChange(style, PLAIN);
}

function hasUnsettledWidth(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    // Most of what is written: nothing below is in question, nor are presentation forms.
    if (code < FIRST_UNSETTLED || (code >= 0xfb00 && code < 0xff00)) continue;
    if (isWidthUnsettled(code)) return true;
  }
  return false;
}

const FIRST_UNSETTLED = 0x0890;

/** A cluster as it is seen where it stands right-to-left (UAX#9, L4); `undefined` where that is no difference. */
export function mirrored(text: string): string | undefined {
  const code = text.codePointAt(0) ?? 0;
  const twin = mirroringGlyph(code);
  if (twin === code) return undefined;
  return String.fromCodePoint(twin) + text.slice(code > 0xffff ? 2 : 1);
}

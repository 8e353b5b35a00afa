/**
 * A dialect determines what a terminal must receive so that it shows a row as given.
 *
 * The input is a row in visual order: leftmost cell first, letters in presentation forms, brackets as they should
 * look. A dialect returns the same cells in the order, and with the text, in which they must be written. If the
 * terminal moves whole cells, each cell keeps its style; if it moves only the letters in the cells, the styles stay
 * in place.
 */
import { mirroringGlyph } from '../../unicode/bidi-class.ts';
import { isWidthUnsettled } from '../../unicode/cell-kind.ts';
import { codePointAt } from '../../unicode/code-point.ts';
import { inOtherWeight, PLAIN, type Style, styleChange } from '../sgr/style.ts';

/** One cluster: a base and its marks. `width` is 1 or 2 cells. */
export type Glyph = {
  readonly text: string;
  readonly width: number;
  /** Drawn in the other weight, so that it comes from another font than its neighbours and is not ordered with them. */
  readonly isApart?: true;
  /** Protected from selective erasing (DECSCA), an attribute that is not seen. */
  readonly isProtected?: true;
  /** A flag whose two letters must not come into one box (see `parted.ts`): the second one is protected. */
  readonly isHalved?: true;
};

export type StyledGlyph = Glyph & { readonly style: Style };

/** The part of a row that must be written again if one cell changes. `word`: the text between two spaces. */
export type Scope = 'cell' | 'word' | 'row';

export type Dialect = {
  readonly name: string;
  readonly scope: Scope;
  /** Converts cells in visual order (for the scope `row`: the whole width of the screen) to cells in writing order. */
  readonly order: <Cell extends StyledGlyph>(cells: readonly Cell[]) => readonly Cell[];
};

/** For terminals that draw cells in the order they come, by default or after a switch. */
export const visual: Dialect = { name: 'visual', scope: 'cell', order: (cells) => cells };

/** `visual` without harakat, for terminals that draw them beside their letters, or not the letters at all. */
export const visualBare: Dialect = {
  name: 'visual-bare',
  scope: 'cell',
  order: (cells) => cells.map(withoutHarakat),
};

/** The cell without the marks of right-to-left scripts. Accents of other scripts belong to their letters and stay. */
export function withoutHarakat<Cell extends Glyph>(cell: Cell): Cell {
  return HARAKAT.test(cell.text) ? { ...cell, text: cell.text.replace(HARAKAT, '') } : cell;
}

/** Marks after a letter of Hebrew or Arabic, or after a presentation form. */
const HARAKAT = /(?<=^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{Mn}+/u;

/** Cells as a string. Styles change only between cells; the string begins and ends in the terminal's default style. */
export function encode(cells: readonly StyledGlyph[]): string {
  return encodeFrom(cells, undefined);
}

/**
 * `encode` for cells from a column on (the leftmost is 0). Cells keep their columns even if the terminal has other
 * widths for them: where terminals disagree, the columns of a cell are erased first (ECH), and the cursor is
 * positioned again after it (CHA).
 */
export function encodeAt(cells: readonly StyledGlyph[], column: number): string {
  return encodeFrom(cells, column);
}

function encodeFrom(cells: readonly StyledGlyph[], from: number | undefined): string {
  let text = '';
  let style = PLAIN;
  let column = from ?? 0;
  let isProtected = false;
  const protect = (wanted: boolean) => {
    if (wanted !== isProtected) text += wanted ? PROTECT : UNPROTECT;
    isProtected = wanted;
  };
  for (const cell of cells.flatMap(halves)) {
    const next = cell.isApart ? inOtherWeight(cell.style) : cell.style;
    const change = styleChange(style, next);
    // It may end the protection, and may not: xterm.js 6.0 ends it by SGR 0.
    if (change !== '') protect(false);
    text += change;
    protect(cell.isProtected === true);
    column += cell.width;
    text +=
      from !== undefined && hasUnsettledWidth(cell.text)
        ? `\u001B[${cell.width}X${cell.text}\u001B[${column + 1}G`
        : cell.text;
    style = next;
  }
  protect(false);
  return text + styleChange(style, PLAIN);
}

function halves(cell: StyledGlyph): StyledGlyph | StyledGlyph[] {
  if (!cell.isHalved) return cell;
  const [first, ...second] = cell.text;
  return [
    { ...cell, text: first, width: 1, isProtected: undefined },
    { ...cell, text: second.join(''), width: 1, isProtected: true },
  ];
}

/** DECSCA. */
const PROTECT = '\u001B[1"q';
const UNPROTECT = '\u001B["q';

function hasUnsettledWidth(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    // Most characters: widths are settled below this, and for presentation forms.
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

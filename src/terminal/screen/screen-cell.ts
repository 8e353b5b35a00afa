/** One cluster on the screen with its style, for comparing two screens. */
import { cellKind, Kind } from '../../unicode/cell-kind.ts';
import type { Dialect, Glyph } from '../dialects/dialect.ts';
import { PLAIN, type Style } from '../sgr/style.ts';
import { isEmoji } from './emoji.ts';

/** Size of a screen in cells. */
export type ScreenSize = { readonly columns: number; readonly rows: number };

export type ScreenCell = Glyph & { readonly style: Style };

/** A row of the screen by columns, with cells from `cellOf`; `null` is the right half of a wide cluster. */
export type ScreenRow = readonly (ScreenCell | null)[];

/** The unique cell with this text and style. Equal cells are the same object, so that screens are compared fast. */
function cellOf(text: string, width: number, style: Style): ScreenCell {
  const row = ofStyle(style);
  const known = row.get(text);
  if (known) return known;
  if (count === MOST_CELLS) {
    // Cells on the screen then count as changed and are written once more, without harm.
    byLook.clear();
    byStyle = new WeakMap();
    lastStyle = undefined;
    count = 0;
    return cellOf(text, width, style);
  }
  count += 1;
  const cell = { text, width, style };
  row.set(text, cell);
  return cell;
}

const MOST_CELLS = 1 << 16;
const byLook = new Map<string, Map<string, ScreenCell>>();
let byStyle = new WeakMap<Style, Map<string, ScreenCell>>();
let lastStyle: Style | undefined;
let ofLastStyle = new Map<string, ScreenCell>();
let count = 0;

/** Cells of one style by their texts. Neighbours mostly have one style. */
function ofStyle(style: Style): Map<string, ScreenCell> {
  if (style === lastStyle) return ofLastStyle;
  lastStyle = style;
  ofLastStyle = byStyle.get(style) ?? ofLook(style);
  return ofLastStyle;
}

function ofLook(style: Style): Map<string, ScreenCell> {
  const look = `${style.sgr} ${style.link}`;
  const row = byLook.get(look) ?? new Map<string, ScreenCell>();
  byLook.set(look, row);
  byStyle.set(style, row);
  return row;
}

export const BLANK: ScreenCell = cellOf(' ', 1, PLAIN);

/** `count` spaces; none for a number below 1. */
export function blanks(count: number): ScreenCell[] {
  return new Array(Math.max(0, count)).fill(BLANK);
}

/** A row from the left edge on, in writing order. A dialect with the scope `row` gets spaces up to the last column. */
export function inOrderOf(
  { order, scope }: Dialect,
  row: readonly ScreenCell[],
  columns: number,
): readonly ScreenCell[] {
  if (scope !== 'row') return order(row);
  const width = row.reduce((sum, cell) => sum + cell.width, 0);
  return order([...row, ...blanks(columns - width)]);
}

/** Whether the cell looks like an erased one. Compared by contents, because a dialect may have copied the cell. */
export function isErased(cell: ScreenCell | null): boolean {
  if (cell === BLANK) return true;
  return cell?.text === BLANK.text && cell.style.sgr === '' && cell.style.link === '';
}

/**
 * A row by its columns: a wider row is cut, a narrower one is filled with spaces. A wide cluster is never cut in
 * half.
 */
export function columnsOf(cells: readonly ScreenCell[], columns: number): ScreenRow {
  const known = cutBefore.get(cells);
  if (known?.length === columns) return known;
  const row: (ScreenCell | null)[] = [];
  for (const cell of cells) {
    if (cell.text[0] === ' ' && cell.text === ' '.repeat(cell.width)) {
      // Spaces are most of a screen: margins, and the rest after the last word.
      const room = Math.min(cell.width, columns - row.length);
      const blank = cellOf(' ', 1, cell.style);
      for (let count = 0; count < room; count += 1) row.push(blank);
      continue;
    }
    const isOne = cell.width === 1 ? !hasControl(cell.text) : isEmoji(cell);
    const parts = isOne ? [cell] : cutGlyphs(cell.text);
    for (const part of parts) {
      if (part.width === 0) continue;
      if (row.length + part.width > columns) return filled(row, columns);
      row.push(cellOf(part.text, part.width, cell.style));
      for (let column = 1; column < part.width; column += 1) row.push(null);
    }
  }
  return filled(row, columns);
}

/** The cells of a row whose columns are known already: `columnsOf` finds them again. */
export function cellsIn(columns: ScreenRow): readonly ScreenCell[] {
  const cells = columns.filter((cell) => cell !== null);
  cutBefore.set(cells, columns);
  return cells;
}

const cutBefore = new WeakMap<readonly ScreenCell[], ScreenRow>();

/** Whether the text has a control character (C0, C1). This is the last check before the terminal. */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return true;
  }
  return false;
}

function filled(row: (ScreenCell | null)[], columns: number): ScreenRow {
  while (row.length < columns) row.push(BLANK);
  return row;
}

/** Splits text in visual order into clusters. Marks at its start are a cluster of width 0. */
export function cutGlyphs(text: string): Glyph[] {
  const glyphs: { text: string; width: number }[] = [];
  let flags = 0; // number of regional indicators at the end, which form pairs
  for (const character of text) {
    const kind = cellKind(character.codePointAt(0) ?? 0);
    const last = glyphs.at(-1);
    const isSecondFlag: boolean = kind === Kind.REGIONAL && flags % 2 === 1;
    flags = kind === Kind.REGIONAL ? flags + 1 : 0;
    if (NEVER_DRAWN.has(kind)) continue;
    if (last && isSecondFlag) {
      last.text += character;
      last.width = 2;
    } else if (last && CONTINUES.has(kind)) {
      last.text += character;
      if (SPACING.has(kind)) last.width += 1;
    } else {
      glyphs.push({ text: character, width: MARKS.has(kind) ? 0 : WIDE.has(kind) ? 2 : 1 });
    }
  }
  return glyphs;
}

const NEVER_DRAWN: ReadonlySet<number> = new Set([
  Kind.HIDDEN,
  Kind.ZWJ,
  Kind.TERMINATOR,
  Kind.SURROGATE,
]);

const MARKS: ReadonlySet<number> = new Set([Kind.MARK, Kind.LINKER, Kind.JAMO_V, Kind.JAMO_T]);
/** Marks that take one more column. */
const SPACING: ReadonlySet<number> = new Set([
  Kind.SPACING,
  Kind.SPACING_EXTEND,
  Kind.SPACING_LINKER,
]);
const CONTINUES: ReadonlySet<number> = new Set([...MARKS, ...SPACING]);

const WIDE: ReadonlySet<number> = new Set([
  Kind.WIDE,
  Kind.WIDE_BLANK,
  Kind.WIDE_PICTOGRAPH,
  Kind.MODIFIER,
  Kind.JAMO_L,
  Kind.SYLLABLE,
]);

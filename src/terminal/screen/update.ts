/** Computes the output that changes the shown screen into the wanted one. */
import { type Dialect, encodeAt, type Scope } from '../dialects/dialect.ts';
import { BLANK, blanks, isErased, type ScreenCell, type ScreenRow } from './screen-cell.ts';
import { findScroll, type Scroll, scrolled } from './scroll.ts';

export type Drawing = {
  readonly dialect: Dialect;
  /** The terminal can scroll a region by `CSI S` and `CSI T`. */
  readonly canScroll: boolean;
  /** The terminal supports links (OSC 8). */
  readonly hasLinks: boolean;
  /** The terminal draws an emoji of several parts in two columns (`emoji.ts`). */
  readonly joinsEmoji?: boolean;
};

/**
 * Both screens have the same size; `shown` is `undefined` if the contents of the terminal are unknown. The cursor may
 * end anywhere. Before and after, the terminal has its default style and no region.
 */
export function update(
  shown: readonly ScreenRow[] | undefined,
  wanted: readonly ScreenRow[],
  { dialect, canScroll }: Drawing,
): string {
  if (!shown) {
    const blank = wanted.map((row) => blanks(row.length));
    return `\u001B[m\u001B[H\u001B[J${updateRows(blank, wanted, dialect)}`;
  }
  const scroll = canScroll ? findScroll(shown, wanted) : undefined;
  if (!scroll) return updateRows(shown, wanted, dialect);
  return scrollRegion(scroll) + updateRows(scrolled(shown, scroll), wanted, dialect);
}

/** Sets a region (DECSTBM), scrolls it (SU or SD), and resets the region to the whole screen. */
function scrollRegion({ top, bottom, by }: Scroll): string {
  const count = Math.abs(by) === 1 ? '' : Math.abs(by);
  return `\u001B[${top + 1};${bottom + 1}r\u001B[${count}${by > 0 ? 'S' : 'T'}\u001B[r`;
}

function updateRows(
  shown: readonly ScreenRow[],
  wanted: readonly ScreenRow[],
  dialect: Dialect,
): string {
  return wanted
    .map((row, y) =>
      spans(shown[y], row, dialect.scope)
        .map((span) => writeSpan(row, y, span, dialect))
        .join(''),
    )
    .join('');
}

/** Columns [from, to). */
type ChangedSpan = { readonly from: number; readonly to: number };

function writeSpan(row: ScreenRow, y: number, { from, to }: ChangedSpan, dialect: Dialect): string {
  const cells = row.slice(from, to).filter((cell) => cell !== null);
  const written = dialect.order(cells);
  const ink = endOfInk(written);
  const canErase = written.length - ink >= LEAST_ERASED && endOfInk(row.slice(to)) === 0;
  const text = canErase
    ? `${encodeAt(written.slice(0, ink), from)}\u001B[K`
    : encodeAt(written, from);
  return `\u001B[${y + 1};${from + 1}H${text}`;
}

/** Number of spaces at the end of a row from which erasing is shorter. */
const LEAST_ERASED = 4;

/** The end of the visible cells: erased cells are the same as spaces in the default style. */
function endOfInk(cells: readonly (ScreenCell | null)[]): number {
  return cells.findLastIndex((cell) => !isErased(cell)) + 1;
}

/** The ranges of a row that must be written; unchanged cells between them are skipped. */
function spans(shown: ScreenRow, wanted: ScreenRow, scope: Scope): ChangedSpan[] {
  if (shown === wanted) return [];
  const changed = wanted.map((cell, x) => cell !== shown[x]);
  if (!changed.includes(true)) return [];
  if (scope === 'row') return [{ from: 0, to: wanted.length }];
  const isOneWith = (x: number) =>
    scope === 'word'
      ? !(isBlank(shown[x]) && isBlank(wanted[x])) &&
        !(isBlank(shown[x - 1]) && isBlank(wanted[x - 1]))
      : shown[x] === null || wanted[x] === null;
  const found: { from: number; to: number }[] = [];
  for (let x = 0; x < wanted.length; x += 1) {
    if (!changed[x]) continue;
    let from = x;
    while (from > 0 && isOneWith(from)) from -= 1;
    let to = x + 1;
    while (to < wanted.length && isOneWith(to)) to += 1;
    const last = found.at(-1);
    if (last && from - last.to < LEAST_GAP) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** Number of unchanged cells that are worth a move of the cursor. */
const LEAST_GAP = 7;

function isBlank(cell: ScreenCell | null): boolean {
  return cell?.text === BLANK.text;
}

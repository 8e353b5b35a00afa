/** The bytes that turn the screen that is shown into the one that is wanted. */
import { type Dialect, encodeAt, type Scope } from '../dialects/dialect.ts';
import { BLANK, blanks, isErased, type ScreenCell, type ScreenRow } from './screen-cell.ts';
import { findScroll, type Scroll, scrolled } from './scroll.ts';

export type Drawing = {
  readonly dialect: Dialect;
  /** The terminal scrolls a region of the screen by `CSI S` and `CSI T`. */
  readonly canScroll: boolean;
  /** The terminal knows links (OSC 8). */
  readonly hasLinks: boolean;
};

/**
 * Both screens have the same size; `shown` is undefined when nobody knows what the terminal shows. The cursor may
 * end anywhere. Before and after, the terminal's own look is set and no region is.
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

/** DECSTBM, SU or SD, and the whole screen again as the region. */
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

/** Blanks at the end of a row that are more than the bytes that erase them. */
const LEAST_ERASED = 4;

/** Erased cells are as good as blanks of the terminal's own look. */
function endOfInk(cells: readonly (ScreenCell | null)[]): number {
  return cells.findLastIndex((cell) => !isErased(cell)) + 1;
}

/** What has to be written of a row; cells that stay as they are between two such spans are passed over. */
function spans(shown: ScreenRow, wanted: ScreenRow, scope: Scope): ChangedSpan[] {
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

/** Cells to pass over that are worth a move of the cursor. */
const LEAST_GAP = 7;

function isBlank(cell: ScreenCell | null): boolean {
  return cell?.text === BLANK.text;
}

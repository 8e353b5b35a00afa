/** A list in a panel: items of one or more rows, one of them selected and always in view. */
import { align, blank, type Row, recolour, rowWidth } from './row.ts';

/** The rows of one item, each at most as wide as the list. */
export type Item = readonly Row[];

/**
 * `height` rows of `width` cells round the selected item, which has the tone of a selection. The window begins with
 * a whole item. It follows from the selection alone, so a list has no scroll position to keep.
 */
export function listRows(
  items: readonly Item[],
  selected: number,
  width: number,
  height: number,
): Row[] {
  const top = firstShown(items, selected, height);
  const rows = items
    .slice(top)
    .flatMap((item, index) => (index === selected - top ? item.map(inverted) : item));
  return padded(
    rows.slice(0, height).map((row) => fill(row, width)),
    width,
    height,
  );
}

/** The item shown on a row of the window, counted from 0; undefined below the last. */
export function itemAt(
  items: readonly Item[],
  selected: number,
  height: number,
  row: number,
): number | undefined {
  let rest = row;
  for (let index = firstShown(items, selected, height); index < items.length; index += 1) {
    rest -= items[index].length;
    if (rest < 0) return index;
  }
  return undefined;
}

/** Rows `top` to `top + height` of a longer text, filled up with blank rows. */
export function padded(rows: readonly Row[], width: number, height: number): Row[] {
  const shown = rows.slice(0, height);
  return [...shown, ...Array.from({ length: height - shown.length }, () => blank(width))];
}

/** The first item of the window: the selection stands in its middle, as far as the ends of the list let it. */
function firstShown(items: readonly Item[], selected: number, height: number): number {
  const starts: number[] = [];
  let total = 0;
  for (const item of items) {
    starts.push(total);
    total += item.length;
  }
  const start = starts[selected] ?? 0;
  const middle = start + (items[selected]?.length ?? 0) / 2;
  const top = Math.max(0, Math.min(middle - height / 2, start, total - height));
  return Math.max(
    0,
    starts.findIndex((at) => at >= top),
  );
}

function inverted(row: Row): Row {
  return recolour(row, 'selected');
}

function fill(row: Row, width: number): Row {
  const tone = row.at(-1)?.tone ?? 'text';
  return rowWidth(row) < width
    ? align(row, width, 'left', tone === 'selected' ? tone : 'text')
    : row;
}

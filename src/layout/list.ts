/** A list in a panel: items of one or more rows, one of them selected and always in view. */
import { align, blank, type Row, recolour, rowWidth } from './row.ts';

/** The rows of one item, each at most as wide as the list. */
export type Item = readonly Row[];

/**
 * `height` rows of `width` cells round the selected item, which is shown inverted on its first row's tone.
 * The window follows from the selection alone, so a list has no scroll position to keep.
 */
export function listRows(
  items: readonly Item[],
  selected: number,
  width: number,
  height: number,
): Row[] {
  const rows: Row[] = [];
  let firstOfSelected = 0;
  let afterSelected = 0;
  items.forEach((item, index) => {
    if (index === selected) firstOfSelected = rows.length;
    for (const row of item)
      rows.push(fill(index === selected ? recolour(row, 'selected') : row, width));
    if (index === selected) afterSelected = rows.length;
  });
  const top = windowTop(rows.length, firstOfSelected, afterSelected, height);
  return padded(rows.slice(top, top + height), width, height);
}

/** Rows `top` to `top + height` of a longer text, filled up with blank rows. */
export function padded(rows: readonly Row[], width: number, height: number): Row[] {
  const shown = rows.slice(0, height);
  return [...shown, ...Array.from({ length: height - shown.length }, () => blank(width))];
}

/** The selection in the middle, as far as the ends of the list let it; its first row before its last. */
function windowTop(total: number, first: number, after: number, height: number): number {
  const centred = Math.floor((first + after - height) / 2);
  return Math.max(0, Math.min(centred, first, total - height));
}

function fill(row: Row, width: number): Row {
  const tone = row.at(-1)?.tone ?? 'text';
  return rowWidth(row) < width
    ? align(row, width, 'left', tone === 'selected' ? tone : 'text')
    : row;
}

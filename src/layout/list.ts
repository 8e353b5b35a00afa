/** A list in a panel: items of one or more rows, one of them selected and always in view. */
import { align, blank, type Row, recolour, rowWidth } from './row.ts';

/** The rows of one item, each at most as wide as the list. */
export type Item = readonly Row[];

/** Items by their index; an array, or a list of thousands whose items are made where somebody looks. */
export type Items = { readonly length: number; readonly at: (index: number) => Item | undefined };

/** Each item is made when it is first asked for. */
export function lazyItems(length: number, make: (index: number) => Item): Items {
  const made = new Map<number, Item>();
  const at = (index: number) => {
    if (index < 0 || index >= length) return undefined;
    const known = made.get(index) ?? make(index);
    made.set(index, known);
    return known;
  };
  return { length, at };
}

/**
 * `height` rows of `width` cells round the selected item, which has the tone of a selection. The window begins with
 * a whole item. It follows from the selection alone, so a list has no scroll position to keep.
 */
export function listRows(items: Items, selected: number, width: number, height: number): Row[] {
  const rows: Row[] = [];
  for (let index = firstShown(items, selected, height); rows.length < height; index += 1) {
    const item = items.at(index);
    if (!item || index >= items.length) break;
    // An item may have more rows than a call may have arguments.
    const seen = item.slice(0, height - rows.length);
    rows.push(...(index === selected ? seen.map(inverted) : seen));
  }
  return padded(
    rows.map((row) => fill(row, width)),
    width,
    height,
  );
}

/** The item shown on a row of the window, counted from 0; undefined below the last. */
export function itemAt(
  items: Items,
  selected: number,
  height: number,
  row: number,
): number | undefined {
  let rest = row;
  for (let index = firstShown(items, selected, height); index < items.length; index += 1) {
    rest -= heightOf(items, index);
    if (rest < 0) return index;
  }
  return undefined;
}

/** Rows `top` to `top + height` of a longer text, filled up with blank rows. */
export function padded(rows: readonly Row[], width: number, height: number): Row[] {
  const shown = rows.slice(0, height);
  return [...shown, ...Array.from({ length: height - shown.length }, () => blank(width))];
}

/**
 * The first item of the window: the selection stands in its middle, as far as the ends of the list let it. No item is
 * looked at that is further from the selection than the window is high.
 */
function firstShown(items: Items, selected: number, height: number): number {
  if (selected < 0 || selected >= items.length) return 0;
  let below = 0; // rows from the selection's first on
  for (let index = selected; index < items.length && below < height; index += 1) {
    below += heightOf(items, index);
  }
  // The window's first row, from that of the selection.
  const middle = (heightOf(items, selected) - height) / 2;
  const top = Math.min(middle, 0, below - height);
  let first = selected;
  for (let at = 0; first > 0; first -= 1) {
    at -= heightOf(items, first - 1);
    if (at < top) break;
  }
  return first;
}

function heightOf(items: Items, index: number): number {
  return items.at(index)?.length ?? 0;
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

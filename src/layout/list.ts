/** Which items of a list are in view: items of one or more rows, one of them selected. */
/** Rows of each item. Only items near the window are asked for. */
export type Heights = { readonly length: number; readonly at: (index: number) => number };

/**
 * The items in a window of `height` rows, from the first up to `end`; the last may be cut. The window begins with a whole
 * item, and the selection is in its middle, except near the ends of the list. It depends on the selection alone, so a list
 * has no scroll position. Items further from the selection than the height of the window are not looked at.
 */
export function itemsInView(
  items: Heights,
  selected: number,
  height: number,
): { readonly first: number; readonly end: number } {
  const first = firstInView(items, selected, height);
  let end = first;
  for (let rows = 0; end < items.length && rows < height; end += 1) rows += items.at(end);
  return { first, end };
}

function firstInView(items: Heights, selected: number, height: number): number {
  if (selected < 0 || selected >= items.length) return 0;
  let below = 0; // rows from the selection's first on
  for (let index = selected; index < items.length && below < height; index += 1) {
    below += items.at(index);
  }
  // The window's first row, from that of the selection.
  const middle = (items.at(selected) - height) / 2;
  const top = Math.min(middle, 0, below - height);
  let first = selected;
  for (let at = 0; first > 0; first -= 1) {
    at -= items.at(first - 1);
    if (at < top) break;
  }
  return first;
}

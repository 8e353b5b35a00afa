/** The range of the article that is on the screen. */
import { type Anchor, rowsFrom } from '../layout/flow.ts';
import { NO_SOURCE } from '../layout/row.ts';
import type { State } from './state.ts';

/** `[from, to)`. */
export type VisibleRange = { readonly from: Anchor; readonly to: Anchor };

/** The range on the screen, including what a panel covers. */
export function visibleRange({ flow, top, frame, anchor }: State): VisibleRange {
  const rows = rowsFrom(flow, top, frame.height).filter(({ from }) => from !== NO_SOURCE);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { from: anchor, to: anchor };
  return {
    from: { block: first.block, offset: Math.min(...first.parts.map(({ from }) => from)) },
    to: { block: last.block, offset: last.end },
  };
}

/** Negative when `a` comes before `b`. */
export function compareAnchors(a: Anchor, b: Anchor): number {
  return a.block - b.block || a.offset - b.offset;
}

/** `[from, to)` in UTF-16 offsets of the block. */
type PlacedInText = { readonly block: number; readonly from: number; readonly to: number };

/**
 * Which of the items are in the range, wholly or partly: indices `[first, end)`. The items are in the order of the text
 * and do not overlap, so a binary search finds them in a book as fast as in an article.
 */
export function visibleOf(
  all: readonly PlacedInText[],
  { from, to }: VisibleRange,
): [first: number, end: number] {
  return [
    firstWhere(all, (one) => compareAnchors({ block: one.block, offset: one.to }, from) > 0),
    firstWhere(all, (one) => compareAnchors({ block: one.block, offset: one.from }, to) >= 0),
  ];
}

/** Index of the first item for which `holds` is true, as it must be for all later ones; the length if there is none. */
function firstWhere<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(all[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

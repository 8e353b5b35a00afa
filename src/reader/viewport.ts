/** The stretch of the article that is on the screen. */
import { type Anchor, rowsFrom } from '../layout/flow.ts';
import { NO_SOURCE } from '../layout/row.ts';
import type { State } from './state.ts';

/** From a place on, up to another. */
export type VisibleRange = { readonly from: Anchor; readonly to: Anchor };

/** What is on the screen, or would be if no panel covered it. */
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

/** What stands somewhere in the text, `[from, to)` in UTF-16 offsets of its block. */
type PlacedInText = { readonly block: number; readonly from: number; readonly to: number };

/**
 * Which of them a stretch shows some of: indices, `[first, end)`. They are in the text's order and do not overlap, so
 * that a book's are found as fast as an article's.
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

/** The index of the first for which it holds, where it holds for all that follow; else how many there are. */
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

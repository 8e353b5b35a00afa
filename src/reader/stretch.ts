/** The stretch of the article that is on the screen. */
import { type Anchor, rowsFrom } from '../layout/flow.ts';
import { NO_SOURCE } from '../layout/row.ts';
import type { State } from './state.ts';

/** From a place on, up to another. */
export type Stretch = { readonly from: Anchor; readonly to: Anchor };

/** What is on the screen, or would be if no panel covered it. */
export function shownStretch({ flow, top, frame, anchor }: State): Stretch {
  const rows = rowsFrom(flow, top, frame.height).filter(({ from }) => from !== NO_SOURCE);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { from: anchor, to: anchor };
  return {
    from: { block: first.block, offset: first.from },
    to: { block: last.block, offset: last.end },
  };
}

/** Negative when `a` comes before `b`. */
export function compareAnchors(a: Anchor, b: Anchor): number {
  return a.block - b.block || a.offset - b.offset;
}

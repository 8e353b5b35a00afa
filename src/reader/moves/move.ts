/** Moving through the text: by rows, by pages, to places. */
import {
  type Anchor,
  anchorAt,
  compare,
  createFlow,
  isPastLastPage,
  lastPage,
  type Position,
  positionOf,
  rowsFrom,
  START,
  stepRow,
} from '../../layout/flow.ts';
import { frame, insidePanel } from '../../layout/frame.ts';
import { panelSide, panelWish, type Size, type Standing, type State } from '../state.ts';

/** Rows of a page that are repeated on the next one, so that the eye finds its place. */
const OVERLAP = 1;

/** The share of the screen above the target of a jump. */
const CONTEXT = 1 / 3;

/** Rows of a page or half a page: of the text, or of a panel that fills the screen. */
export function pageRows({ frame }: State, isHalf: boolean): number {
  const height = frame.panel.place === 'instead' ? insidePanel(frame).height : frame.height;
  return Math.max(1, isHalf ? Math.floor(height / 2) : height - OVERLAP);
}

/** `count` rows forward, or backward if negative; at most to the last page. */
export function scroll(state: State, count: number): State {
  const { flow, top, frame } = state;
  const last = lastPage(flow, frame.height);
  // After a jump past the last page, there is nothing further down; up is one step up.
  if (count > 0 && compare(top, last) >= 0) return state;
  const target = stepRow(flow, top, count);
  return at(state, count > 0 && compare(target, last) > 0 ? last : target);
}

export function toStart(state: State): State {
  return at(state, START);
}

export function toEnd(state: State): State {
  return at(state, lastPage(state.flow, state.frame.height));
}

/** Puts the `row`th row of the article at this width on top (from 0), or the last row if there are fewer. */
export function toRow(state: State, row: number): State {
  return within(state, stepRow(state.flow, START, row));
}

/** Puts the anchor's row on top, even if the article then ends above the lower edge. */
export function toAnchor(state: State, anchor: Anchor): State {
  return { ...state, top: positionOf(state.flow, anchor), anchor, isPinned: true };
}

/** Scrolls only if the anchor is not on the screen; then some rows before it are shown as well. */
export function intoView(state: State, anchor: Anchor): State {
  const { flow, frame, top } = state;
  const target = positionOf(flow, anchor);
  const isShown = rowsFrom(flow, top, frame.height).includes(flow.rows(target.block)[target.row]);
  return isShown
    ? state
    : within(state, stepRow(flow, target, -Math.floor(frame.height * CONTEXT)));
}

/** The state for another screen size, panel or width. The position stays. */
export function refit(state: State, { columns, rows }: Size): State {
  const placed = frame(columns, rows, {
    panel: panelWish(state),
    side: panelSide(state),
    columnWidth: state.columnWidth,
    isZen: state.isZen,
  });
  const { article } = state.document;
  const { width } = placed.text;
  const isSameFlow = width === state.flow.width && state.display === state.flow.display;
  const flow = isSameFlow ? state.flow : createFlow(article, width, state.display);
  return standing({ ...state, frame: placed, flow }, state);
}

/** Returns to an earlier position. */
export function standing(state: State, { anchor, isPinned }: Standing): State {
  const { flow, frame } = state;
  const row = positionOf(flow, anchor);
  const isPast = !isPinned && isPastLastPage(flow, row, frame.height);
  return { ...state, anchor, isPinned, top: isPast ? lastPage(flow, frame.height) : row };
}

/** The position of the top row: that of the anchor, unless the article ends too soon below it. */
export function placeOf({ flow, top, anchor }: Pick<State, 'flow' | 'top' | 'anchor'>): Anchor {
  return compare(positionOf(flow, anchor), top) === 0 ? anchor : anchorAt(flow, top);
}

function within(state: State, top: Position): State {
  const last = lastPage(state.flow, state.frame.height);
  return at(state, compare(top, last) > 0 ? last : top);
}

/** A row past the last page is the target of a jump, or is on the way back from there. */
function at(state: State, top: Position): State {
  const { flow, frame } = state;
  const isPinned = isPastLastPage(flow, top, frame.height);
  return { ...state, top, anchor: anchorAt(flow, top), isPinned };
}

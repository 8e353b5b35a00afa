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

/** Rows of a page that are seen again on the next one, so that the eye finds its place. */
const OVERLAP = 1;

/** The share of the screen above a place that was gone to. */
const CONTEXT = 1 / 3;

/** Rows of a page or of half a page, of the panel where it takes the whole screen. */
export function pageRows({ frame }: State, isHalf: boolean): number {
  const height = frame.panel.place === 'instead' ? insidePanel(frame).height : frame.height;
  return Math.max(1, isHalf ? Math.floor(height / 2) : height - OVERLAP);
}

/** `count` rows further, back when negative; no further than the last page. */
export function scroll(state: State, count: number): State {
  const { flow, top, frame } = state;
  const last = lastPage(flow, frame.height);
  // A place past the last page was gone to: further down there is nothing, and up is one step up.
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

/** The `row`th row of the article at this width, from 0, on top; the last one where there are not so many. */
export function toRow(state: State, row: number): State {
  return within(state, stepRow(state.flow, START, row));
}

/** The anchor's row on top, even if the article then ends above the lower edge. */
export function toAnchor(state: State, anchor: Anchor): State {
  return { ...state, top: positionOf(state.flow, anchor), anchor, isPinned: true };
}

/** Scrolls only when the anchor is not on the screen, and then shows some of what stands before it. */
export function intoView(state: State, anchor: Anchor): State {
  const { flow, frame, top } = state;
  const target = positionOf(flow, anchor);
  const isShown = rowsFrom(flow, top, frame.height).includes(flow.rows(target.block)[target.row]);
  return isShown
    ? state
    : within(state, stepRow(flow, target, -Math.floor(frame.height * CONTEXT)));
}

/** The state on a screen of another size, or with another panel or width: the place stays. */
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

/** The state with the person standing where they once stood. */
export function standing(state: State, { anchor, isPinned }: Standing): State {
  const { flow, frame } = state;
  const row = positionOf(flow, anchor);
  const isPast = !isPinned && isPastLastPage(flow, row, frame.height);
  return { ...state, anchor, isPinned, top: isPast ? lastPage(flow, frame.height) : row };
}

/** The place that is on top: the anchor, unless the article ends too soon below it. */
export function placeOf({ flow, top, anchor }: Pick<State, 'flow' | 'top' | 'anchor'>): Anchor {
  return compare(positionOf(flow, anchor), top) === 0 ? anchor : anchorAt(flow, top);
}

function within(state: State, top: Position): State {
  const last = lastPage(state.flow, state.frame.height);
  return at(state, compare(top, last) > 0 ? last : top);
}

/** A row past the last page is one that was gone to, or one on the way back from there. */
function at(state: State, top: Position): State {
  const { flow, frame } = state;
  const isPinned = isPastLastPage(flow, top, frame.height);
  return { ...state, top, anchor: anchorAt(flow, top), isPinned };
}

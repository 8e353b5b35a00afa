/** Remembered places: those named by a letter, and the one before the last jump. */
import { type Anchor, compare } from '../../layout/flow.ts';
import type { SavedPosition } from '../request.ts';
import type { State } from '../state.ts';
import { intoView, placeOf, toAnchor } from './move.ts';

/** The name of the place before the last jump, as in `''`. */
const BEFORE_JUMP = "'";

export function savedPosition(
  state: Pick<State, 'flow' | 'top' | 'anchor' | 'places'>,
): SavedPosition {
  const { [BEFORE_JUMP]: _, ...marks } = state.places;
  return { anchor: placeOf(state), marks };
}

/** Remembers the position before a jump. */
export function remember(state: State): State {
  return mark(state, BEFORE_JUMP);
}

export function mark(state: State, name: string): State {
  return { ...state, places: { ...state.places, [name]: placeOf(state) } };
}

/** Goes to a named place. The present position becomes the one before the last jump. */
export function toMark(state: State, name: string): State {
  const place: Anchor | undefined = state.places[name];
  if (!place) return { ...state, message: { type: 'no-mark', name } };
  return jumping(state, (from) => toAnchor(from, place));
}

/** A jump inside the article. The position before it is remembered; a target on the screen needs no scrolling. */
export function jump(state: State, place: Anchor): State {
  return intoView(remember(state), place);
}

/** Remembers the position if `go` changed it, so that going to one place twice (`gg`) is one jump. */
export function jumping(state: State, go: (state: State) => State): State {
  const gone = go(state);
  return compare(gone.top, state.top) === 0 ? gone : { ...gone, places: remember(state).places };
}

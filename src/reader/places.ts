/** Places to come back to: named by a letter, and the one before the last jump. */
import type { Anchor } from '../layout/flow.ts';
import type { Leaving } from './leaving.ts';
import { intoView, toAnchor } from './move.ts';
import type { State } from './state.ts';

/** The name of the place before the last jump, as in `''`. */
export const BEFORE_JUMP = "'";

export function leavingOf({ anchor, places }: Pick<State, 'anchor' | 'places'>): Leaving {
  const { [BEFORE_JUMP]: _, ...marks } = places;
  return { anchor, marks };
}

/** Notes where the person is before a jump takes them away. */
export function remember(state: State): State {
  return mark(state, BEFORE_JUMP);
}

export function mark(state: State, name: string): State {
  return { ...state, places: { ...state.places, [name]: state.anchor } };
}

/** Back to a named place; the place left takes the name of the one before the last jump. */
export function toMark(state: State, name: string): State {
  const place: Anchor | undefined = state.places[name];
  if (!place) return { ...state, message: { type: 'no-mark', name } };
  return toAnchor(remember(state), place);
}

/** A jump inside the article: noted, and without scrolling where the place is in sight. */
export function jump(state: State, place: Anchor): State {
  return intoView(remember(state), place);
}

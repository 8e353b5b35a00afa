/** Going to another article by its address, and back. */

import type { SavedPosition } from '../request.ts';
import { ask } from '../request-queue.ts';
import type { State } from '../state.ts';
import { savedPosition } from './places.ts';

/** The most articles to go back to. */
export const LONGEST_TRAIL = 50;

/** Requests a page. Reading continues until it arrives. `isTyped`: the person typed the address. */
export function fetchPage(state: State, address: string, isTyped: boolean): State {
  const fetch = { name: address, bytes: 0 };
  const fetching: State = { ...state, fetch, message: { type: 'fetching', fetch } };
  return ask(fetching, { type: 'fetch', address, isTyped });
}

export function stopFetch(state: State): State {
  return ask({ ...state, fetch: undefined, message: undefined }, { type: 'stop-fetch' });
}

/** Shows the requested page, unless the request was cancelled. */
export function visit(state: State): State {
  return state.fetch ? ask(state, { type: 'visit', from: savedPosition(state) }) : state;
}

/** Goes back to the previous article. */
export function goBackTo(state: State): State {
  const to = state.trail.at(-1);
  if (!to) return { ...state, message: { type: 'no-way-back' } };
  const trail = state.trail.slice(0, -1);
  return ask({ ...state, trail }, { type: 'back', from: savedPosition(state), to });
}

/** The way back from another article to that of `state`. */
export function trailFrom(state: State): readonly SavedPosition[] {
  return [...state.trail, savedPosition(state)].slice(-LONGEST_TRAIL);
}

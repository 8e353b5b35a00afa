/** From one article to another by its address, and back to where one was. */

import type { SavedPosition } from '../request.ts';
import { ask } from '../request-queue.ts';
import type { State } from '../state.ts';
import { savedPosition } from './places.ts';

/** As many articles can be gone back to. */
export const LONGEST_TRAIL = 50;

/** Asks for a page. Reading goes on until it has come. `isTyped`: the person wrote the address. */
export function fetchPage(state: State, address: string, isTyped: boolean): State {
  const fetch = { name: address, bytes: 0 };
  const fetching: State = { ...state, fetch, message: { type: 'fetching', fetch } };
  return ask(fetching, { type: 'fetch', address, isTyped });
}

export function stopFetch(state: State): State {
  return ask({ ...state, fetch: undefined, message: undefined }, { type: 'stop-fetch' });
}

/** The page that was asked for has come. Where it is not wanted any more, nothing happens. */
export function visit(state: State): State {
  return state.fetch ? ask(state, { type: 'visit', from: savedPosition(state) }) : state;
}

/** To the article that was read before this one. */
export function goBackTo(state: State): State {
  const to = state.trail.at(-1);
  if (!to) return { ...state, message: { type: 'no-way-back' } };
  const trail = state.trail.slice(0, -1);
  return ask({ ...state, trail }, { type: 'back', from: savedPosition(state), to });
}

/** The way back from another article: `state` is left for it. */
export function trailFrom(state: State): readonly SavedPosition[] {
  return [...state.trail, savedPosition(state)].slice(-LONGEST_TRAIL);
}

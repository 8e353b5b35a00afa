/** What is listed: another filter, and articles that come while somebody reads the list. */
import type { FrontNews } from './action.ts';
import { ALL, type Filter } from './filter.ts';
import { ask } from './queue.ts';
import { type FrontState, frameOf } from './state.ts';

const NOTHING = { keys: [], readFrom: 0 };

/** The articles of a filter are looked for; they come by and by. */
export function listBy(state: FrontState, filter: Filter): FrontState {
  const asked = ask(state, { type: 'list', filter, stays: [] });
  return {
    ...asked,
    listing: { ...NOTHING, filter, isWhole: false },
    cursor: 0,
    selection: undefined,
    panel: undefined,
    frame: frameOf(state.frame, undefined, state.direction),
  };
}

/** The same again, after the store has changed. What has been read meanwhile stays where it stands. */
export function listAgain(state: FrontState): FrontState {
  const { filter, keys, readFrom, isWhole } = state.listing;
  // A search that runs would begin again and again while a refresh brings articles.
  if (!isWhole) return state;
  return ask(state, { type: 'list', filter, stays: keys.slice(0, readFrom) });
}

/** The article under the cursor stays under it. */
export function withListed(
  state: FrontState,
  { filter, ordered, isWhole }: Extract<FrontNews, { type: 'listed' }>,
): FrontState {
  const { listing, cursor, selection } = state;
  if (filter !== listing.filter) return state;
  const placeOf = (index: number) => placeAfter(listing.keys, ordered.keys, index);
  return {
    ...state,
    listing: { filter, ...ordered, isWhole },
    cursor: placeOf(cursor),
    selection:
      selection?.type === 'range' ? { ...selection, anchor: placeOf(selection.anchor) } : selection,
  };
}

/** Where the article of an index stands now; of one that is gone, the next that is still there. */
function placeAfter(before: readonly string[], after: readonly string[], index: number): number {
  if (before.length === 0) return 0;
  const places = new Map(after.map((key, place) => [key, place]));
  for (let at = index; at < before.length; at += 1) {
    const place = places.get(before[at]);
    if (place !== undefined) return place;
  }
  return Math.max(0, after.length - 1);
}

/** Back to all articles. */
export function listAll(state: FrontState): FrontState {
  return listBy(state, ALL);
}

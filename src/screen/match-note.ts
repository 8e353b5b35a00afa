/** How a search stands, in the words of the interface: beside the typed line, and on the status line. */
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { searchedPercent } from '../reader/prompt/search.ts';
import type { Search, State } from '../reader/state.ts';

/**
 * Which match of how many, those that only have letters alike apart, and while they are still being searched for, in how
 * much of the text.
 */
export function matchNote(state: State, messages: ReaderMessages): string | undefined {
  const { search } = state;
  if (!search) return undefined;
  const { here } = search;
  const found = countNote(search, messages);
  const percent = searchedPercent(state);
  if (percent === undefined) return found;
  const searched = messages.searched(messages.percent(percent));
  return here < 0 ? searched : `${found} · ${searched}`;
}

function countNote({ here, matches }: Search, messages: ReaderMessages): string {
  const upTo = alikeUpTo(matches);
  const alike = upTo[matches.length];
  const same = matches.length - alike;
  if (alike === 0) return messages.matches(here + 1, same);
  const before = upTo[here + 1];
  return matches[here]?.isAlike
    ? messages.alikeMatches(before, alike, same)
    : messages.matchesAndAlike(here + 1 - before, same, alike);
}

const alikeCounts = new WeakMap<Search['matches'], Uint32Array>();

/** How many matches before each have letters alike alone; counted once, for a key may come at any length of the list. */
function alikeUpTo(matches: Search['matches']): Uint32Array {
  const known = alikeCounts.get(matches);
  if (known) return known;
  const counts = new Uint32Array(matches.length + 1);
  matches.forEach(({ isAlike }, index) => {
    counts[index + 1] = counts[index] + (isAlike ? 1 : 0);
  });
  alikeCounts.set(matches, counts);
  return counts;
}

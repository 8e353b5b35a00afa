/**
 * Searching while a query is typed, and going from match to match.
 *
 * A text is searched from where the search began to its end, and then from its beginning, so that the match to be shown
 * is found first. An article is searched at once. In a book the rest is long work (`work.ts`), and `Search.rest` is its
 * progress.
 */
import { type Part, partsOf, partsWithin, unitsOf } from '../../article/parts.ts';
import { findInParts, latinKey, type Match } from '../../article/search/find.ts';
import type { Anchor } from '../../layout/flow.ts';
import { latinNames } from '../../names/filter-names.ts';
import { intoView, standing } from '../moves/move.ts';
import { jump } from '../moves/places.ts';
import type { NamedDocument } from '../named-document.ts';
import type { Search, SearchRest, Standing, State } from '../state.ts';
import { compareAnchors } from '../viewport.ts';

/** UTF-16 units that are searched at once; a newspaper article has a tenth of that. */
const AT_ONCE = 100_000;

/** Searches while the query is typed. Shows the first match after the start of the search, or the start itself. */
export function searchFor(state: State, query: string): State {
  const from = state.prompt?.from ?? { anchor: state.anchor, isPinned: state.isPinned };
  if (query.trim() === '') {
    return standing({ ...state, search: { query, matches: [], here: -1, rest: undefined } }, from);
  }
  return searchOn({ ...state, search: begun(state, query, from, state.anchor) });
}

/** Repeats the search when names have been found: a query in Latin letters may mean a name. The position stays. */
export function searchAgain(state: State): State {
  const { search } = state;
  if (!search || latinKey(search.query) === '') return state;
  const match = search.matches[search.here];
  if (!match) return searchFor(state, search.query);
  const anchor = { block: match.block, offset: match.from };
  const from = { anchor, isPinned: false };
  return searchOn({ ...state, search: begun(state, search.query, from, anchor) });
}

/** Whether more may be found: in the rest of the text, or by names that have not been found yet. */
export function isSearching({ search, document }: State): boolean {
  if (!search) return false;
  return (
    search.rest !== undefined || (document.naming !== undefined && latinKey(search.query) !== '')
  );
}

/** `anchor`: the present position; the first match is shown only if the person has not left it. */
function begun({ document }: State, query: string, from: Standing, anchor: Anchor): Search {
  const parts = partsOf(document.article);
  const first = parts.findLastIndex((part) => compareAnchors(startOf(part), from.anchor) <= 0);
  const rest: SearchRest = {
    from,
    anchor,
    named: namedBy(document, query),
    first: Math.max(0, first),
    done: 0,
    early: 0,
  };
  return { query, matches: [], here: -1, rest };
}

/** Continues an unfinished search. */
export function searchOn(state: State): State {
  let search = state.search;
  for (let left = AT_ONCE; left > 0 && search?.rest; ) {
    const { units, next } = searchStretch(search, search.rest, state.document, left);
    search = next;
    left -= units;
  }
  return search ? shown(state, search) : state;
}

/** The next or the previous match, wrapping at the ends. An unfinished search does not wrap. */
export function toMatch(state: State, by: 1 | -1): State {
  const { search } = state;
  if (!search || search.matches.length === 0) return state;
  const count = search.matches.length;
  const next = search.here + by;
  if (search.rest && (next < 0 || next >= count)) return state;
  const here = (next + count) % count;
  const { block, from } = search.matches[here];
  return jump({ ...state, search: { ...search, here } }, { block, offset: from });
}

/** Progress of the search in per cent; undefined when it is complete. */
export function searchedPercent({ search, document }: State): number | undefined {
  if (!search?.rest) return undefined;
  return Math.floor((100 * search.rest.done) / partsOf(document.article).length);
}

/** Searches up to `most` more units, at most to the end of the text. The text before the start comes last. */
function searchStretch(search: Search, rest: SearchRest, { article }: NamedDocument, most: number) {
  const { query, matches } = search;
  const parts = partsOf(article);
  const isRound = rest.first + rest.done >= parts.length;
  const first = isRound ? rest.first + rest.done - parts.length : rest.first + rest.done;
  const end = Math.min(partsWithin(parts, first, most), isRound ? rest.first : parts.length);
  const found = inOrder(
    findInParts(article, query, first, end),
    rest.named.filter(isWithin(parts, first, end)),
  );
  const done = rest.done + end - first;
  const early = isRound ? rest.early + found.length : 0;
  const all = isRound
    ? [...matches.slice(0, rest.early), ...found, ...matches.slice(rest.early)]
    : [...matches, ...found];
  const isFromPlace = ({ block, to }: Match) =>
    compareAnchors({ block, offset: to }, rest.from.anchor) > 0;
  const isWholeEnd = rest.first + done >= parts.length;
  const known =
    search.here < 0 ? all.findIndex(isFromPlace) : search.here + (isRound ? found.length : 0);
  const next: Search = {
    query,
    matches: all,
    // If there is no match up to the end, the first match of all.
    here: known < 0 && isWholeEnd && all.length > 0 ? 0 : known,
    rest: done < parts.length ? { ...rest, done, early } : undefined,
  };
  return { next, units: Math.max(1, unitsOf(parts, first, end)) };
}

/** The state with the matches. It goes to the first match, unless the person has moved meanwhile. */
function shown(state: State, search: Search): State {
  const before = state.search;
  const found = { ...state, search };
  if (!before?.rest || before.here >= 0 || state.anchor !== before.rest.anchor) return told(found);
  const match = search.matches[search.here];
  if (!match && search.rest) return found;
  // Counted from where the search began, not from a match of a shorter query.
  const begin = standing(found, before.rest.from);
  const moved = match ? intoView(begin, { block: match.block, offset: match.from }) : begin;
  const rest = search.rest && { ...search.rest, anchor: moved.anchor };
  return told({ ...moved, search: { ...search, rest } });
}

/** If the line was entered before the search was complete, the message that nothing was found comes now. */
function told(state: State): State {
  const { search, prompt } = state;
  if (!search || isSearching(state) || search.matches.length > 0) return state;
  if (prompt?.kind === 'search') return state;
  return { ...state, search: undefined, message: { type: 'not-found', query: search.query } };
}

/** Mentions of names whose Latin spelling contains the query. */
function namedBy({ glossary, names }: NamedDocument, query: string): Match[] {
  const latin = latinKey(query);
  if (latin === '') return [];
  return names
    .flatMap(({ entry, mentions }) =>
      latinNames(glossary.entries[entry]).some((name) => name.includes(latin)) ? mentions : [],
    )
    .map(({ block, from, to }) => ({ block, from, to }));
}

/** Whether a match begins in the parts from `first` to `end`. */
function isWithin(parts: readonly Part[], first: number, end: number) {
  if (first >= end) return () => false;
  const [from, to] = [startOf(parts[first]), endOf(parts[end - 1])];
  return ({ block, from: offset }: Match) => {
    const at = { block, offset };
    return compareAnchors(at, from) >= 0 && compareAnchors(at, to) < 0;
  };
}

/** In the order of the article; of two that overlap, the first. */
function inOrder(matches: readonly Match[], named: readonly Match[]): readonly Match[] {
  if (named.length === 0) return matches;
  const sorted = [...matches, ...named].sort(
    (a, b) => a.block - b.block || a.from - b.from || b.to - a.to,
  );
  const kept: Match[] = [];
  for (const match of sorted) {
    const last = kept.at(-1);
    if (!last || match.block > last.block || match.from >= last.to) kept.push(match);
  }
  return kept;
}

function startOf({ block, from }: Part): Anchor {
  return { block, offset: from };
}

function endOf({ block, to }: Part): Anchor {
  return { block, offset: to };
}

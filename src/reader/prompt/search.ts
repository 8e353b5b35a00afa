/**
 * Search: what is found while a query is typed, and going from one match to the next.
 *
 * A text is searched from the place on where the search began, and round its end: the match that is to be shown is
 * found first. As much as takes no time is searched at once, which is all of an article; of a book the rest is work for
 * later (`work.ts`), and `Search.rest` says how far it has come.
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

/** UTF-16 units that are searched at once; what a newspaper prints has a tenth of them. */
const AT_ONCE = 100_000;

/** Finds as the query is typed: shows the first match from where the search began, or that place itself. */
export function searchFor(state: State, query: string): State {
  const from = state.prompt?.from ?? { anchor: state.anchor, isPinned: state.isPinned };
  if (query.trim() === '') {
    return standing({ ...state, search: { query, matches: [], here: -1, rest: undefined } }, from);
  }
  return searchOn({ ...state, search: begun(state, query, from, state.anchor) });
}

/** The same search once more, now that names are known: Latin letters may mean them. Nobody is taken away. */
export function searchAgain(state: State): State {
  const { search } = state;
  if (!search || latinKey(search.query) === '') return state;
  const match = search.matches[search.here];
  if (!match) return searchFor(state, search.query);
  const anchor = { block: match.block, offset: match.from };
  const from = { anchor, isPinned: false };
  return searchOn({ ...state, search: begun(state, search.query, from, anchor) });
}

/** Whether more may be found: in the rest of the text, or by names that are not known yet. */
export function isSearching({ search, document }: State): boolean {
  if (!search) return false;
  return (
    search.rest !== undefined || (document.naming !== undefined && latinKey(search.query) !== '')
  );
}

/** `anchor`: where the person is who may be taken to what is found. */
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

/** Goes on with a search that is not over. */
export function searchOn(state: State): State {
  let search = state.search;
  for (let left = AT_ONCE; left > 0 && search?.rest; ) {
    const { units, next } = searchStretch(search, search.rest, state.document, left);
    search = next;
    left -= units;
  }
  return search ? shown(state, search) : state;
}

/** The match after this one or before it, round the ends; of a search that is not over no further than is known. */
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

/** How much of the text has been searched, in per cent; undefined where all of it was. */
export function searchedPercent({ search, document }: State): number | undefined {
  if (!search?.rest) return undefined;
  return Math.floor((100 * search.rest.done) / partsOf(document.article).length);
}

/** Searches up to so many units more, but not past the text's end: what stands before the place is found last. */
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
    // When none is left up to the end, the first of all.
    here: known < 0 && isWholeEnd && all.length > 0 ? 0 : known,
    rest: done < parts.length ? { ...rest, done, early } : undefined,
  };
  return { next, units: Math.max(1, unitsOf(parts, first, end)) };
}

/** The state with what was found: at the first match once it is known, unless the person has gone elsewhere. */
function shown(state: State, search: Search): State {
  const before = state.search;
  const found = { ...state, search };
  if (!before?.rest || before.here >= 0 || state.anchor !== before.rest.anchor) return told(found);
  const match = search.matches[search.here];
  if (!match && search.rest) return found;
  // As seen from where the search began: what was shown for a shorter query is forgotten.
  const begin = standing(found, before.rest.from);
  const moved = match ? intoView(begin, { block: match.block, offset: match.from }) : begin;
  const rest = search.rest && { ...search.rest, anchor: moved.anchor };
  return told({ ...moved, search: { ...search, rest } });
}

/** A line that was taken before all was searched hears of it afterwards that there is nothing. */
function told(state: State): State {
  const { search, prompt } = state;
  if (!search || isSearching(state) || search.matches.length > 0) return state;
  if (prompt?.kind === 'search') return state;
  return { ...state, search: undefined, message: { type: 'not-found', query: search.query } };
}

/** Where the text mentions a name that has the query in Latin letters. */
function namedBy({ glossary, names }: NamedDocument, query: string): Match[] {
  const latin = latinKey(query);
  if (latin === '') return [];
  return names
    .flatMap(({ entry, mentions }) =>
      latinNames(glossary.entries[entry]).some((name) => name.includes(latin)) ? mentions : [],
    )
    .map(({ block, from, to }) => ({ block, from, to }));
}

/** What begins in some of the parts. */
function isWithin(parts: readonly Part[], first: number, end: number) {
  if (first >= end) return () => false;
  const [from, to] = [startOf(parts[first]), endOf(parts[end - 1])];
  return ({ block, from: offset }: Match) => {
    const at = { block, offset };
    return compareAnchors(at, from) >= 0 && compareAnchors(at, to) < 0;
  };
}

/** In the article's order, and of two that overlap the first. */
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

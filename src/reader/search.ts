/** Search: what is found while a query is typed, and going from one match to the next. */
import { findText, latinKey, type Match } from '../article/find.ts';
import { intoView } from './move.ts';
import { jump } from './places.ts';
import type { State, Subject } from './state.ts';

/** Finds as the query is typed: shows the first match from where the search began, or that place itself. */
export function searchFor(state: State, query: string): State {
  const from = state.prompt?.from ?? state.anchor;
  const matches = findAll(state.subject, query);
  const next = matches.findIndex(
    ({ block, to }) => block > from.block || (block === from.block && to > from.offset),
  );
  const here = next < 0 && matches.length > 0 ? 0 : next;
  const searched = { ...state, search: { query, matches, here } };
  const match = matches[here];
  return intoView(searched, match ? { block: match.block, offset: match.from } : from);
}

/** The match after this one or before it, round the ends. */
export function toMatch(state: State, by: 1 | -1): State {
  const { search } = state;
  if (!search || search.matches.length === 0) return state;
  const count = search.matches.length;
  const here = (search.here + by + count) % count;
  const { block, from } = search.matches[here];
  return jump({ ...state, search: { ...search, here } }, { block, offset: from });
}

/** Where the text has the query, and where it mentions a name that has it in Latin letters. */
function findAll({ article, glossary, names }: Subject, query: string): Match[] {
  const matches = findText(article, query);
  const latin = latinKey(query);
  if (latin === '') return matches;
  const mentioned = names.flatMap(({ entry, mentions }) => {
    const { english, transliteration } = glossary.entries[entry];
    const isMeant = [english, transliteration].some((name) => latinKey(name).includes(latin));
    return isMeant ? mentions.map(({ block, from, to }) => ({ block, from, to })) : [];
  });
  return inOrder([...matches, ...mentioned]);
}

/** In the article's order, and of two that overlap the first. */
function inOrder(matches: readonly Match[]): Match[] {
  const sorted = matches.toSorted((a, b) => a.block - b.block || a.from - b.from || b.to - a.to);
  const kept: Match[] = [];
  for (const match of sorted) {
    const last = kept.at(-1);
    if (!last || match.block > last.block || match.from >= last.to) kept.push(match);
  }
  return kept;
}

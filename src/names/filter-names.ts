/** Filters entries by a query that a person types. */

import { latinKey } from '../article/search/find.ts';
import { fold, type Strength } from '../text/index.ts';
import type { GlossaryEntry } from './glossary.ts';

/** How well an entry fits: one of its names contains the query, or contains similar letters. */
export type Fit = Strength;

/** Returns a filter for entries whose names contain the folded query, in their own script or in Latin letters. */
export function nameFilter(query: string): (entry: GlossaryEntry) => Fit | undefined {
  const typed = query.trim();
  const wanted = fold(typed).text;
  if (wanted === '') return () => 'same';
  const alike = fold(typed, 'alike').text;
  const latin = latinKey(query);
  return (entry) => {
    const { own, ownAlike, latin: others } = keysOf(entry);
    const isSame =
      own.some((name) => name.includes(wanted)) ||
      (latin !== '' && others.some((name) => name.includes(latin)));
    if (isSame) return 'same';
    return ownAlike.some((name) => name.includes(alike)) ? 'alike' : undefined;
  };
}

/** The names of an entry in Latin letters, in the form of `latinKey`. */
export function latinNames(entry: GlossaryEntry): readonly string[] {
  return keysOf(entry).latin;
}

type Keys = {
  readonly own: readonly string[];
  readonly ownAlike: readonly string[];
  readonly latin: readonly string[];
};

const keys = new WeakMap<GlossaryEntry, Keys>();

/** The folded names of an entry, cached. */
function keysOf(entry: GlossaryEntry): Keys {
  const known = keys.get(entry);
  if (known) return known;
  const { names, english, transliteration } = entry;
  const made = {
    own: names.map((name) => fold(name).text),
    ownAlike: names.map((name) => fold(name, 'alike').text),
    latin: [english, transliteration].map(latinKey),
  };
  keys.set(entry, made);
  return made;
}

/** Which entries a typed piece of a name may mean. */

import { latinKey } from '../article/find.ts';
import { fold, type Strength } from '../text/index.ts';
import type { Entry } from './glossary.ts';

/** How an entry fits: a name of it has the query in it, or has letters alike. */
export type Fit = Strength;

/** How one of an entry's names has the query in it, in its own letters or in Latin ones, folded. */
export function nameFilter(query: string): (entry: Entry) => Fit | undefined {
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

/** An entry's names in Latin letters, as `latinKey` has them. */
export function latinNames(entry: Entry): readonly string[] {
  return keysOf(entry).latin;
}

type Keys = {
  readonly own: readonly string[];
  readonly ownAlike: readonly string[];
  readonly latin: readonly string[];
};

const keys = new WeakMap<Entry, Keys>();

/** Folded once for an entry. */
function keysOf(entry: Entry): Keys {
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

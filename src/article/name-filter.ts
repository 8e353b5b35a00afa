/** Which entries a typed piece of a name may mean. */
import { fold } from '../text/index.ts';
import { latinKey } from './find.ts';
import type { Entry } from './glossary.ts';

/** Whether one of an entry's names has the query in it, in its own letters or in Latin ones, folded. */
export function nameFilter(query: string): (entry: Entry) => boolean {
  const wanted = fold(query.trim()).text;
  if (wanted === '') return () => true;
  const latin = latinKey(query);
  return (entry) => {
    const { own, latin: others } = keysOf(entry);
    return (
      own.some((name) => name.includes(wanted)) ||
      (latin !== '' && others.some((name) => name.includes(latin)))
    );
  };
}

/** An entry's names in Latin letters, as `latinKey` has them. */
export function latinNames(entry: Entry): readonly string[] {
  return keysOf(entry).latin;
}

type Keys = { readonly own: readonly string[]; readonly latin: readonly string[] };

const keys = new WeakMap<Entry, Keys>();

/** Folded once for an entry. */
function keysOf(entry: Entry): Keys {
  const known = keys.get(entry);
  if (known) return known;
  const { names, english, transliteration } = entry;
  const made = {
    own: names.map((name) => fold(name).text),
    latin: [english, transliteration].map(latinKey),
  };
  keys.set(entry, made);
  return made;
}

/** Which entries a typed piece of a name may mean. */
import { fold } from '../text/index.ts';
import { latinKey } from './find.ts';
import type { Entry } from './glossary.ts';

/** Whether one of an entry's names has the query in it, in its own letters or in Latin ones, folded. */
export function nameFilter(query: string): (entry: Entry) => boolean {
  const wanted = fold(query.trim()).text;
  const latin = latinKey(query);
  return ({ names, english, transliteration }) =>
    names.some((name) => fold(name).text.includes(wanted)) ||
    (latin !== '' && [english, transliteration].some((name) => latinKey(name).includes(latin)));
}

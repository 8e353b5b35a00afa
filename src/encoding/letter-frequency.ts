/** How often a language has a letter at the beginning of a word, inside and at its end: what tells encodings apart. */
import { FREQUENCIES } from './letter-frequency.generated.ts';

export type Language = keyof typeof FREQUENCIES;

/** Where a letter stands in its word. The second of a longer word counts by itself: in Arabic it is that of the article. */
export const Place = { FIRST: 0, SECOND: 1, INNER: 2, LAST: 3 } as const;

const PLACES = Object.values(Place);

export type Place = (typeof Place)[keyof typeof Place];

/** Natural logarithm of the share of a letter among those at its place, or of the least share that one may have. */
export function likelihood(language: Language, letter: string, place: Place): number {
  return tableOf(language).get(letter)?.[place] ?? RARE;
}

/** A letter that the language's sample has not at this place: once in some thousand. */
const RARE = Math.log(1 / 2000);

/** Letters that old encodings, or their writers, do not tell apart: yeh, kaf and heh of the three languages. */
const SAME: Readonly<Record<string, string>> = {
  '\u0649': '\u064a', // alef maksura
  '\u06cc': '\u064a', // farsi yeh
  '\u06a9': '\u0643', // keheh
  '\u06aa': '\u0643', // swash kaf
  '\u06c1': '\u0647', // heh goal
  '\u06c0': '\u0647', // heh with yeh above
  '\u06c2': '\u0647', // heh goal with hamza above
  '\u06d5': '\u0647', // ae
  '\u06c3': '\u0629', // teh marbuta goal
  '\u06d3': '\u06d2', // yeh barree with hamza above
};

export function plainLetter(letter: string): string {
  return SAME[letter] ?? letter;
}

/** Shares of a language's letters, by their place: made of a text, kept as text. A row: letter, then a count for each place. */
export function countLetters(text: string): string {
  const counts = new Map<string, number[]>();
  for (const [word] of text.normalize('NFC').matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const letters = Array.from(word.replace(/\p{M}/gu, ''), plainLetter);
    if (letters.length < 2) continue;
    letters.forEach((letter, at) => {
      const row = counts.get(letter) ?? PLACES.map(() => 0);
      row[placeOf(at, letters.length)] += 1;
      counts.set(letter, row);
    });
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([letter, places]) => `${letter}${places.join(',')}`).join(' ');
}

export function placeOf(at: number, length: number): Place {
  if (at === 0) return Place.FIRST;
  if (at === length - 1) return Place.LAST;
  return at === 1 ? Place.SECOND : Place.INNER;
}

const tables = new Map<Language, ReadonlyMap<string, readonly number[]>>();

function tableOf(language: Language): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(language);
  if (known) return known;
  const rows = FREQUENCIES[language].split(' ').map((row) => ({
    letter: row[0],
    counts: row.slice(1).split(',').map(Number),
  }));
  const sums = PLACES.map((place) => rows.reduce((sum, { counts }) => sum + counts[place], 0));
  const table = new Map(
    rows.map(({ letter, counts }) => [
      letter,
      // Half a letter more than was counted: what a page has not may still be in the language.
      counts.map((count, place) => Math.max(RARE, Math.log((count + 0.5) / sums[place]))),
    ]),
  );
  tables.set(language, table);
  return table;
}

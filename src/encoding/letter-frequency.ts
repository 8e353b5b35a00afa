/**
 * Letter frequencies of languages at the beginning, in the middle and at the end of a word. They distinguish
 * encodings.
 */
import { FREQUENCIES } from './letter-frequency.generated.ts';

export type KnownLanguage = keyof typeof FREQUENCIES;

/**
 * Position of a letter in its word. The second letter of a longer word is separate: in Arabic it is often that of the
 * article.
 */
export const LetterPlace = { FIRST: 0, SECOND: 1, INNER: 2, LAST: 3 } as const;

const PLACES = Object.values(LetterPlace);

export type LetterPlace = (typeof LetterPlace)[keyof typeof LetterPlace];

/** Natural logarithm of a letter's share at its position, with a lower limit. */
export function likelihood(language: KnownLanguage, letter: string, place: LetterPlace): number {
  return tableOf(language).get(letter)?.[place] ?? RARE;
}

/** The share of a letter that the language's sample does not have at this position. */
const RARE = Math.log(1 / 2000);

/** Letters that old encodings or their users do not distinguish: yeh, kaf and heh of the three languages. */
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

/** Counts the letters of a text by position. Result: one row for each letter, with a count for each position. */
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

export function placeOf(at: number, length: number): LetterPlace {
  if (at === 0) return LetterPlace.FIRST;
  if (at === length - 1) return LetterPlace.LAST;
  return at === 1 ? LetterPlace.SECOND : LetterPlace.INNER;
}

const tables = new Map<KnownLanguage, ReadonlyMap<string, readonly number[]>>();

function tableOf(language: KnownLanguage): ReadonlyMap<string, readonly number[]> {
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
      // Half is added to each count, because a letter missing in the sample may still occur in the language.
      counts.map((count, place) => Math.max(RARE, Math.log((count + 0.5) / sums[place]))),
    ]),
  );
  tables.set(language, table);
  return table;
}

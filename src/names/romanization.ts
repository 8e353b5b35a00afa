/** A name or a word in Latin letters: as a person wrote it, or else by the rules of a standard. */

import type { Article } from '../article/article.ts';
import { type Doubt, type Language, romanize, type Standard } from '../text/index.ts';
import type { Entry } from './glossary.ts';

export type Romanization = {
  readonly text: string;
  /** Places in `text` that the script leaves open, with UTF-16 offsets. Empty if a person wrote the text. */
  readonly doubts: readonly Doubt[];
};

/** The standards by their short names. */
export const SCHEMES = {
  'ala-lc': 'ala-lc',
  din: 'din-31635',
  bgn: 'bgn-pcgn',
} as const satisfies Readonly<Record<string, Standard>>;

/** A scheme that users can choose. It applies to Arabic; the other languages have ALA-LC only. */
export type ChosenScheme = (typeof SCHEMES)[keyof typeof SCHEMES];

const LANGUAGES: readonly Language[] = ['ar', 'fa', 'ur', 'he'];

/** The language whose rules romanize the names of an article; Arabic for a language without rules. */
export function languageOf({ language }: Pick<Article, 'language'>): Language {
  const primary = language.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((known) => known === primary) ?? 'ar';
}

/**
 * A name in the chosen standard. The glossary's transliteration is ALA-LC and is used for that standard. For other
 * standards the first spelling is romanized, with its vowel marks if the glossary has them.
 */
export function romanizedName(
  { names, vocalised, transliteration, origin = 'article' }: Entry,
  language: Language,
  standard: Standard = 'ala-lc',
): Romanization {
  const isWritten = origin === 'article' || origin === 'user';
  const isAlaLc = standard === 'ala-lc' || language !== 'ar';
  if (isWritten && isAlaLc && transliteration !== '') return { text: transliteration, doubts: [] };
  return romanize(vocalised ?? names[0], { language, standard, name: true });
}

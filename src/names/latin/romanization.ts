/** How a name or a word is written in Latin letters: by a person where one did, else by the rules of a scheme. */

import type { Article } from '../../article/article.ts';
import { type Doubt, type Language, romanize, type Standard } from '../../text/index.ts';
import type { GlossaryEntry } from '../glossary.ts';

export type Romanization = {
  readonly text: string;
  /** Places in `text` that the script leaves open, with UTF-16 offsets. Empty if a person wrote the text. */
  readonly doubts: readonly Doubt[];
};

const LANGUAGES: readonly Language[] = ['ar', 'fa', 'ur', 'he'];

/** The language whose rules romanize a text of a language; `undefined` if there are no rules for it. */
export function romanizedLanguage(language: string): Language | undefined {
  const primary = language.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((known) => known === primary);
}

/** The language whose rules romanize the names of an article; Arabic for a language without rules. */
export function languageOf({ language }: Pick<Article, 'language'>): Language {
  return romanizedLanguage(language) ?? 'ar';
}

/**
 * A name by the chosen scheme. The glossary's own transliteration is ALA-LC, and is taken for it; for the others the
 * first spelling is romanized, with its vowel marks where the glossary has them.
 */
export function romanizedName(
  { names, vocalised, transliteration, origin = 'article' }: GlossaryEntry,
  language: Language,
  scheme: Standard = 'ala-lc',
): Romanization {
  const isWritten = origin === 'article' || origin === 'user';
  const isAlaLc = scheme === 'ala-lc' || language !== 'ar';
  if (isWritten && isAlaLc && transliteration !== '') return { text: transliteration, doubts: [] };
  return romanize(vocalised ?? names[0], { language, standard: scheme, name: true });
}

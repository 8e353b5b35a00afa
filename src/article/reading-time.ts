/**
 * The reading time of an article, from its number of words. Characters are not counted, because vowel marks do not
 * take time.
 */
import type { Article } from './article.ts';
import { outline } from './outline.ts';

/**
 * Words per minute in silent reading by native speakers. Source: Trauzettel-Klosinski and Dietz, «Standardized
 * Assessment of Reading Performance» (IReST), 2012: Arabic 138, Hebrew 187, English 228. Persian and Urdu were not
 * measured; they have the Arabic value because they use the same script.
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = { ar: 138, fa: 138, ur: 138, he: 187 };
const OTHER_WORDS_A_MINUTE = 228;

/** Whole minutes, at least one. */
export function readingMinutes(article: Article): number {
  const words = outline(article).reduce((sum, section) => sum + section.words, 0);
  return minutesFor(words, article.language);
}

/** The same of so many words in a language (BCP 47). */
export function minutesFor(words: number, tag: string): number {
  const [language] = tag.split('-');
  return Math.max(1, Math.round(words / (WORDS_A_MINUTE[language] ?? OTHER_WORDS_A_MINUTE)));
}

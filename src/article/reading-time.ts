/** How long an article takes to read. Vowel marks make no word longer: words are counted, not characters. */
import type { Article } from './article.ts';
import { outline } from './outline.ts';

/**
 * Words a minute, silent reading of a text by native speakers.
 * Source: Trauzettel-Klosinski and Dietz, «Standardized Assessment of Reading Performance» (IReST), 2012: Arabic 138,
 * Hebrew 187, English 228. Persian and Urdu were not measured; they are read in the same script, and taken as Arabic.
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = { ar: 138, fa: 138, ur: 138, he: 187 };
const OTHER_WORDS_A_MINUTE = 228;

/** Whole minutes, at least one. */
export function readingMinutes(article: Article): number {
  const words = outline(article).reduce((sum, section) => sum + section.words, 0);
  const [language] = article.language.split('-');
  return Math.max(1, Math.round(words / (WORDS_A_MINUTE[language] ?? OTHER_WORDS_A_MINUTE)));
}

/** A word by itself: its sound in Latin letters, its letters, and how it is written without marks. */

import type { WordLabels } from '../languages/reader/messages.ts';
import { wrapped } from '../layout/phrase.ts';
import { blank, type Row } from '../layout/row.ts';
import {
  type Direction,
  type Language,
  markDoubts,
  romanize,
  type Standard,
} from '../text/index.ts';

/** What is romanized by which rules, by BCP 47 tag. */
const LANGUAGES: readonly Language[] = ['ar', 'fa', 'ur', 'he'];

const MARGIN = 1;

/**
 * Rows of `width` cells. `language` is the article's (BCP 47): in one that has no rules of romanization the card goes
 * without. `scheme` counts for Arabic. `direction` is that of the labels.
 */
export function wordCard(
  word: string,
  language: string,
  scheme: Standard,
  labels: WordLabels,
  direction: Direction,
  width: number,
): Row[] {
  const room = width - 2 * MARGIN;
  const part = (label: string, text: string): Row[] => [
    blank(room),
    ...wrapped(label, room, { tone: 'dim', direction }),
    ...wrapped(text, room),
  ];
  const latin = romanized(word, language, scheme);
  const rows = [
    ...wrapped(word, room, { tone: 'strong' }),
    ...(latin ? part(labels.romanized, latin.text) : []),
    ...part(labels.letters, lettersOf(word).join(' ')),
    ...part(labels.unvocalised, unvocalised(word)),
    ...(latin?.isDoubtful
      ? [blank(room), ...wrapped(labels.doubts, room, { tone: 'dim', direction })]
      : []),
  ];
  return rows.map((row) => [...blank(MARGIN), ...row, ...blank(MARGIN)]);
}

/** The letters with their marks, in the order of the word. What only stretches or joins is no letter. */
export function lettersOf(word: string): string[] {
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(clusters.segment(word.replace(STRETCHING, '')), ({ segment }) => segment);
}

/** Without vowel marks and tatweel; combining madda and hamza (U+0653-0655) make letters and stay. */
export function unvocalised(word: string): string {
  return word
    .normalize('NFC')
    .replace(/(?![\u0653-\u0655])\p{Mn}/gu, '')
    .replace(/\u0640/g, '');
}

/** Tatweel, and the joiner and non-joiner. */
const STRETCHING = /[\u0640\u200C\u200D]/g;

function romanized(
  word: string,
  tag: string,
  scheme: Standard,
): { text: string; isDoubtful: boolean } | undefined {
  const [primary] = tag.toLowerCase().split('-');
  const language = LANGUAGES.find((known) => known === primary);
  if (!language) return undefined;
  const found = romanize(word, { language, standard: scheme });
  const text = markDoubts(found);
  return { text, isDoubtful: text !== found.text };
}

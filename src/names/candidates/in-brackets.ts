/** Names that the text gives in Latin letters as well, in brackets: «أنطونيو غوتيريش (António Guterres)». */

import { mayBeSame } from '../latin-names.ts';
import type { FoundCandidate } from './found.ts';

/** Up to four Latin words, the first with a capital, in brackets behind a letter and a blank. */
const BRACKETS =
  /(?<=[\p{L}\p{M}]["»]? ?)\((\p{Lu}[\p{L}.'’-]*(?: \p{Script=Latin}[\p{L}.'’-]*){0,3})\)/gu;

/** All capitals are an abbreviation, which no letters answer to. */
const LOWER_CASE = /\p{Ll}{2}/u;

/** A word of the text before the brackets, with its place. */
const WORD_BEFORE = /([\p{L}\p{M}\u200c\u0640'’׳״"-]+)["»]?\s?$/u;

export function latinCandidates(text: string): FoundCandidate[] {
  const found: FoundCandidate[] = [];
  for (const { 1: latin, index } of text.matchAll(BRACKETS)) {
    if (!LOWER_CASE.test(latin) || !/^[\p{Script=Latin}\s.'’-]+$/u.test(latin)) continue;
    const words = latin.split(' ').reverse();
    const place = wordsBefore(text, index, words.length);
    if (!place?.words.every((word, at) => mayBeSame(word, words[at]))) continue;
    found.push({ from: place.from, to: place.to, latin });
  }
  return found;
}

/** That many words before an offset, the last first, with nothing but blanks between them. */
function wordsBefore(text: string, end: number, count: number) {
  const words: string[] = [];
  let from = end;
  let to = end;
  for (let left = count; left > 0; left--) {
    // A word is looked for in a window: a text of one line is gone through once.
    const window = text.slice(Math.max(0, from - LONGEST), from);
    const match = WORD_BEFORE.exec(window);
    if (!match) return undefined;
    from -= window.length - match.index;
    if (to === end) to = from + match[1].length;
    words.push(match[1]);
  }
  return { words, from, to };
}

/** UTF-16 units of a word with a blank behind it. */
const LONGEST = 40;

/** Finds names whose Latin form follows in brackets: «أنطونيو غوتيريش (António Guterres)». */

import { mayBeSame } from '../latin/latin-names.ts';
import type { FoundCandidate } from './found.ts';

/** Up to four Latin words in brackets, the first with a capital, after a letter and a space. */
const BRACKETS =
  /(?<=[\p{L}\p{M}]["»]? ?)\((\p{Lu}[\p{L}.'’-]*(?: \p{Script=Latin}[\p{L}.'’-]*){0,3})\)/gu;

/** Words in capitals only are abbreviations, whose letters do not match a name. */
const LOWER_CASE = /\p{Ll}{2}/u;

/** The word before the brackets. */
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

/** The `count` words before an offset, the last one first, separated by spaces only. */
function wordsBefore(text: string, end: number, count: number) {
  const words: string[] = [];
  let from = end;
  let to = end;
  for (let left = count; left > 0; left--) {
    // Each word is searched in a window, so that a long line is read only once.
    const window = text.slice(Math.max(0, from - LONGEST), from);
    const match = WORD_BEFORE.exec(window);
    if (!match) return undefined;
    from -= window.length - match.index;
    if (to === end) to = from + match[1].length;
    words.push(match[1]);
  }
  return { words, from, to };
}

/** UTF-16 units of the longest word with a space after it. */
const LONGEST = 40;

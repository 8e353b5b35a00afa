/**
 * Stretches of a text that are ordered by themselves: in prose what is not written in its language, code, addresses, paths; in
 * code what is.
 */
import type { Block } from '../article/article.ts';
import type { Isolate } from '../text/index.ts';

/**
 * In their order, none in another. Addresses and paths are found by their form, and are from left to right: so is Latin code;
 * other code runs as its first letter does.
 */
export function isolatesIn({ text, kind, codes = [] }: Block): Isolate[] {
  if (kind === 'code') return wordsIn(text);
  const found: Isolate[] = codes.map(({ from, to }) => {
    return RIGHT_TO_LEFT.test(text.slice(from, to))
      ? { from, to }
      : { from, to, direction: 'ltr' as const };
  });
  if (HINT.test(text)) {
    for (const match of text.matchAll(ADDRESS)) {
      const from = match.index;
      found.push({ from, to: from + match[0].length, direction: 'ltr' });
    }
  }
  return found.sort((one, other) => one.from - other.from || other.to - one.to);
}

/** Words in code, strings or comments, of which the signs of the code between them are no part (UTS #55, 4.1). */
function wordsIn(text: string): Isolate[] {
  return Array.from(text.matchAll(WORDS), ({ index, 0: words }) => {
    return { from: index, to: index + words.length, direction: 'rtl' as const };
  });
}

/** What each of the forms below has. */
const HINT = /[/@\\]/;

/** It goes on up to a blank, and ends before the signs that end a sentence. */
const TAIL = '[!-~]*[\\w/~=&#%+-]';

const ADDRESS = new RegExp(
  [
    `(?<![\\w.])[a-z][a-z0-9+.-]*://${TAIL}`,
    `(?<![\\w.@])www\\.${TAIL}`,
    '(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    `(?<![\\w/.~\\\\])(?:~|\\.{1,2})?/${TAIL}`, // /etc/, ./run.sh, ~/a, ../a
    '(?<![\\w/\\\\])[A-Za-z]:\\\\[!-~]*[\\w\\\\]', // C:\a\
    '(?<![\\w/.~-])[A-Za-z][\\w.-]*(?:/[\\w.-]+)+/?(?<![.-])', // src/a.ts
  ].join('|'),
  'gi',
);

const LETTERS =
  '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';
const RIGHT_TO_LEFT = new RegExp(`[${LETTERS}]`, 'u');
/** With blanks and numbers between them, and joiners in them. */
const WORDS = new RegExp(
  `[${LETTERS}](?:[${LETTERS}\\u200C\\u200D]|[ \\d]+(?=[${LETTERS}]))*`,
  'gu',
);

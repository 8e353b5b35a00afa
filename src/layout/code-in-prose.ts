/**
 * Ranges of a text that are ordered by themselves: in prose code, addresses, paths and commands; in code the words of a
 * right-to-left language.
 */
import type { Block } from '../article/article.ts';
import type { Isolate } from '../text/index.ts';

/**
 * In the order of the text; one that begins in another does not count. Addresses, paths and commands are found by their
 * form, and run from left to right. So do links that show their address, and Latin code; other code has the direction of
 * its first letter.
 */
export function isolatesIn({ text, kind, codes = [], links = [] }: Block): Isolate[] {
  if (kind === 'code') return wordsIn(text);
  const found: Isolate[] = codes.map(({ from, to }) => {
    return RIGHT_TO_LEFT.test(text.slice(from, to))
      ? { from, to }
      : { from, to, direction: 'ltr' as const };
  });
  for (const { from, to, url } of links) {
    if (isAddress(text.slice(from, to), url)) found.push({ from, to, direction: 'ltr' });
  }
  const addresses = addressesIn(text);
  for (const { index: from, 0: address } of addresses ? text.matchAll(addresses) : []) {
    const to = from + address.length;
    const isPath = /^[~.]*\//.test(address);
    if (isPath && RIGHT_TO_LEFT.test(address)) found.push({ from, to });
    else found.push({ from, to, direction: 'ltr' });
  }
  if (OPTION_HINT.test(text)) found.push(...commandsIn(text));
  return found.sort((one, other) => one.from - other.from || other.to - one.to);
}

/** Whether a link shows where it leads: an autolink. */
function isAddress(shown: string, url: string): boolean {
  return url === shown || url === `mailto:${shown}` || url.replace(/^https?:\/\//, '') === shown;
}

/** Commands with options, in which the dashes belong to the words behind them: all Latin words beside an option. */
function commandsIn(text: string): Isolate[] {
  const found: Isolate[] = [];
  for (const { index, 0: words } of text.matchAll(LATIN_WORDS)) {
    if (!OPTION.test(words)) continue;
    const from = index + (OPENING.exec(words)?.[0].length ?? 0);
    const to = index + words.length - (CLOSING.exec(words)?.[0].length ?? 0);
    found.push({ from, to, direction: 'ltr' });
  }
  return found;
}

/** Words in code, strings or comments, of which the signs of the code between them are no part (UTS #55, 4.1). */
function wordsIn(text: string): Isolate[] {
  return Array.from(text.matchAll(WORDS), ({ index, 0: words }) => {
    return { from: index, to: index + words.length, direction: 'rtl' as const };
  });
}

/** What each of the forms of addresses has. */
const ADDRESS_HINT = /[/@\\]/;

/**
 * The rest of an address, in any script: up to a space, without the punctuation of the sentence around it. A bracket
 * belongs to it if its partner does (GFM 6.9).
 */
const TAIL =
  '(?:\\([^\\s()]*\\)|[^\\s()<>"\u00AB\u00BB\u060C\u061B])*(?:\\([^\\s()]*\\)|[\\p{L}\\p{M}\\p{N}_/~=&#%+-])';

/**
 * The forms of addresses and paths, the first that fits counts. `sign` is in each text with such a form: the pattern of
 * a form takes milliseconds before its first use, and a slash between two words is none.
 */
const FORMS: readonly { readonly sign: RegExp; readonly form: string }[] = [
  { sign: /:\/\//, form: `(?<![\\w.])[A-Za-z][A-Za-z0-9+.\\-]*://${TAIL}` },
  { sign: /www\./i, form: `(?<![\\w.@])[Ww]{3}\\.${TAIL}` },
  {
    sign: /@/, // me@example.org, git@example.org:a/b.git
    form: '(?<![\\w.+\\-])[\\w.+\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+(?::[\\w.~\\-]*(?:/[\\w.~\\-]+)+)?(?<![.\\-])',
  },
  {
    sign: /(?:^|[^\w/.~\\\u05D0-\u05EA\u0620-\u064A\u0671-\u06D3])(?:~|\.{1,2})?\//, // /etc/, ./run.sh, ~/a, ../a
    form: `(?<![\\p{L}\\p{N}_/.~\\\\])(?:~|\\.{1,2})?/[^\\s()<>"\u00AB\u00BB\u060C\u061B]*[\\p{L}\\p{M}\\p{N}_/~=&#%+\\-]`,
  },
  { sign: /:\\/, form: '(?<![\\w/\\\\])[A-Za-z]:\\\\[!-~]*[\\w\\\\]' }, // C:\a\
  {
    sign: /[\w.-]\//, // src/a.ts
    form: '(?<![\\p{L}\\w/.~\\-])[A-Za-z][\\w.\\-]*(?:/[\\w.\\-]+)+/?(?<![.\\-])',
  },
];

/** Patterns of several forms, by these forms. */
const patterns = new Map<string, RegExp>();

/** Finds the forms whose signs are in the text; `undefined` without a sign. */
function addressesIn(text: string): RegExp | undefined {
  if (!ADDRESS_HINT.test(text)) return undefined;
  const source = FORMS.filter(({ sign }) => sign.test(text))
    .map(({ form }) => form)
    .join('|');
  if (source === '') return undefined;
  const known = patterns.get(source) ?? new RegExp(source, 'gu');
  patterns.set(source, known);
  return known;
}

const OPTION_HINT = /-[a-z]/i;
/** `--all`, `--all=a`, `-a`; not `-word-`, which stands between dashes. */
const OPTION = /(?<![^ ([{])(?:--[a-z][\w-]*|-[a-z](?![\w-]))/i;
/** Words of ASCII with one space between them. */
const LATIN_WORDS = /(?<!\S)[!-~]+(?: [!-~]+)*/g;
const OPENING = /^[([{"']+/;
const CLOSING = /[.,:;!?)\]}"']+$/;

const LETTERS =
  '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';
const RIGHT_TO_LEFT = new RegExp(`[${LETTERS}]`, 'u');
/** With blanks and numbers between them, and joiners in them. */
const WORDS = new RegExp(
  `[${LETTERS}](?:[${LETTERS}\\u200C\\u200D]|[ \\d]+(?=[${LETTERS}]))*`,
  'gu',
);

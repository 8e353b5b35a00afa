/** Which language a piece is in, which way it runs, and the few words of each language that a parser must know. */
import type { Direction } from './article.ts';

/** Languages written from right to left by default, by their primary subtag (CLDR, `characterOrder`). */
const RTL_LANGUAGES = new Set(
  'ar arc bal bgn bqi ckb dv fa glk he hnd iw ji khw ks lrc mzn nqo ps prs rhg sd sdh skr syr ug ur yi'.split(
    ' ',
  ),
);

/** Scripts that run from right to left, by ISO 15924 code. */
const RTL_SCRIPTS = new Set(
  'adlm arab aran hebr mand mend nkoo rohg samr syrc syrj syrn thaa'.split(' '),
);

/** Right-to-left letters: the blocks that UAX#9 keeps for classes R and AL (table 4, DerivedBidiClass). */
const RTL_LETTER =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** How many letters tell the direction of a piece: one Latin name at its head must not. */
const SAMPLE = 1000;

/** Letters that one language of the Arabic script has and its neighbours have not. The first row that fits wins. */
const ARABIC_SCRIPT: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ug', /[\u06c7\u06c8\u06cb]/], // u, yu, ve
  ['ckb', /[\u0695\u06b5\u06c6\u06ce]/], // reh and lam with v, oe, yeh with v
  ['ps', /[\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06cd\u06d0]/], // letters with ring
  ['sd', /[\u067a\u067b\u067d\u067f\u0680\u0683\u0684\u0687\u06aa\u06bb]/], // the implosives, swash kaf
  ['ur', /[\u0679\u0688\u0691\u06ba\u06c1\u06d2]/], // tteh, ddal, rreh, noon ghunna, heh goal, yeh barree
  ['fa', /[\u067e\u0686\u0698\u06a9\u06af\u06cc]/], // peh, tcheh, jeh, keheh, gaf, farsi yeh
];

/** The words before the colon of a line that says where a text comes from. The first writes one. */
const SOURCE_WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: ['المصدر', 'المصادر', 'مصدر'],
  ckb: ['سەرچاوە'],
  en: ['Source', 'Sources'],
  fa: ['منبع', 'منابع'],
  he: ['מקור', 'מקורות'],
  ps: ['سرچینه'],
  ug: ['مەنبە'],
  ur: ['ماخذ', 'بشکریہ'],
  yi: ['מקור'],
};

const SOURCE_LINE = new RegExp(
  `^(?:${[...new Set(Object.values(SOURCE_WORDS).flat())].join('|')})[ \u00a0]*:[ \u00a0]*(\\S.*)$`,
  'i',
);

/** A longer line that begins like a source line is a sentence. UTF-16 units. */
const LONGEST_SOURCE_LINE = 160;

/** `tag`: BCP 47. A script subtag decides before the language does: `az-Arab`, `ks-Deva`. */
export function directionOf(tag: string): Direction {
  const [language, ...subtags] = tag.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr';
}

/** The way most of the first letters of a text run. */
export function guessDirection(text: string): Direction {
  let rtl = 0;
  let seen = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    if (RTL_LETTER.test(letter)) rtl += 1;
    seen += 1;
    if (seen === SAMPLE) break;
  }
  return rtl * 2 > seen ? 'rtl' : 'ltr';
}

/** The language that the letters of a text point to; `und` where they point to none. */
export function guessLanguage(text: string): string {
  if (guessDirection(text) === 'ltr') return 'und';
  const sample = text.slice(0, SAMPLE * 10);
  const arabic = count(sample, /\p{Script=Arabic}/gu);
  const hebrew = count(sample, /\p{Script=Hebrew}/gu);
  if (hebrew > arabic) return 'he';
  if (arabic === 0) return 'und';
  // One foreign name with its «پ» in an Arabic piece is no Persian: more than one letter in a hundred is.
  const language = ARABIC_SCRIPT.find(
    ([, letters]) => count(sample, new RegExp(letters, 'g')) * 100 > arabic,
  );
  return language?.[0] ?? 'ar';
}

/** What a line like «المصدر : …» names; undefined for any other text. */
export function sourceNamedBy(text: string): string | undefined {
  if (text.length > LONGEST_SOURCE_LINE) return undefined;
  return SOURCE_LINE.exec(text)?.[1];
}

/** A line that names the source, in the language of the piece. */
export function sourceLine(source: string, language: string): string {
  const [word] = SOURCE_WORDS[language.toLowerCase().split(/[-_]/)[0]] ?? SOURCE_WORDS.en;
  return `${word}: ${source}`;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

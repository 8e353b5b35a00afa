/** Language and direction of an article, and the few words of each language that a parser needs. */
import type { Direction } from '../text/index.ts';

/** Languages written from right to left by default, by primary subtag (CLDR, `characterOrder`). */
const RTL_LANGUAGES = new Set(
  'ar arc bal bgn bqi ckb dv fa glk he hnd iw ji khw ks lrc mzn nqo ps prs rhg sd sdh skr syr ug ur yi'.split(
    ' ',
  ),
);

/** Scripts that run from right to left, by ISO 15924 code. */
const RTL_SCRIPTS = new Set(
  'adlm arab aran hebr mand mend nkoo rohg samr syrc syrj syrn thaa'.split(' '),
);

/** Right-to-left letters: the blocks that UAX#9 reserves for the classes R and AL (table 4, DerivedBidiClass). */
const RTL_LETTER =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Number of letters that decide the direction, enough that one Latin name at the start does not. */
const SAMPLE = 1000;

/** Letters of one language in Arabic script that its neighbours do not have. The first matching row wins. */
const ARABIC_SCRIPT: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ug', /[\u06c7\u06c8\u06cb]/], // u, yu, ve
  ['ckb', /[\u0695\u06b5\u06c6\u06ce]/], // reh and lam with v, oe, yeh with v
  ['ps', /[\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06cd\u06d0]/], // letters with ring
  ['sd', /[\u067a\u067b\u067d\u067f\u0680\u0683\u0684\u0687\u06aa\u06bb]/], // the implosives, swash kaf
  ['ur', /[\u0679\u0688\u0691\u06ba\u06c1\u06d2]/], // tteh, ddal, rreh, noon ghunna, heh goal, yeh barree
  ['fa', /[\u067e\u0686\u0698\u06a9\u06af\u06cc]/], // peh, tcheh, jeh, keheh, gaf, farsi yeh
];

/** Words before the colon in a line that names the source. The first word is used for writing such a line. */
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

/** UTF-16 units. A longer line that begins like a source line is a sentence. */
const LONGEST_SOURCE_LINE = 160;

/** `tag`: BCP 47. A script subtag takes precedence over the language: `az-Arab`, `ks-Deva`. */
export function directionOf(tag: string): Direction {
  const [language, ...subtags] = tag.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr';
}

/** Languages whose numbers use the digits U+06F0 to U+06F9, and U+0660 to U+0669 (CLDR, `defaultNumberingSystem`). */
const PERSIAN_DIGITS = new Set('bqi fa glk ks lrc mzn prs ps'.split(' '));
const ARABIC_DIGITS = new Set('ar ckb sd'.split(' '));
/** Regions where Arabic uses Western digits, and tags of languages that use Persian digits in one region or script. */
const WESTERN_REGIONS = new Set('ae dz eh ly ma tn'.split(' '));
const PERSIAN_VARIANTS = /^(?:ur-in|(?:pa|uz)-arab)\b/;

/** The digits of numbers in a language. `tag`: BCP 47. */
export function digitsOf(tag: string): 'western' | 'arabic' | 'persian' {
  const [language, ...subtags] = tag.toLowerCase().split(/[-_]/);
  const variant = [language, ...subtags].join('-');
  if (PERSIAN_DIGITS.has(language) || PERSIAN_VARIANTS.test(variant)) return 'persian';
  if (!ARABIC_DIGITS.has(language)) return 'western';
  const isWestern = language === 'ar' && subtags.some((subtag) => WESTERN_REGIONS.has(subtag));
  return isWestern || directionOf(tag) === 'ltr' ? 'western' : 'arabic';
}

/** The direction of the majority of the first letters. */
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

/** The language that the letters of a text indicate; `und` if they indicate none. */
export function guessLanguage(text: string): string {
  if (guessDirection(text) === 'ltr') return 'und';
  const sample = text.slice(0, SAMPLE * 10);
  const arabic = count(sample, /\p{Script=Arabic}/gu);
  const hebrew = count(sample, /\p{Script=Hebrew}/gu);
  if (hebrew > arabic) return 'he';
  if (arabic === 0) return 'und';
  // One foreign name with «پ» does not make an Arabic text Persian; more than one such letter in a hundred does.
  const language = ARABIC_SCRIPT.find(
    ([, letters]) => count(sample, new RegExp(letters, 'g')) * 100 > arabic,
  );
  return language?.[0] ?? 'ar';
}

/** The source named in a line such as «المصدر : …»; `undefined` for any other text. */
export function sourceNamedBy(text: string): string | undefined {
  if (text.length > LONGEST_SOURCE_LINE) return undefined;
  return SOURCE_LINE.exec(text)?.[1];
}

/** A line that names the source, in the language of the article. */
export function sourceLine(source: string, language: string): string {
  const [word] = SOURCE_WORDS[language.toLowerCase().split(/[-_]/)[0]] ?? SOURCE_WORDS.en;
  return `${word}: ${source}`;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

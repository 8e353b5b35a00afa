import { checkNames, checkOneOf, checkText } from '../check.ts';
import { arabicAlaLc } from './arabic-ala-lc.ts';
import { arabicBgnPcgn } from './arabic-bgn-pcgn.ts';
import { arabicDin31635 } from './arabic-din-31635.ts';
import { arabicIso2332 } from './arabic-iso-233-2.ts';
import { endArabic, endPersian } from './endings.ts';
import { hebrewAlaLc } from './hebrew-ala-lc.ts';
import { irregular } from './irregular.ts';
import { type Letter, lettersOf, skeleton } from './letters.ts';
import { otherText } from './other-text.ts';
import { persianAlaLc } from './persian-ala-lc.ts';
import { readArabic } from './read-arabic.ts';
import { readHebrew } from './read-hebrew.ts';
import type { Habit } from './reading.ts';
import type { Sound } from './sound.ts';
import { type Doubt, type SpelledDraft, spell } from './spell.ts';
import type { System } from './system.ts';
import { urduAlaLc } from './urdu-ala-lc.ts';
import { aspirated } from './urdu-letters.ts';

export type { DoubtKind } from './sound.ts';
export type { Doubt } from './spell.ts';

/** The language of a text, as its ISO 639-1 code. */
export type Language = 'ar' | 'fa' | 'ur' | 'he';
/** ALA-LC, DIN 31635 (2011), ISO 233-2 (1993), BGN/PCGN (1956). Each table names its edition and sources. */
export type Standard = 'ala-lc' | 'din-31635' | 'iso-233-2' | 'bgn-pcgn';

/** The language and kind of the text, and the standard for its spelling. */
export type RomanizeOptions = {
  /** @default 'ar' */
  readonly language?: Language;
  /** Arabic supports all standards; the other languages always use ALA-LC. @default 'ala-lc' */
  readonly standard?: Standard;
  /** The text is a name: its words are capitalised by the rules of the standard. @default false */
  readonly name?: boolean;
};

/** One word. `from`, `to`: UTF-16 offsets in the result; `sourceFrom`, `sourceTo`: in the source. */
export type RomanizedWord = {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
};

/** A text in Latin letters, with its doubtful places and the source ranges of its words. */
export type Romanized = {
  /** The text with consonants, long vowels, and the short vowels that are written or certain. */
  readonly text: string;
  /** Sorted by `from`, then `to`. Doubts do not overlap, but several may have the same position. */
  readonly doubts: readonly Doubt[];
  /** Words of the language's script, in order. */
  readonly words: readonly RomanizedWord[];
  /** The standard that was used. */
  readonly standard: Standard;
};

/**
 * Romanizes every word of the language's script in `text` and copies the rest, with punctuation and digits in their
 * Latin forms. Written vocalisation is used. Missing information is not guessed: short vowels are left out, letters
 * with several readings get the plain one, and each such place is in `doubts`. Time is linear in the length of the
 * text. Any string is valid, also one with lone surrogates.
 *
 * Each table names its standard and sources: `arabic-ala-lc.ts` and the files beside it.
 */
export function romanize(text: string, options: RomanizeOptions = {}): Romanized {
  checkText('text', text);
  checkNames(options, ['language', 'standard', 'name']);
  checkOneOf('language', options.language, ['ar', ...Object.keys(OTHER)]);
  checkOneOf('standard', options.standard, Object.keys(ARABIC));
  const { language = 'ar', name = false } = options;
  const standard = language === 'ar' ? (options.standard ?? 'ala-lc') : 'ala-lc';
  const system = (language === 'ar' ? ARABIC[standard] : OTHER[language])();
  const draft: SpelledDraft = { text: '', doubts: [] };
  const words: RomanizedWord[] = [];
  const spans = wordsIn(text, language);
  let letters = spans.length > 0 ? lettersIn(text, spans[0], language) : [];
  let done = 0;
  spans.forEach((span, index) => {
    draft.text += otherText(text.slice(done, span.from));
    const following = spans[index + 1];
    const nextLetters = following === undefined ? [] : lettersIn(text, following, language);
    const together = following !== undefined && BLANKS.test(text.slice(span.to, following.from));
    const from = draft.text.length;
    const sounds = read(letters, language, system, together ? nextLetters : undefined);
    const small = index > 0 && letters.length < 5 && system.small.includes(skeleton(letters));
    const capital = !name || small ? 'none' : index === 0 ? 'article and word' : 'word';
    spell(draft, sounds, system, capital);
    words.push({ from, to: draft.text.length, sourceFrom: span.from, sourceTo: span.to });
    letters = nextLetters;
    done = span.to;
  });
  draft.text += otherText(text.slice(done));
  return { text: draft.text, doubts: draft.doubts, words, standard };
}

type Span = { readonly from: number; readonly to: number };

/** Words in the language's script. */
function wordsIn(text: string, language: Language): Span[] {
  word[language] ??= language === 'he' ? hebrewWord() : arabicWord();
  return Array.from(text.matchAll(word[language]), ({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
}

/** Made on first use: script properties are slow to look up. */
const word: Partial<Record<Language, RegExp>> = {};

/** Letters and marks, with format characters between them that belong to the word. */
function arabicWord(): RegExp {
  return /(?=[\p{L}\p{M}])\p{scx=Arab}(?:[\u200c-\u200f\u061c]*(?=[\p{L}\p{M}])\p{scx=Arab})*/gu;
}

/** Geresh and gershayim inside a word belong to it: abbreviations and foreign sounds. */
function hebrewWord(): RegExp {
  return /(?=[\p{L}\p{M}])\p{scx=Hebr}(?:[\u200c-\u200f׳״]*(?=[\p{L}\p{M}])\p{scx=Hebr})*/gu;
}

const BLANKS = /^\s+$/;

const ARABIC: Readonly<Record<Standard, () => System>> = {
  'ala-lc': arabicAlaLc,
  'din-31635': arabicDin31635,
  'iso-233-2': arabicIso2332,
  'bgn-pcgn': arabicBgnPcgn,
};

const OTHER: Readonly<Record<Exclude<Language, 'ar'>, () => System>> = {
  fa: persianAlaLc,
  ur: urduAlaLc,
  he: hebrewAlaLc,
};

const HABITS: Readonly<Record<Exclude<Language, 'he'>, Habit>> = {
  ar: { language: 'ar', longW: 'ū', longY: 'ī', end: endArabic },
  fa: { language: 'fa', longW: 'ū', longY: 'ī', end: endPersian },
  ur: { language: 'ur', longW: 'o', longY: 'e', end: endPersian }, // table of vowels: و o, ی e
};

function lettersIn(text: string, { from, to }: Span, language: Language): Letter[] {
  const letters = lettersOf(text, from, to);
  return language === 'ur' ? aspirated(letters) : letters;
}

function read(
  letters: readonly Letter[],
  language: Language,
  system: System,
  next: readonly Letter[] | undefined,
): Sound[] {
  if (language === 'he') return readHebrew(letters);
  const known = language === 'ar' ? irregular(letters, system.words) : undefined;
  return readArabic(known ?? letters, HABITS[language], next, known !== undefined);
}

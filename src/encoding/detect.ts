/**
 * Detects single-byte encodings by letter frequencies. Each encoding is tried with each of its languages; the best
 * one has the letters in positions where the language has them. Hebrew is tried in both directions, because
 * ISO-8859-8 stores lines in visual order, where a word begins with its final letter.
 */
import {
  type KnownLanguage,
  LetterPlace,
  likelihood,
  placeOf,
  plainLetter,
} from './letter-frequency.ts';

export type Detected = {
  /** WHATWG's name. */
  readonly encoding: string;
  /** Whether the letters decide clearly. */
  readonly isCertain: boolean;
};

type EncodingCandidate = {
  readonly encoding: string;
  /** `undefined` for Latin text with accented letters. */
  readonly language?: KnownLanguage;
  readonly isReversed?: true;
  /** Natural logarithm of how much rarer this encoding is than the others. */
  readonly rarity?: number;
};

/** Of two equal candidates, the first wins: windows-1255 contains all of ISO-8859-8 in logical order. */
const CANDIDATES: readonly EncodingCandidate[] = [
  { encoding: 'windows-1256', language: 'ar' },
  { encoding: 'windows-1256', language: 'fa' },
  { encoding: 'windows-1256', language: 'ur' },
  { encoding: 'windows-1255', language: 'he' },
  { encoding: 'iso-8859-8', language: 'he', isReversed: true, rarity: 1 },
  { encoding: 'iso-8859-6', language: 'ar', rarity: 2 },
  { encoding: 'windows-1252' },
];

/** The number of bytes above ASCII that are used. */
const SAMPLE = 20_000;

/** The next best encoding must be less likely by this natural logarithm. */
const MARGIN = 3;

/** A mean likelihood per letter below this means that the text is in none of the languages. */
const LEAST_MEAN = -4.5;

/** Natural logarithms for signs: frequent in prose, rare in prose, and invalid or out of place. */
const SIGN = Math.log(1 / 40);
const ODD = Math.log(1 / 2000);
const WRONG = Math.log(1 / 50_000);

/** `undefined` if all bytes are ASCII. */
export function detectEncoding(bytes: Uint8Array): Detected | undefined {
  const end = endOfSample(bytes);
  if (end === 0) return undefined;
  const scores = CANDIDATES.map((candidate) => {
    const { sum, count } = candidate.language
      ? scoreOf(bytes, end, candidate, candidate.language)
      : latinScore(bytes, end);
    return { encoding: candidate.encoding, sum: sum - (candidate.rarity ?? 0), mean: sum / count };
  });
  const best = scores.reduce((one, other) => (other.sum > one.sum ? other : one));
  const rival = Math.max(
    ...scores.filter(({ encoding }) => encoding !== best.encoding).map(({ sum }) => sum),
  );
  const isCertain = best.sum - rival >= MARGIN && best.mean >= LEAST_MEAN;
  return { encoding: best.encoding, isCertain };
}

/** Index after the last byte that is used; 0 if all bytes are ASCII. */
function endOfSample(bytes: Uint8Array): number {
  let seen = 0;
  let end = 0;
  for (let at = 0; at < bytes.length && seen < SAMPLE; at += 1) {
    if (bytes[at] < 0x80) continue;
    seen += 1;
    end = at + 1;
  }
  return end;
}

type Score = { readonly sum: number; readonly count: number };

function scoreOf(
  bytes: Uint8Array,
  end: number,
  { encoding, isReversed }: EncodingCandidate,
  language: KnownLanguage,
): Score {
  const characters = charactersOf(encoding);
  let sum = 0;
  let count = 0;
  let word: string[] = [];
  const endWord = () => {
    word.forEach((letter, at) => {
      const place = placeOf(isReversed ? word.length - 1 - at : at, word.length);
      sum += likelihood(language, letter, word.length === 1 ? LetterPlace.INNER : place);
    });
    word = [];
  };
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at];
    const character = byte < 0x80 ? undefined : characters[byte - 0x80];
    if (character === undefined) {
      if (isWithin(bytes, at)) continue;
      if (word.length > 0 && isLatin(byte)) sum += ODD;
      endWord();
      continue;
    }
    count += 1;
    // A non-ASCII letter directly next to a Latin letter is probably an accented letter in a Latin word.
    if (character.kind === 'letter' && word.length === 0 && isLatin(bytes[at - 1])) sum += ODD;
    if (character.kind === 'letter') word.push(character.letter);
    // A mark must stand on a letter.
    else if (character.kind === 'mark') sum += word.length > 0 ? SIGN : WRONG;
    else {
      endWord();
      sum += character.kind === 'sign' ? SIGN : character.kind === 'odd' ? ODD : WRONG;
    }
  }
  endWord();
  return { sum, count };
}

/** A quotation mark inside a Hebrew word: an abbreviation, or a foreign sound. */
function isWithin(bytes: Uint8Array, at: number): boolean {
  return (
    (bytes[at] === 0x22 || bytes[at] === 0x27) && bytes[at - 1] >= 0x80 && bytes[at + 1] >= 0x80
  );
}

/**
 * The score as Latin text. French and German have an accented letter among every ten or twenty letters, next to plain
 * letters.
 */
function latinScore(bytes: Uint8Array, end: number): Score {
  const characters = charactersOf('windows-1252');
  let sum = 0;
  let count = 0;
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] < 0x80) continue;
    count += 1;
    const { kind } = characters[bytes[at] - 0x80];
    const isAmongLatin = isLatin(bytes[at - 1]) || isLatin(bytes[at + 1]);
    if (kind === 'letter') sum += isAmongLatin ? Math.log(1 / 15) : ODD;
    else sum += kind === 'sign' ? SIGN : kind === 'none' ? WRONG : ODD;
  }
  return { sum, count };
}

function isLatin(byte: number | undefined): boolean {
  return byte !== undefined && ((byte | 0x20) - 0x61) >>> 0 < 26;
}

type Character =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'mark' | 'sign' | 'odd' | 'none' };

/** Punctuation of prose, spaces, and direction controls. */
const PROSE_SIGN =
  /^[\u00a0\u00ab\u00bb\u2013\u2014\u2018-\u201e\u2022\u2026\u060c\u061b\u061f\u200c-\u200f\u0640]$/;

const known = new Map<string, readonly Character[]>();

/** The characters of the bytes 80 to FF in an encoding. */
function charactersOf(encoding: string): readonly Character[] {
  let characters = known.get(encoding);
  if (!characters) {
    const bytes = Uint8Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
    characters = Array.from(new TextDecoder(encoding).decode(bytes), (letter): Character => {
      if (letter === '\ufffd' || letter < '\u00a0') return { kind: 'none' };
      if (PROSE_SIGN.test(letter)) return { kind: 'sign' };
      if (/\p{M}/u.test(letter)) return { kind: 'mark' };
      return /\p{L}/u.test(letter)
        ? { kind: 'letter', letter: plainLetter(letter) }
        : { kind: 'odd' };
    });
    known.set(encoding, characters);
  }
  return characters;
}

import { HAMZA_ABOVE, KEPT_MARKS, MARK_VARIANTS, TATWEEL, ZWNJ } from './marks.ts';

/**
 * A letter with its marks. `marks` has each mark once, in no particular order (canonical order puts a vowel before
 * the shadda, keyboards after it). `from`, `to`: UTF-16 offsets in the source.
 */
export type Letter = {
  readonly base: string;
  readonly marks: string;
  readonly from: number;
  readonly to: number;
};

const PRESENTATION_FORM = /[\ufb1d-\ufdff\ufe70-\ufefc]/;
const MARK = /\p{M}/u;
/** Format characters inside a word, which change its shape and have no sound. */
const SILENT = /[\u200d-\u200f\u061c\u0640]/;

/** Yiddish ligatures in Hebrew text; װ has a row of its own in the Hebrew table. */
/** The Koran's small letters, which lengthen a vowel as full ones do. */
const SMALL_LETTERS: Readonly<Record<string, string>> = { '\u06e5': 'و', '\u06e6': 'ي' };

const LIGATURES: Readonly<Record<string, string>> = { '\u05f1': 'וי', '\u05f2': 'יי' };

/** Hamza carriers that have no canonical composition. */
const CARRIED: Readonly<Record<string, string>> = {
  'ی\u0654': 'ئ',
  'ى\u0654': 'ئ',
  'ه\u0654': 'ۀ',
  'ە\u0654': 'ۀ',
};

/**
 * The letters of one word.
 *
 * Presentation forms become their letters (NFKC, one code point at a time, so that offsets stay valid). Decomposed
 * carriers (ا + ٔ) become the canonically equal letter. A tatweel is removed, and its marks belong to the letter
 * before it (هـٰذا). A mark without a letter before it has an empty base.
 */
export function lettersOf(text: string, from: number, to: number): Letter[] {
  const letters: Letter[] = [];
  let at = from;
  while (at < to) {
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    const end = at + character.length;
    for (const part of expand(character)) put(letters, part, at, end);
    at = end;
  }
  return letters;
}

/** The bases alone: the key of the word in tables of irregular words. */
export function skeleton(letters: readonly Letter[]): string {
  let word = '';
  for (const { base } of letters) word += SAME_LETTER[base] ?? base;
  return word;
}

/** Letters that differ by keyboard or orthography only. */
const SAME_LETTER: Readonly<Record<string, string>> = { ٱ: 'ا', ی: 'ي', ک: 'ك', ہ: 'ه' };

function expand(character: string): string {
  if (PRESENTATION_FORM.test(character)) {
    // U+FE70 to U+FE7F decompose to a mark on a space or a tatweel.
    return character.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, '');
  }
  return LIGATURES[character] ?? SMALL_LETTERS[character] ?? character;
}

function put(letters: Letter[], part: string, from: number, to: number): void {
  const last = letters.at(-1);
  if (MARK.test(part)) {
    const mark = MARK_VARIANTS[part] ?? part;
    if (last === undefined || last.base === ZWNJ) {
      if (KEPT_MARKS.has(mark)) letters.push({ base: '', marks: mark, from, to });
      return;
    }
    letters[letters.length - 1] = { ...withMark(last, mark), to };
  } else if (SILENT.test(part)) {
    if (last !== undefined && part === TATWEEL) letters[letters.length - 1] = { ...last, to };
  } else {
    letters.push({ base: part, marks: '', from, to });
  }
}

function withMark(letter: Letter, mark: string): Letter {
  const together = CARRIED[letter.base + mark] ?? (letter.base + mark).normalize('NFC');
  if ([...together].length === 1) return { ...letter, base: together };
  if (mark === HAMZA_ABOVE || !KEPT_MARKS.has(mark) || letter.marks.includes(mark)) return letter;
  return { ...letter, marks: letter.marks + mark };
}

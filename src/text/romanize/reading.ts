import type { Letter } from './letters.ts';
import { DAGGER_ALEF, DAMMA, FATHA, KASRA, SUBSCRIPT_ALEF, SUKUN } from './marks.ts';
import type { DoubtKind, Sound } from './sound.ts';

/** The reading of one word of the Arabic script: its context, and the sounds found so far. */
export type Reading = {
  readonly habit: Habit;
  readonly letters: readonly Letter[];
  /** The next word, if only spaces stand between: an izafah or a construct connects both. */
  readonly next: readonly Letter[] | undefined;
  readonly sounds: Sound[];
  /** Index of the first letter after prefixes and article. */
  readonly stem: number;
  /** The word has the article. */
  readonly definite: boolean;
  /** The spelling comes from the table of irregular words, so its endings are not in doubt. */
  readonly fixed: boolean;
};

/** Differences between the languages of the script. */
export type Habit = {
  readonly language: 'ar' | 'fa' | 'ur';
  /** The default reading of an unmarked و or ی between consonants. It is always in doubt. */
  readonly longW: string;
  readonly longY: string;
  /** Adds the vowel or ending of the last letter, at `index`. Only a silent alef may follow that letter. */
  readonly end: (reading: Reading, index: number) => void;
};

/** Keys of the vowels that may follow an unpointed consonant. */
export const SHORT_VOWELS: readonly string[] = ['a', 'i', 'u'];

export function has(letter: Letter | undefined, mark: string): boolean {
  return letter?.marks.includes(mark) ?? false;
}

/** Adds a sound for the letters from index `first` to `last`. */
export function say(
  reading: Reading,
  key: string,
  first: number,
  last = first,
  doubt?: DoubtKind,
  others?: readonly string[],
): void {
  const { from } = reading.letters[first];
  const { to } = reading.letters[last];
  reading.sounds.push({ key, from, to, doubt, others: without(others, key) });
}

function without(
  others: readonly string[] | undefined,
  key: string,
): readonly string[] | undefined {
  return others?.includes(key) ? others.filter((other) => other !== key) : others;
}

/** Whether a short vowel or a sukun is marked before the last letter: the writer vocalises this word. */
export function isPointed(letters: readonly Letter[]): boolean {
  return letters.slice(0, -1).some(({ marks }) => VOWEL_MARK.test(marks));
}

export function isBare(letter: Letter | undefined, base: string): boolean {
  return letter?.base === base && letter.marks === '';
}

export function isW(letter: Letter | undefined): boolean {
  return letter?.base === 'و';
}

export function isY(letter: Letter | undefined): boolean {
  return letter !== undefined && YEHS.has(letter.base);
}

const YEHS: ReadonlySet<string> = new Set('يىیے');
const VOWEL_MARK = new RegExp(`[${FATHA}${DAMMA}${KASRA}${SUKUN}${DAGGER_ALEF}${SUBSCRIPT_ALEF}]`);

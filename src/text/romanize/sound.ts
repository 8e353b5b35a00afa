/**
 * The sounds of a word, independent of any standard.
 *
 * A reader (`read-arabic.ts`, `read-hebrew.ts`) knows the script and turns letters into sounds. A system
 * (`arabic-ala-lc.ts` and the files beside it) knows a standard and turns sounds into Latin letters. Only the reader
 * finds doubts, so they are the same under every standard.
 */

/**
 * Why a place in a romanization is in doubt.
 *
 * - `vowel`: a short vowel, or none, belongs here and is not written; the consonant before it may be doubled.
 * - `letter`: the letter has several readings (و: ū, aw, w; ة: h, t; ב: b, v); the plainest one is given.
 * - `prefix`: what stands before may be a prefixed particle, to be set off with a hyphen.
 * - `ending`: at the end of the word a final vowel, a doubling or an izafah may be unwritten, or a written
 *   final vowel may be inflection that the standard leaves out.
 */
export type DoubtKind = 'vowel' | 'letter' | 'prefix' | 'ending';

/** Particles written as one with the word after them, and the Arabic article. */
export type Clitic = {
  /** Keys of prefixes, in order: `wa`, `fa`, `bi`, `ka`, `li`. */
  readonly prefixes: readonly string[];
  readonly article: boolean;
};

/** One sound to spell. `from`, `to`: UTF-16 offsets in the source of its letters. */
export type Sound = {
  /** A letter of the script, or the name of a vowel or ending (`ā`, `iyy`, `-i`); '' has no sound. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** The consonant is doubled. */
  readonly twice?: boolean;
  readonly doubt?: DoubtKind;
  /** Keys of the other readings, if there is a doubt. */
  readonly others?: readonly string[];
  readonly clitic?: Clitic;
};

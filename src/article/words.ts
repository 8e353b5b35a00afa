/** The words of a text, as a search for names sees them: folded, with the way back to their source. */
import { type Folded, fold } from '../text/index.ts';

export type Words = {
  readonly folded: Folded;
  /** Folded words in order. */
  readonly texts: readonly string[];
  /** Offset in `folded.text` of each. */
  readonly starts: readonly number[];
  /** Whether a name may run on from the word before: there are only blanks, hyphens or quotes between them. */
  readonly continues: readonly boolean[];
};

/** Vowel marks are folded away already; those that are left are letters of their scripts. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Blanks of all kinds are one space to a fold, and so are dashes and quotes one sign. */
const INSIDE_NAME = /^[- "'«»]*$/;

export function wordsOf(text: string): Words {
  const folded = fold(text);
  const texts: string[] = [];
  const starts: number[] = [];
  const continues: boolean[] = [];
  let end = 0;
  for (const { 0: word, index } of folded.text.matchAll(WORD)) {
    const isNext = index === end + 1 && folded.text.charCodeAt(end) === 0x20;
    continues.push(isNext || INSIDE_NAME.test(folded.text.slice(end, index)));
    texts.push(word);
    starts.push(index);
    end = index + word.length;
  }
  return { folded, texts, starts, continues };
}

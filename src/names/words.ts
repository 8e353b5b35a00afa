/** The words of a text, as a search for names sees them: folded, with the way back to their source. */
import { type Folded, fold } from '../text/index.ts';

export type TextWords = FoldedWords & { readonly source: string; readonly folded: Folded };

export type FoldedWords = {
  /** In order. */
  readonly texts: readonly string[];
  /** Offset in the folded text of each. */
  readonly starts: readonly number[];
  /** Whether a name may run on from the word before: there are only blanks, hyphens or quotes between them. */
  readonly continues: readonly boolean[];
  /** What stands between it and the word before where it is quotes only: one sign for all; else nothing. */
  readonly links: readonly string[];
};

/** The sign for quotes inside a word: «בג"ץ» is an abbreviation, and other letters without them another word. */
const QUOTES = '"';

/** Vowel marks are folded away already; those that are left are letters of their scripts. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Blanks of all kinds are one space to a fold, and so are dashes and quotes one sign. */
const INSIDE_NAME = /^[- "'«»]*$/;
const ONLY_QUOTES = /^["']+$/;

/** ZERO WIDTH NON-JOINER: where Persian and Urdu write two parts of a word apart without a blank. */
export const NON_JOINER = '\u200c';

export function wordsOf(source: string): TextWords {
  const folded = fold(source);
  return { source, folded, ...splitWords(folded.text) };
}

/** `text`: folded. */
export function splitWords(text: string): FoldedWords {
  const texts: string[] = [];
  const starts: number[] = [];
  const continues: boolean[] = [];
  const links: string[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isNext = index === end + 1 && text.charCodeAt(end) === 0x20;
    const between = isNext ? ' ' : text.slice(end, index);
    continues.push(isNext || INSIDE_NAME.test(between));
    links.push(!isNext && ONLY_QUOTES.test(between) ? QUOTES : '');
    texts.push(word);
    starts.push(index);
    end = index + word.length;
  }
  return { texts, starts, continues, links };
}

/** Where a non-joiner stood in a word before it was folded away: offsets in the folded word, in order. */
export function jointsOf({ source, folded, texts, starts }: TextWords, word: number): number[] {
  const { offsets } = folded;
  const start = starts[word];
  const end = start + texts[word].length;
  const joints: number[] = [];
  for (let unit = start + 1; unit < end; unit++) {
    const [before, here] = [offsets[unit - 1], offsets[unit]];
    // A mark may stand on the letter before the non-joiner.
    if (here - before > 1 && source.slice(before, here).includes(NON_JOINER)) {
      joints.push(unit - start);
    }
  }
  return joints;
}

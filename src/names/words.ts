/** The words of a text for the search for names: folded, with their source offsets. */
import { type Folded, fold } from '../text/index.ts';

export type TextWords = FoldedWords & { readonly source: string; readonly folded: Folded };

export type FoldedWords = {
  /** The folded words, in order. */
  readonly texts: readonly string[];
  /** Offset of each word in the folded text. */
  readonly starts: readonly number[];
  /** Whether a name may continue from the word before: only spaces, hyphens or quotes stand between them. */
  readonly continues: readonly boolean[];
  /**
   * Quotes between this word and the one before, as one sign; empty if there is anything else or nothing between
   * them.
   */
  readonly links: readonly string[];
};

/** The sign for quotes inside a word: «בג"ץ» is an abbreviation, and without the quotes it is another word. */
const QUOTES = '"';

/** Folding has removed vowel marks; the remaining marks are letters in their scripts. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Folding turns all spaces, all dashes and all quotes into one sign each. */
const INSIDE_NAME = /^[- "'«»]*$/;
const ONLY_QUOTES = /^["']+$/;

/** ZERO WIDTH NON-JOINER: Persian and Urdu use it to separate two parts of a word without a space. */
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

/** Offsets in the folded word at which a non-joiner stood in the source, in order. */
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

/**
 * Words that look like those of a language, as many as are wanted, out of one page of it: letters follow each
 * other as they do on the page, and the page's own words are the frequent ones, as «في» and «من» are.
 */
import { pick, type Random } from './random.ts';

/** Gives a word, frequent ones often. */
export type Vocabulary = (random: Random) => string;

/**
 * A vocabulary of `size` words made from a sample of the language. Ranks have the frequencies of Zipf's law with
 * Mandelbrot's offset, `1 / (rank + 2.7)`: in a million words of Arabic news some 90,000 are different.
 */
export function makeVocabulary(sample: string, size: number, random: Random): Vocabulary {
  const words = growWords(wordsOf(sample), size, random);
  const upTo = new Float64Array(size); // upTo[rank]: weight of all words up to that rank
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + MANDELBROT_OFFSET);
    upTo[rank] = sum;
  }
  return (random) => words[firstAbove(upTo, random() * sum)];
}

/** Letters with their marks; a zero width non-joiner stands inside of a Persian word. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
}

/** Rank 1 is then not twice as frequent as rank 2 (B. Mandelbrot, 1953; 2.7 is the usual value for prose). */
const MANDELBROT_OFFSET = 2.7;

/** How often the next letter is chosen by the two letters before it and not by one: more sense, or more words. */
const TWO_LETTERS = 0.6;

/** No longer word is kept. In letters, a mark counting with its letter. */
const LONGEST = 13;

/** A letter with its marks. */
const CLUSTER = /[\p{L}\u200c]\p{M}*/gu;

const START = '^';
const END = '$';

/** The sample's words by falling frequency, then new ones made of its letters. */
function growWords(sample: readonly string[], size: number, random: Random): string[] {
  const counts = new Map<string, number>();
  for (const word of sample) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = new Set([...counts].sort(([, a], [, b]) => b - a).map(([word]) => word));
  const next = successors(sample);
  while (words.size < size) {
    const word = growWord(next, random);
    if (word !== undefined) words.add(word);
  }
  return [...words].slice(0, size);
}

/** For the one letter, and the two letters, before: all letters that follow them in the sample. */
function successors(words: readonly string[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  const follow = (context: string, letter: string) => {
    const letters = next.get(context);
    if (letters) letters.push(letter);
    else next.set(context, [letter]);
  };
  for (const word of words) {
    let [second, last] = [START, START];
    for (const letter of [...(word.match(CLUSTER) ?? []), END]) {
      follow(last, letter);
      follow(second + last, letter);
      [second, last] = [last, letter];
    }
  }
  return next;
}

/** Nothing when the word turned out too short to be a rare one, or too long. */
function growWord(next: ReadonlyMap<string, string[]>, random: Random): string | undefined {
  const letters: string[] = [];
  let [second, last] = [START, START];
  while (letters.length <= LONGEST) {
    const context = random() < TWO_LETTERS ? second + last : last;
    const letter = pick(next.get(context) ?? [END], random);
    if (letter === END) return letters.length > 2 ? letters.join('') : undefined;
    letters.push(letter);
    [second, last] = [last, letter];
  }
  return undefined;
}

/** The index of the first number above `value` in a rising row. */
function firstAbove(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

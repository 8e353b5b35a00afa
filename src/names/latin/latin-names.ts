/**
 * Compares a word of Arabic or Hebrew letters with one of Latin letters, by their consonants: they may be the same
 * name.
 */
import { fold } from '../../text/index.ts';

/** Groups of letters that newspapers write for one another. Latin letters with two sounds are in two groups. */
const GROUPS: readonly string[] = [
  'bpfv\u0628\u067e\u0641\u06a4\u05d1\u05e4',
  'td\u062a\u0637\u062f\u0636\u0679\u0688\u0630\u062b\u05d8\u05ea\u05d3',
  'kcqgxj\u0643\u0642\u063a\u06af\u062c\u062e\u05d2\u05e7\u05db\u05d7',
  'szcxjgt\u0633\u0635\u0632\u0634\u0638\u062c\u0686\u0698\u062b\u062a\u05e1\u05e9\u05e6\u05d6\u05d2',
  'm\u0645\u05de',
  'n\u0646\u06ba\u05e0',
  'l\u0644\u05dc',
  'r\u0631\u0691\u05e8',
  'h\u0647\u062d\u062e\u06be\u05d4\u05d7',
];

/** The groups of each letter, as a set of bits. */
const BITS = new Map<string, number>();
GROUPS.forEach((letters, group) => {
  for (const letter of letters) BITS.set(letter, (BITS.get(letter) ?? 0) | (1 << group));
});

/** The share of the consonants of two names that must agree, in order. */
const ENOUGH = 0.75;

/** `h` is often silent, and many words end in it. */
const SILENT = /h(?![aeiou])|\u0647$|\u05d4$/g;

export function mayBeSame(word: string, latin: string): boolean {
  const [ours, theirs] = [consonants(word), consonants(latin)];
  if (ours.length === 0 || theirs.length === 0) return false;
  if ((ours[0] & theirs[0]) === 0) return false;
  return (2 * inCommon(ours, theirs)) / (ours.length + theirs.length) >= ENOUGH;
}

/**
 * The groups of a word's consonants; a doubled consonant counts once. Vowels and letters that may be vowels are
 * skipped.
 */
function consonants(word: string): number[] {
  const groups: number[] = [];
  let before = '';
  for (const letter of fold(word).text.replace(SILENT, '')) {
    const bits = BITS.get(letter);
    if (bits !== undefined && letter !== before) groups.push(bits);
    before = letter;
  }
  return groups;
}

/** Length of the longest common subsequence of consonants. */
function inCommon(a: readonly number[], b: readonly number[]): number {
  let last = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const row = [0];
    b.forEach((other, j) => {
      row.push((one & other) !== 0 ? last[j] + 1 : Math.max(last[j + 1], row[j]));
    });
    last = row;
  }
  return last[b.length];
}

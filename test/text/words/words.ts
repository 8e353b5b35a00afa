import { readFileSync } from 'node:fs';

/** Words of a list beside this file, one a line. */
export function wordList(name: string): string[] {
  const text = readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter(Boolean);
}

/** Words of the Arabic script in a text, marks and half spaces among their letters. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[\p{Script=Arabic}\p{M}\u200c]+/gu) ?? [])];
}

/** A number in [0, 1) at every call, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `count` distinct words as a language makes them: each letter is drawn from those that follow the two before it
 * in the sample, ends of words included. The sample's own words come first.
 */
export function likelyWords(sample: readonly string[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const following = new Map<string, string[]>();
  for (const word of sample) {
    let before = '  ';
    for (const letter of [...word, ' ']) {
      const letters = following.get(before) ?? [];
      letters.push(letter);
      following.set(before, letters);
      before = before.slice(1) + letter;
    }
  }
  const anywhere = [...following.values()].flat();
  const words = new Set(sample);
  while (words.size < count) {
    let word = '';
    let before = '  ';
    while (word.length < 16) {
      // A tenth of the letters is taken from anywhere, or the sample's own words come again and again.
      const letters = (random() < 0.9 ? following.get(before) : undefined) ?? anywhere;
      const letter = letters[Math.floor(random() * letters.length)] ?? ' ';
      if (letter === ' ') break;
      word += letter;
      before = before.slice(1) + letter;
    }
    if (word !== '') words.add(word);
  }
  return [...words];
}

const VOWELS = ['\u064e', '\u064f', '\u0650', '\u0652']; // fatha, damma, kasra, sukun
const TANWIN = ['\u064b', '\u064c', '\u064d'];
const SHADDA = '\u0651';
/** Marks that make another letter of their base, or would. */
const HAMZAS = ['\u0653', '\u0654', '\u0655'];
const RARE = ['\u0670', '\u0657']; // superscript alef, inverted damma

/** A word with a mark on every letter, as in the Koran and in school books; here and there a rare one. */
export function vocalised(word: string, random: () => number): string {
  const pick = (marks: readonly string[]) => marks[Math.floor(random() * marks.length)] ?? '';
  const letters = [...word];
  return letters
    .map((letter, index) => {
      if (!/\p{L}/u.test(letter)) return letter;
      const shadda = random() < 0.15 ? SHADDA : '';
      const vowel = pick(index === letters.length - 1 && random() < 0.3 ? TANWIN : VOWELS);
      const hamza = random() < 0.05 ? pick(HAMZAS) : '';
      const rare = random() < 0.05 ? pick(RARE) : '';
      return letter + hamza + (random() < 0.5 ? shadda + vowel : vowel + shadda) + rare;
    })
    .join('');
}

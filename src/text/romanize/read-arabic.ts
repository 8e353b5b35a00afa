import { clitics, type Start } from './clitics.ts';
import { construct } from './construct.ts';
import type { Letter } from './letters.ts';
import { FATHA, KASRA, SHADDA, ZWNJ } from './marks.ts';
import { type Habit, has, isW, isY, type Reading, SHORT_VOWELS, say } from './reading.ts';
import type { Sound } from './sound.ts';
import { lengthens, vowelAfter } from './vowels-arabic.ts';

const NOTHING_BEFORE: Start = { clitic: undefined, stem: 0 };
const ALEFS: ReadonlySet<string> = new Set('اأإٱآ');
const HAMZAS: ReadonlySet<string> = new Set('ءأإؤئ');

/**
 * Reads one word of the Arabic script into sounds, in the order of the letters.
 *
 * The orthography is the same for every language and standard. A vowel mark always counts. ا after a consonant is ā,
 * and ة follows an a. و and ی are long vowels, diphthongs or consonants; the marks and vowel letters next to them
 * decide, and otherwise the place is in doubt.
 */
export function readArabic(
  letters: readonly Letter[],
  habit: Habit,
  next: readonly Letter[] | undefined,
  fixed = false,
): Sound[] {
  const sounds: Sound[] = [];
  // An irregular word begins with the article only if its full spelling begins with a bare alef.
  const open = !fixed || letters[0].base === 'ا';
  const { clitic, stem } = open ? clitics(letters, habit.language) : NOTHING_BEFORE;
  if (clitic !== undefined) sounds.push(clitic);
  const definite = clitic?.clitic?.article ?? false;
  const reading: Reading = { habit, letters, next, sounds, stem, definite, fixed };
  let index = stem;
  while (index < letters.length) index = readLetter(reading, index);
  if (habit.language !== 'ar' && next !== undefined && sounds.at(-1)?.key === 'ī') {
    say(reading, '', letters.length - 1, letters.length - 1, 'ending', ['-i']); // Persian 8(a): qālī-i Īrān
  }
  return sounds;
}

/** Reads the letter at `index` and the vowel after it; returns the index of the next letter. */
function readLetter(reading: Reading, index: number): number {
  const { letters, stem } = reading;
  const letter = letters[index];
  const { base } = letter;
  if (base === '-') {
    say(reading, '-', index); // occurs only in the table of irregular words
    return index + 1;
  }
  if (base === ZWNJ) {
    // ALA-LC Arabic 21(b), Persian 9(a), 12(b): a final form inside a word.
    say(reading, 'ʹ', index);
    return index + 1;
  }
  const first =
    index === stem || letters[index - 1].base === ZWNJ || letters[index - 1].base === '-';
  if (first && ALEFS.has(base)) return readInitial(reading, index);
  if (base === 'ة' && index === letters.length - 1) {
    construct(reading, index);
    return index + 1;
  }
  if (base === 'آ') {
    say(reading, 'ء', index); // ALA-LC Arabic 10(b)
    say(reading, 'ā', index);
    return index + 1;
  }
  if (base === 'ا') {
    say(reading, 'ā', index);
    return index + 1;
  }
  if (first && base === 'ء') return vowelAfter(reading, index); // ALA-LC Arabic 8(a)
  if (consonant(reading, index) === 'ends') return index + 1;
  const after = vowelAfter(reading, index);
  if (index === stem && after === index + 1) maybePrefix(reading, index);
  return after;
}

/** Adds the consonant at `index`. Returns `ends` if its vowel is included and the word ends there. */
function consonant(reading: Reading, index: number): 'ends' | undefined {
  const { letters, stem, definite, sounds } = reading;
  const letter = letters[index];
  const { from, to } = letter;
  // A shadda on a sun letter after the article marks assimilation and not a double consonant.
  const twice = has(letter, SHADDA) && !(definite && index === stem);
  const vowel = twice ? sounds.at(-1)?.key : undefined;
  if (vowel === 'u' && isW(letter)) {
    sounds[sounds.length - 1] = { key: 'uww', from, to }; // ALA-LC Arabic 11(a)(1)
    return undefined;
  }
  if (vowel === 'i' && isY(letter)) {
    // ALA-LC Arabic 11(b)(1); final, and so in the nisbah, 6(b), 6(c), 11(b)(2).
    const final = index + 1 === letters.length;
    sounds[sounds.length - 1] = { key: final ? 'ī' : 'iyy', from, to };
    return final ? 'ends' : undefined;
  }
  sounds.push({ key: HAMZAS.has(letter.base) ? 'ء' : letter.base, twice, from, to });
  return undefined;
}

/** An alef at the beginning of a stem is only a carrier of the vowel (ALA-LC Arabic 2, 3, 8, 9). */
function readInitial(reading: Reading, index: number): number {
  const { letters, habit, definite } = reading;
  const { base, marks } = letters[index];
  const next = letters[index + 1];
  if (base === 'آ') {
    say(reading, 'ā', index); // 10(a)
    return index + 1;
  }
  if (marks !== '' || next === undefined) return vowelAfter(reading, index);
  const long = lengthens(reading, index + 1);
  const longY = long === 'y';
  // After the article: الِاسْتِدْرَاك, where the lam bears the vowel of the hamzat al-waṣl.
  const wasl = base === 'ٱ' || (definite && has(letters[index - 1], KASRA));
  if (base === 'إ' || wasl) {
    // A hamza below is always i; 9: a hamzat al-waṣl is i outside the article.
    say(reading, longY ? 'ī' : 'i', index, longY ? index + 1 : index);
    return longY ? index + 2 : index + 1;
  }
  if (longY && base === 'أ') {
    say(reading, 'ay', index, index + 1); // with i, the hamza would stand below
    return index + 2;
  }
  if (longY) {
    say(reading, habit.longY, index, index + 1, 'letter', ['ī', 'ay']);
    return index + 2;
  }
  if (long === 'w') {
    say(reading, habit.longW, index, index + 1, 'letter', ['ū', 'aw']);
    return index + 2;
  }
  say(reading, '', index, index, 'vowel', base === 'أ' ? ['a', 'u'] : SHORT_VOWELS);
  return index + 1;
}

/** ALA-LC Arabic 16(b) puts a hyphen after particles, but the script does not distinguish وَطَن from وَ-طَن. */
function maybePrefix(reading: Reading, index: number): void {
  const { letters, habit, sounds, fixed } = reading;
  if (habit.language !== 'ar' || fixed || sounds.some((sound) => sound.clitic)) return;
  const { base, marks } = letters[index];
  const vowel = PARTICLES[base];
  const rest = letters.length - 1;
  if (vowel === undefined || rest < (base === 'و' ? 2 : 3)) return;
  if (marks === '' || marks === vowel) say(reading, '', index, index, 'prefix', ['-']);
}

/** Inseparable particles with their vowels. */
const PARTICLES: Readonly<Record<string, string>> = {
  و: FATHA,
  ف: FATHA,
  ك: FATHA,
  س: FATHA,
  ب: KASRA,
  ل: KASRA,
};

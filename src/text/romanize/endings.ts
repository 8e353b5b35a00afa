import type { Letter } from './letters.ts';
import {
  DAGGER_ALEF,
  DAMMA,
  DAMMATAN,
  FATHA,
  FATHATAN,
  INVERTED_DAMMA,
  KASRA,
  KASRATAN,
  SUBSCRIPT_ALEF,
  SUKUN,
} from './marks.ts';
import { has, isPointed, isW, isY, type Reading, SHORT_VOWELS, say } from './reading.ts';

/** Whether the letter at `index` is the last one pronounced. A silent alef may follow a tanwin. */
export function endsAt(letters: readonly Letter[], index: number): boolean {
  const rest = letters.length - 1 - index;
  if (rest === 0) return true;
  const next = letters[index + 1];
  if (rest > 1 || (next.base !== 'ا' && next.base !== 'ى')) return false;
  return has(letters[index], FATHATAN) || has(next, FATHATAN);
}

/**
 * The end of an Arabic word. Nouns lose their case vowels (ALA-LC Arabic 14(a)); verbs, particles and pronouns keep
 * their final vowels (13, 15, 16). The script does not distinguish them. If a vowel is written and grammar allows
 * both, the more frequent reading is given, and the place is in doubt.
 */
export function endArabic(reading: Reading, index: number): void {
  const { letters, definite, fixed, next } = reading;
  const letter = letters[index];
  const tanwinAlef = letters[index + 1];
  if (has(letter, FATHATAN) || has(tanwinAlef, FATHATAN)) {
    endAccusative(reading, index);
  } else if (has(letter, KASRATAN)) {
    // 12(a), defective nouns: قَاضٍ qāḍin; كِتَابٍ has the same sign as a case.
    const defective = letters.length - reading.stem === 3 && letters[index - 1]?.base === 'ا';
    say(reading, defective ? 'in' : '', index, index, 'ending', [defective ? '' : 'in']);
  } else if (has(letter, DAMMATAN) || has(letter, SUKUN)) {
    return; // 14(b)
  } else if (has(letter, DAGGER_ALEF)) {
    say(reading, 'ā', index);
  } else {
    const vowel = finalVowel(letter);
    if (vowel === '') endUnmarked(reading, index);
    else if (fixed) say(reading, vowel, index);
    else if (!definite) {
      const kept = keepsVowel(reading, index, vowel, next !== undefined);
      say(reading, kept ? vowel : '', index, index, 'ending', [kept ? '' : vowel]);
    }
  }
}

/** The end of a Persian or Urdu word: everything written is pronounced, and an izafah may be unwritten. */
export function endPersian(reading: Reading, index: number): void {
  const { letters, next, sounds, habit } = reading;
  const letter = letters[index];
  if (has(letter, FATHATAN) || has(letters[index + 1], FATHATAN)) {
    say(reading, 'an', index, letters.length - 1); // Persian 6
  } else if (has(letter, KASRATAN) || has(letter, DAMMATAN)) {
    say(reading, has(letter, KASRATAN) ? 'in' : 'un', index);
  } else if (letter.base === 'ۀ' || letter.base === 'ۂ') {
    endHeHamza(reading, index);
  } else if (has(letter, KASRA)) {
    endIzafah(reading, index); // Persian 8(a), 8(c)
  } else if (has(letter, DAGGER_ALEF) || has(letter, SUBSCRIPT_ALEF)) {
    say(reading, has(letter, DAGGER_ALEF) ? 'ā' : 'ī', index);
  } else if (has(letter, INVERTED_DAMMA)) {
    say(reading, 'ū', index);
  } else if (has(letter, FATHA) || has(letter, DAMMA)) {
    say(reading, finalVowel(letter), index);
  } else if (habit.language === 'fa' && letter.base === 'ئ') {
    sounds.pop();
    if (sounds.at(-1)?.doubt === 'vowel') sounds.pop();
    say(reading, 'ī', index);
    say(reading, '-ʼi', index, index, 'letter', []); // Persian 8(b): قالئ
  } else if (next !== undefined) {
    endUnmarkedPersian(reading, index);
  }
}

/**
 * Persian 8(a): an izafah has no sign of its own. 8(c): its ی is written after a long vowel, or after a silent heh
 * with a half space.
 */
function endUnmarkedPersian(reading: Reading, index: number): void {
  const { sounds, letters } = reading;
  const before = sounds.at(-2)?.key;
  if (isY(letters[index]) && before === 'ʹ') {
    sounds.splice(-2);
    say(reading, '-yi', index - 1, index, 'ending', ['ʹī']);
  } else if (isY(letters[index]) && (before === 'ā' || before === 'ū' || before === 'o')) {
    sounds.pop();
    say(reading, letters[index].base, index, index, 'ending', ['-yi']);
  } else {
    say(reading, '', index, index, 'ending', ['-i']);
  }
}

/** 12(a): maʻnan, and 12(b): adverbs, ṭabʻan. Every accusative has the same sign. */
function endAccusative(reading: Reading, index: number): void {
  const { letters } = reading;
  const defective = letters[index + 1]?.base === 'ى' || letters[index].base === 'ى';
  const doubt = defective ? undefined : 'ending';
  say(reading, 'an', index, letters.length - 1, doubt, defective ? [] : ['']);
}

function endUnmarked(reading: Reading, index: number): void {
  const { letters, fixed } = reading;
  if (fixed || isPointed(letters)) return;
  say(reading, '', index, index, 'ending', SHORT_VOWELS);
}

function keepsVowel(reading: Reading, index: number, vowel: string, goesOn: boolean): boolean {
  const { letters, stem } = reading;
  if (vowel === 'a') return true; // verbs in the perfect, prepositions, -ka
  const before = letters[index - 1];
  if (letters[index].base === 'ه' && index - stem >= 1) {
    // The suffix -hu, -hi follows a vowel: 15(a), and 15(b) in pause.
    const open = !has(before, SUKUN) || isW(before) || isY(before);
    if (open) return goesOn;
  }
  const imperfect = letters[stem].base === 'ي' && /[\u064e\u064f]/.test(letters[stem].marks);
  return vowel === 'u' && imperfect && index - stem >= 2;
}

function endHeHamza(reading: Reading, index: number): void {
  const { sounds, habit } = reading;
  sounds[sounds.length - 1] = { ...sounds[sounds.length - 1], key: 'ه' };
  if (habit.language === 'ur') say(reading, '-yi', index);
  else say(reading, '-ʼi', index, index, 'letter', ['ʼi']); // Persian 4(c), 8(b); 4(d): the indefinite article
}

function endIzafah(reading: Reading, index: number): void {
  const { sounds, letters } = reading;
  const long = sounds.at(-2)?.key;
  const glide =
    isY(letters[index]) && (long === 'ā' || long === 'ū' || long === 'o' || long === 'ʹ');
  if (!glide) {
    say(reading, '-i', index);
    return;
  }
  sounds.pop(); // the ی only carries it: rū-yi
  if (long === 'ʹ') sounds.pop();
  say(reading, '-yi', index);
}

function finalVowel(letter: Letter): string {
  if (has(letter, FATHA)) return 'a';
  if (has(letter, DAMMA)) return 'u';
  return has(letter, KASRA) ? 'i' : '';
}

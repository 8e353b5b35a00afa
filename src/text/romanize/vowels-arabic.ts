import { endsAt } from './endings.ts';
import type { Letter } from './letters.ts';
import {
  DAGGER_ALEF,
  DAMMA,
  FATHA,
  INVERTED_DAMMA,
  KASRA,
  SUBSCRIPT_ALEF,
  SUKUN,
  ZWNJ,
} from './marks.ts';
import { has, isBare, isW, isY, type Reading, SHORT_VOWELS, say } from './reading.ts';

/** Adds the vowel of the letter at `index`; returns the index of the next letter to read. */
export function vowelAfter(reading: Reading, index: number): number {
  const { letters, habit } = reading;
  const letter = letters[index];
  const next = letters[index + 1];
  if (endsAt(letters, index)) {
    habit.end(reading, index);
    return letters.length;
  }
  if (has(letter, DAGGER_ALEF)) {
    const maqsura = isFinalMaqsura(reading, index + 1);
    if (maqsura) say(reading, 'á', index, index + 1);
    else say(reading, 'ā', index, isBare(next, 'ا') ? index + 1 : index);
    return maqsura || isBare(next, 'ا') ? index + 2 : index + 1;
  }
  if (has(letter, FATHA)) return afterFatha(reading, index);
  if (has(letter, DAMMA)) return afterDamma(reading, index);
  if (has(letter, KASRA)) return afterKasra(reading, index);
  if (has(letter, INVERTED_DAMMA) || has(letter, SUBSCRIPT_ALEF)) {
    const [key, length] = has(letter, INVERTED_DAMMA)
      ? (['ū', 'w'] as const)
      : (['ī', 'y'] as const);
    const written = lengthens(reading, index + 1) === length;
    say(reading, key, index, written ? index + 1 : index);
    return written ? index + 2 : index + 1;
  }
  if (has(letter, SUKUN) || next.base === ZWNJ) return index + 1;
  return afterUnmarked(reading, index);
}

function afterFatha(reading: Reading, index: number): number {
  const { letters } = reading;
  const next = letters[index + 1];
  if (isLongAlef(letters, index + 1)) {
    say(reading, 'ā', index, index + 1);
    return index + 2;
  }
  if (isFinalMaqsura(reading, index + 1)) {
    say(reading, 'á', index, index + 1); // ALA-LC Arabic 6(a), Persian 3(d)
    return index + 2;
  }
  const glide = lengthens(reading, index + 1);
  if (glide === 'w') {
    say(reading, 'aw', index, index + 1); // 1(c)
    return skipOrthographicAlef(reading, index + 2);
  }
  if (glide === 'y') {
    // Persian and Urdu write both -ay and -á with a final ی.
    const open = index + 2 === letters.length && next.base === 'ی' && next.marks === '';
    say(reading, 'ay', index, index + 1, open ? 'letter' : undefined, open ? ['á'] : undefined);
    return index + 2;
  }
  say(reading, 'a', index);
  return index + 1;
}

function afterDamma(reading: Reading, index: number): number {
  if (lengthens(reading, index + 1) === 'w') {
    say(reading, 'ū', index, index + 1);
    return skipOrthographicAlef(reading, index + 2);
  }
  say(reading, 'u', index);
  return index + 1;
}

function afterKasra(reading: Reading, index: number): number {
  if (lengthens(reading, index + 1) === 'y') {
    say(reading, 'ī', index, index + 1);
    return index + 2;
  }
  say(reading, 'i', index);
  return index + 1;
}

/** Without a vowel mark: vowel letters decide where they can; other vowels are in doubt. */
function afterUnmarked(reading: Reading, index: number): number {
  const { letters, habit } = reading;
  const next = letters[index + 1];
  const last = index + 2 === letters.length;
  if (isLongAlef(letters, index + 1)) {
    // ALA-LC Arabic 12(b): an accusative without its marks, طبعا ṭabʻan.
    const accusative = last && habit.language === 'ar' && !reading.fixed && !reading.definite;
    if (accusative) say(reading, 'ā', index, index + 1, 'ending', ['an']);
    else say(reading, 'ā', index, index + 1);
    return index + 2;
  }
  if (last && (next.base === 'ة' || next.base === 'ۀ' || next.base === 'ۂ')) {
    say(reading, 'a', index); // BGN/PCGN note 4: always preceded by fatḩah
    return index + 1;
  }
  if (isFinalMaqsura(reading, index + 1)) {
    const certain = has(next, DAGGER_ALEF);
    say(reading, 'á', index, index + 1, certain ? undefined : 'letter', certain ? [] : ['ī']);
    return index + 2;
  }
  const long = lengthens(reading, index + 1);
  if (long === 'w') {
    say(reading, habit.longW, index, index + 1, 'letter', ['ū', 'aw', 'و']);
    return skipOrthographicAlef(reading, index + 2);
  }
  if (long === 'y') {
    sayLongY(reading, index, last);
    return index + 2;
  }
  say(reading, '', index, index, 'vowel', SHORT_VOWELS);
  return index + 1;
}

function sayLongY(reading: Reading, index: number, last: boolean): void {
  const { letters, habit } = reading;
  const { base } = letters[index + 1];
  if (base === 'ے') {
    say(reading, 'e', index, index + 1, 'letter', ['ay']);
  } else if (last && habit.language === 'ur') {
    say(reading, 'ī', index, index + 1); // final e and ai are ے
  } else if (last) {
    const others = habit.language === 'fa' ? ['á', 'ay', 'ی'] : ['ay', 'ي'];
    say(reading, 'ī', index, index + 1, 'letter', others);
  } else {
    say(reading, habit.longY, index, index + 1, 'letter', ['ī', 'ay', 'ي']);
  }
}

/**
 * Whether the letter is a long alef (ALA-LC Arabic 5). 10(c): a maddah before a final hamza has no sound of its own.
 */
function isLongAlef(letters: readonly Letter[], index: number): boolean {
  const maddah = letters[index].base === 'آ' && letters[index + 1]?.base === 'ء';
  return maddah || isBare(letters[index], 'ا');
}

/**
 * The long vowel or diphthong that the letter at `index` makes with the vowel before it; `undefined` for a consonant.
 */
export function lengthens(reading: Reading, index: number): 'w' | 'y' | undefined {
  const letter = reading.letters[index];
  if (!isQuiet(letter) || isGlide(reading, index)) return undefined;
  if (isW(letter)) return 'w';
  return isY(letter) ? 'y' : undefined;
}

/** The letter has no mark other than a sukun. */
function isQuiet(letter: Letter | undefined): boolean {
  return letter !== undefined && (letter.marks === '' || letter.marks === SUKUN);
}

/**
 * An unmarked و or ی is a consonant when a vowel letter follows it: two long vowels never meet (طويل, رياض).
 * A final alef after و is the silent one of verbs (ALA-LC Arabic 4), and does not count.
 */
function isGlide({ letters, habit }: Reading, index: number): boolean {
  const letter = letters[index];
  const next = letters[index + 1];
  if (letter.marks !== '' || next === undefined) return false;
  const last = index + 2 === letters.length;
  if (isBare(next, 'ا')) return !(isW(letter) && last && habit.language === 'ar');
  if (next.base === 'ة') return last;
  return (isW(next) || isY(next)) && isQuiet(next);
}

function isFinalMaqsura({ letters, habit }: Reading, index: number): boolean {
  const letter = letters[index];
  if (letter === undefined || index + 1 !== letters.length) return false;
  if (isBare(letter, 'ى')) return true;
  return (
    isY(letter) && letter.marks === DAGGER_ALEF && (letter.base === 'ى' || habit.language !== 'ar')
  );
}

function skipOrthographicAlef({ letters, habit }: Reading, index: number): number {
  const silent =
    habit.language === 'ar' && index + 1 === letters.length && isBare(letters[index], 'ا');
  return silent ? index + 1 : index; // ALA-LC Arabic 4
}

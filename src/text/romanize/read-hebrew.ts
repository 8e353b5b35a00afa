import type { Letter } from './letters.ts';
import {
  DAGESH,
  HATAF_PATAH,
  HATAF_QAMATS,
  HATAF_SEGOL,
  HIRIQ,
  HOLAM,
  HOLAM_HASER,
  PATAH,
  QAMATS,
  QAMATS_QATAN,
  QUBUTS,
  SEGOL,
  SHEVA,
  SHIN_DOT,
  SIN_DOT,
  TSERE,
} from './marks.ts';
import { readUnpointedHebrew, UNWRITTEN_VOWELS } from './read-hebrew-unpointed.ts';
import { has } from './reading.ts';
import type { DoubtKind, Sound } from './sound.ts';

/** The vowel of each point. Sheva and qamats also depend on their neighbours. */
const VOWELS: Readonly<Record<string, string>> = {
  [PATAH]: 'a',
  [HATAF_PATAH]: 'a',
  [SEGOL]: 'e',
  [HATAF_SEGOL]: 'e',
  [TSERE]: 'e',
  [HIRIQ]: 'i',
  [HOLAM]: 'o',
  [HOLAM_HASER]: 'o',
  [QUBUTS]: 'u',
  [HATAF_QAMATS]: 'o',
  [QAMATS_QATAN]: 'o',
};
const POINTS = [...Object.keys(VOWELS), QAMATS, SHEVA];
const POINT = new RegExp(`[${POINTS.join('')}${DAGESH}${SHIN_DOT}${SIN_DOT}]`);
const FINAL_FORMS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };
const CONSONANT = /[ב-ת]/;
const BEGADKEFAT: ReadonlySet<string> = new Set('בכפ');

/** Letters that may be a particle before the word, with the points of that particle. */
const PARTICLES: Readonly<Record<string, string>> = {
  ה: PATAH + QAMATS + SEGOL,
  ב: SHEVA + PATAH + QAMATS + HIRIQ,
  כ: SHEVA + PATAH + QAMATS + HIRIQ,
  ל: SHEVA + PATAH + QAMATS + HIRIQ,
  מ: HIRIQ + TSERE,
  ש: SEGOL,
  ו: SHEVA + PATAH + QAMATS,
};

/** Reads one Hebrew word into sounds, in the order of the letters. A word without points is read from its letters. */
export function readHebrew(letters: readonly Letter[]): Sound[] {
  const plain = letters.map((letter) => ({
    ...letter,
    base: FINAL_FORMS[letter.base] ?? letter.base,
  }));
  if (!letters.some(({ marks }) => POINT.test(marks))) return readUnpointedHebrew(letters, plain);
  const sounds: Sound[] = [];
  for (let index = 0; index < plain.length; index += 1) readPointed(plain, index, sounds);
  return sounds;
}

function readPointed(letters: readonly Letter[], index: number, sounds: Sound[]): void {
  const letter = letters[index];
  const { from, to } = letter;
  const say = (key: string, doubt?: DoubtKind, others?: readonly string[]) =>
    sounds.push({ key, from, to, doubt, others });
  const mater = materVowel(letters, index);
  if (mater !== undefined) {
    if (mater !== '') say(mater);
    if (index === 0) say('-', 'prefix', ['']); // at the start of a word, וּ is only the conjunction, u-
    return;
  }
  const furtive = isFurtive(letters, index);
  if (furtive) say('a'); // a furtive patah is pronounced before its letter: ruaḥ
  if (!isSilentAlef(letters, index)) sayConsonant(letter, say);
  if (furtive) return;
  const vowel = ownVowel(letter);
  if (vowel === SHEVA) sayShva(letters, index, say);
  else if (vowel === QAMATS) sayQamats(letters, index, say);
  else if (vowel !== undefined) say(VOWELS[vowel]);
  else if (wantsVowel(letters, index)) say('', 'vowel', UNWRITTEN_VOWELS);
  if (index === 0) sayPrefix(letters, say);
}

/** Whether a consonant inside a partly pointed word lacks its point. */
function wantsVowel(letters: readonly Letter[], index: number): boolean {
  const next = letters[index + 1];
  if (next === undefined || !CONSONANT.test(letters[index].base)) return false;
  return materVowelOfVav(letters, index + 1) === undefined;
}

type WritePointed = (key: string, doubt?: DoubtKind, others?: readonly string[]) => void;

function sayConsonant(letter: Letter, say: WritePointed): void {
  const { base } = letter;
  if (base === 'ש') {
    if (has(letter, SIN_DOT)) say(base + SIN_DOT);
    else if (has(letter, SHIN_DOT)) say(base + SHIN_DOT);
    else say(base + SHIN_DOT, 'letter', [base + SIN_DOT]);
  } else if (BEGADKEFAT.has(base) && has(letter, DAGESH)) {
    say(base + DAGESH);
  } else {
    say(base);
  }
}

/**
 * The vowel of a ו or י as mater lectionis; '' if it only lengthens a vowel, `undefined` if it is a consonant. A vav
 * has its own vowel if the letter before it has none.
 */
function materVowel(letters: readonly Letter[], index: number): string | undefined {
  const letter = letters[index];
  const before = letters[index - 1];
  const own = ownVowel(letter);
  if (letter.base === 'ו') {
    if (index === 0) return own === undefined && has(letter, DAGESH) ? 'u' : undefined;
    const open =
      ownVowel(before) === undefined && materVowelOfVav(letters, index - 1) === undefined;
    if (open && own === HOLAM) return 'o';
    if (open && own === undefined && has(letter, DAGESH)) return 'u';
    return has(before, HOLAM) && letter.marks === '' ? '' : undefined;
  }
  if (letter.base !== 'י' || index === 0 || letter.marks !== '') return undefined;
  if (materVowelOfVav(letters, index + 1) !== undefined) return undefined; // it is the vowel of this letter
  const vowel = ownVowel(before);
  if (vowel === HIRIQ || vowel === TSERE || vowel === SEGOL) return '';
  if (vowel === PATAH || vowel === QAMATS) return letters[index + 1]?.base === 'ו' ? '' : 'i';
  return undefined;
}

/** `materVowel` of a vav, but it looks back one letter only, so that reading stays linear. */
function materVowelOfVav(letters: readonly Letter[], index: number): string | undefined {
  const letter = letters[index];
  if (letter?.base !== 'ו' || index === 0 || ownVowel(letters[index - 1]) !== undefined)
    return undefined;
  const own = ownVowel(letter);
  if (own === HOLAM) return 'o';
  return own === undefined && has(letter, DAGESH) ? 'u' : undefined;
}

function isSilentAlef(letters: readonly Letter[], index: number): boolean {
  const letter = letters[index];
  if (letter.base !== 'א') return false;
  if (index === 0) return true;
  return ownVowel(letter) === undefined && materVowelOfVav(letters, index + 1) === undefined;
}

function isFurtive(letters: readonly Letter[], index: number): boolean {
  const letter = letters[index];
  if (index === 0 || index + 1 !== letters.length || !has(letter, PATAH)) return false;
  return letter.base === 'ח' || letter.base === 'ע' || letter.base === 'ה';
}

/**
 * A sheva, by the table: e or nothing. It is vocal at the beginning, after a long vowel, as the second of two, and
 * under a dagesh.
 */
function sayShva(letters: readonly Letter[], index: number, say: WritePointed): void {
  const letter = letters[index];
  const last = index + 1 === letters.length;
  if (index === 0) say('e');
  if (index === 0 || last) return;
  const before = letters[index - 1];
  const vowel = ownVowel(before);
  const mater = materVowel(letters, index - 1);
  if (vowel === QAMATS) {
    say('', 'vowel', ['e']); // vocal after a long qamats, silent after a short one
  } else if (vowel === SHEVA || has(letter, DAGESH) || letters[index + 1].base === letter.base) {
    if (index > 1 || vowel !== SHEVA) say('e');
  } else if (mater !== undefined || vowel === TSERE || vowel === HOLAM) {
    say('e');
  }
}

/** A qamats, by the table: a or o. It is o before a ḥataf qamats and in כל; before a sheva it is open. */
function sayQamats(letters: readonly Letter[], index: number, say: WritePointed): void {
  const next = letters[index + 1];
  const kol = letters.length === 2 && letters[0].base === 'כ' && next?.base === 'ל';
  if (kol || has(next, HATAF_QAMATS)) say('o');
  else if (has(next, SHEVA)) say('a', 'letter', ['o']);
  else say('a');
}

function sayPrefix(letters: readonly Letter[], say: WritePointed): void {
  const [letter] = letters;
  const point = ownVowel(letter);
  if (letters.length < 3 || point === undefined || !PARTICLES[letter.base]?.includes(point)) return;
  if (letter.base === 'ו' && point === SHEVA)
    say('-', 'prefix', ['']); // ṿe-: hardly any root begins like this
  else say('', 'prefix', ['-']);
}

function ownVowel(letter: Letter): string | undefined {
  return POINTS.find((point) => letter.marks.includes(point));
}

import type { Letter } from './letters.ts';
import { DAGESH, SHIN_DOT, SIN_DOT } from './marks.ts';
import type { DoubtKind, Sound } from './sound.ts';

/** Keys of the vowels that may follow a consonant without a point. */
export const UNWRITTEN_VOWELS: readonly string[] = ['a', 'e', 'i', 'o', 'u'];
const BEGADKEFAT: ReadonlySet<string> = new Set('בכפ');
const PARTICLES: ReadonlySet<string> = new Set('הבכלמשו');
const SIGNS: ReadonlySet<string> = new Set('׳״');

/**
 * Reads a Hebrew word without points. A single ו or י inside the word is a vowel, a double one a consonant (ketiv
 * male). All other vowels are in doubt, and so are ב, כ, פ, ש. `plain` is the word without final forms.
 */
export function readUnpointedHebrew(letters: readonly Letter[], plain: readonly Letter[]): Sound[] {
  const sounds: Sound[] = [];
  const last = plain.length - 1;
  let index = 0;
  while (index <= last) {
    const { base, from, to } = plain[index];
    const say = (key: string, doubt?: DoubtKind, others?: readonly string[]) =>
      sounds.push({ key, from, to, doubt, others });
    const doubled = plain[index + 1]?.base === base;
    if (SIGNS.has(base)) {
      say(base);
    } else if (index > 0 && base === 'ו' && !doubled) {
      say('o', 'letter', ['u', 'ו']);
    } else if (index > 0 && base === 'י' && !doubled) {
      say('i', 'letter', ['e', 'ai', 'י']);
    } else {
      sayConsonant(base, letters[index].base, index, last, say);
      if (index > 0 && doubled && (base === 'ו' || base === 'י')) index += 1;
      sayVowel(plain, index, say);
    }
    if (index === 0 && last > 1 && PARTICLES.has(base)) say('', 'prefix', ['-']);
    index += 1;
  }
  return sounds;
}

type WriteUnpointed = (key: string, doubt?: DoubtKind, others?: readonly string[]) => void;

function sayConsonant(
  base: string,
  form: string,
  index: number,
  last: number,
  say: WriteUnpointed,
): void {
  if (base === 'ש') {
    say(base + SHIN_DOT, 'letter', [base + SIN_DOT]);
  } else if (BEGADKEFAT.has(base)) {
    const hard = base + DAGESH;
    if (form !== base)
      say(base); // the final forms ך, ף have no dagesh
    else if (index === 0) say(hard, 'letter', [base]);
    else say(base, 'letter', [hard]);
  } else if (base === 'א') {
    if (index > 0 && index < last) say(base, 'letter', ['']);
  } else {
    say(base);
  }
}

function sayVowel(letters: readonly Letter[], index: number, say: WriteUnpointed): void {
  const next = letters[index + 1];
  if (next === undefined) {
    const { base } = letters[index];
    if (base === 'כ' || base === 'ת') say('', 'ending', ['a']); // -kha, -ta
    return;
  }
  if (SIGNS.has(next.base)) return;
  const vav = next.base === 'ו' || next.base === 'י';
  if (vav && letters[index + 2]?.base !== next.base) return;
  say('', 'vowel', UNWRITTEN_VOWELS);
}

/**
 * CapRTL: A stands for alef, H for heh, Y for yeh, W waw, ' for hamza, E for yeh barree; other capitals for other
 * letters, in the order in which they are read. A dot is a non-joiner.
 */
import { describe, expect, test } from 'vitest';
import { persianStems, type Stem, urduStems } from '../../src/names/endings.ts';

const LETTERS: Readonly<Record<string, string>> = {
  A: '\u0627',
  D: '\u062f',
  E: '\u06d2',
  H: '\u0647',
  K: '\u0643',
  M: '\u0645',
  N: '\u0646',
  S: '\u0634',
  W: '\u0648',
  Y: '\u064a',
  "'": '\u0621',
};
const CAPITALS = Object.fromEntries(Object.entries(LETTERS).map(([a, b]) => [b, a]));
const caps = (text: string) => Array.from(text, (letter) => CAPITALS[letter]).join('');

type Stems = (word: string, joints: readonly number[]) => Stem[];

/** Stems as `letters kept:noun`, and a plus where the next word of a name may follow. */
function check(stems: Stems, written: string, expected: string): void {
  const word = Array.from(written.replaceAll('.', ''), (letter) => LETTERS[letter]).join('');
  const parts = written.split('.').slice(0, -1);
  const joints = parts.map((_, part) => parts.slice(0, part + 1).join('').length);
  const found = stems(word, joints).map(
    ({ length, noun, isLinked }) => `${length}:${caps(noun)}${isLinked ? '+' : ''}`,
  );
  expect(found.join(' ')).toBe(expected);
}

const BOTH: readonly [written: string, expected: string][] = [
  ['', ''],
  ['K', ''],
  ['KNM', ''],
  // Plural, possessives, the copula: behind a non-joiner only.
  ['KNM.HA', '3:KNM'],
  ['KNMHA', ''],
  ['KNM.HAYSAN', '3:KNM'],
  ['KNM.AS', '3:KNM'],
  ['KN.KM.HA', '4:KNKM'],
  // The link of the izafat after heh.
  ['KNH.Y', '3:KNH+'],
  ["KNH'", '3:KNH+'],
  ['KNMY', ''],
  ["KN'", ''],
  // Not what makes another word of it: an adjective, a compound.
  ['KNM.Y', ''],
  ['KNH.AY', ''],
  ['KNM.KNS', ''],
];

describe('Persian', () => {
  test.each(BOTH)('%s', (written, expected) => check(persianStems, written, expected));

  test.each<[string, string]>([
    // After a long vowel the link is written together with it.
    ['KNAY', '3:KNA+'],
    ['KNWY', '3:KNW+'],
    ['KN.AY', ''],
    ['KNAYE', ''],
  ])('%s', (written, expected) => check(persianStems, written, expected));
});

describe('Urdu', () => {
  test.each(BOTH)('%s', (written, expected) => check(urduStems, written, expected));

  test.each<[string, string]>([
    ['KNKE', '4:KNKH'],
    ['KE', ''],
    ['KNKA', ''],
    // After a long vowel: a link, an adjective.
    ['KNAYE', '5:KNAYH 3:KNA+'],
    ['KNWYE', '5:KNWYH 3:KNW+'],
    ['KNAY', ''],
    ['KNWY', ''],
  ])('%s', (written, expected) => check(urduStems, written, expected));
});

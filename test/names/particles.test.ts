/**
 * CapRTL: A stands for alef, L for lam, W waw, F feh, B beh, K kaf; other capitals for other letters, in the order
 * in which they are read.
 */
import { expect, test } from 'vitest';
import { nounsIn } from '../../src/names/particles.ts';

const LETTERS: Readonly<Record<string, string>> = {
  A: '\u0627',
  B: '\u0628',
  F: '\u0641',
  K: '\u0643',
  L: '\u0644',
  N: '\u0646',
  S: '\u0633',
  T: '\u062a',
  W: '\u0648',
};
const CAPITALS = Object.fromEntries(Object.entries(LETTERS).map(([a, b]) => [b, a]));
const arabic = (caps: string) => Array.from(caps, (letter) => LETTERS[letter]).join('');
const caps = (text: string) => Array.from(text, (letter) => CAPITALS[letter]).join('');

/** Readings as `letters taken off:noun`. */
test.each<[word: string, readings: string]>([
  ['', ''],
  ['NTS', ''],
  ['W', ''],
  ['WN', ''],
  ['WNTS', '1:NTS'],
  ['FNTS', '1:NTS'],
  ['BNTS', '1:NTS'],
  ['KNTS', '1:NTS'],
  ['LNTS', '1:NTS'],
  ['SNTS', ''],
  ['ALNTS', '2:NTS'],
  ['WALNTS', '1:ALNTS 3:NTS'],
  ['BALNTS', '1:ALNTS 3:NTS'],
  ['WBALNTS', '1:BALNTS 2:ALNTS 4:NTS'],
  ['WBNTS', '1:BNTS 2:NTS'],
  // The article after lam: without its alef, and before a noun with lam without its lam as well.
  ['LLNTS', '1:LNTS 1:ALNTS 1:ALLNTS 2:NTS'],
  ['WLLNTS', '1:LLNTS 2:LNTS 2:ALNTS 2:ALLNTS 3:NTS'],
  // A conjunction follows no preposition, and there is one of each.
  ['BWNTS', '1:WNTS'],
  ['BKNTS', '1:KNTS'],
  ['WFNTS', '1:FNTS'],
  ['LALNTS', '1:ALNTS 3:NTS'],
])('%s', (word, readings) => {
  const found = nounsIn(arabic(word)).map(({ skip, noun }) => `${skip}:${caps(noun)}`);
  expect(found.join(' ')).toBe(readings);
});

/**
 * CapRTL: V stands for vav, H for he, B for bet, K kaf, L lamed, M mem, S shin, Y yod; other capitals for other
 * letters, in the order in which they are read.
 */
import { expect, test } from 'vitest';
import { hebrewNounsIn } from '../../src/names/particles-hebrew.ts';

const LETTERS: Readonly<Record<string, string>> = {
  B: '\u05d1',
  H: '\u05d4',
  K: '\u05db',
  L: '\u05dc',
  M: '\u05de',
  N: '\u05e0',
  R: '\u05e8',
  S: '\u05e9',
  T: '\u05ea',
  V: '\u05d5',
  Y: '\u05d9',
};
const CAPITALS = Object.fromEntries(Object.entries(LETTERS).map(([a, b]) => [b, a]));
const hebrew = (caps: string) => Array.from(caps, (letter) => LETTERS[letter]).join('');
const caps = (text: string) => Array.from(text, (letter) => CAPITALS[letter]).join('');

/** Readings as `letters taken off:noun`, and a plus where the article is among them. */
test.each<[word: string, readings: string]>([
  ['', ''],
  ['NTR', ''],
  ['BN', ''],
  ['BNT', '1:NT 1:HNT'],
  ['VNTR', '1:NTR'],
  ['HNTR', '1:NTR+'],
  ['SNTR', '1:NTR'],
  ['MNTR', '1:NTR'],
  // In ב כ ל the article has no letter.
  ['BNTR', '1:NTR 1:HNTR'],
  ['KNTR', '1:NTR 1:HNTR'],
  ['LNTR', '1:NTR 1:HNTR'],
  ['VHNTR', '1:HNTR 2:NTR+'],
  ['VBNTR', '1:BNTR 2:NTR 2:HNTR'],
  ['SBNTR', '1:BNTR 2:NTR 2:HNTR'],
  ['VSHNTR', '1:SHNTR 2:HNTR 3:NTR+'],
  ['KSNTR', '1:SNTR 1:HSNTR 2:NTR'],
  ['MSNTR', '1:SNTR 2:NTR'],
  ['LKSNTR', '1:KSNTR 1:HKSNTR 3:NTR'],
  ['VLKSBNTR', '1:LKSBNTR 2:KSBNTR 2:HKSBNTR 4:BNTR 5:NTR 5:HNTR'],
  // A noun's own vav is written twice.
  ['BVVRT', '1:VVRT 1:VRT 1:HVVRT'],
  // One preposition, and nothing behind the article.
  ['BBNTR', '1:BNTR 1:HBNTR'],
  ['HBNTR', '1:BNTR+'],
  ['NBNTR', ''],
  // כיוון, a direction, and no כ + יוון, like Greece.
  ['KYVVN', ''],
  ['MKYVVN', ''],
  ['BYVVN', '1:YVVN 1:HYVVN'],
])('%s', (word, readings) => {
  const found = hebrewNounsIn(hebrew(word)).map(
    ({ skip, noun, hasArticle }) => `${skip}:${caps(noun)}${hasArticle ? '+' : ''}`,
  );
  expect(found.join(' ')).toBe(readings);
});

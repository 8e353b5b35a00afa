import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type KnownLanguage,
  LetterPlace,
  likelihood,
} from '../../src/encoding/letter-frequency.ts';
import { countLetters } from '../../src/encoding/testing.ts';
import { generatedFrequencies } from './prose.ts';

test('the table is what its samples give', () => {
  const file = new URL('../../src/encoding/letter-frequency.generated.ts', import.meta.url);
  const text = generatedFrequencies();
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('letters are counted by their place, marks aside, and a letter alone is not', () => {
  expect(countLetters('\u05d0\u05d1\u05b8\u05d0 \u05d0 \u05d1\u05d0')).toBe(
    '\u05d01,0,0,2 \u05d11,1,0,0',
  );
});

test.each<[KnownLanguage, string, LetterPlace, LetterPlace]>([
  ['he', '\u05dd', LetterPlace.LAST, LetterPlace.FIRST], // final mem
  ['ar', '\u0629', LetterPlace.LAST, LetterPlace.FIRST], // teh marbuta
  ['ur', '\u06ba', LetterPlace.LAST, LetterPlace.INNER], // noon ghunna
  ['fa', '\u0686', LetterPlace.INNER, LetterPlace.LAST], // tcheh
])('%s %s', (language, letter, often, seldom) => {
  expect(likelihood(language, letter, often)).toBeGreaterThan(likelihood(language, letter, seldom));
});

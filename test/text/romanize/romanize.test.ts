import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../../src/text/romanize/letters.ts';
import {
  type Language,
  type Romanized,
  romanize,
  type Standard,
} from '../../../src/text/romanize/romanize.ts';
import { sized } from '../../full-size.ts';

describe('text that is not of the script', () => {
  test.each([
    ['', ''],
    ['Hello, world! 12', 'Hello, world! 12'],
    ['\u060c\u061b\u061f\u06d4', ',;?.'],
    ['\u0661\u0662\u0663\u066b\u0665', '123.5'],
    ['\u06f4\u06f5\u06f6\u066a', '456%'],
    ['a\u200fb\u2067c\u2069\u200d', 'abc'],
    ['NATO \u202b(\u0646\u064f\u0648\u0646)\u202c', 'NATO (nūn)'],
    ['\u0646\u064f\u0648\u0646\u060c \u0662\u0660\u0662\u0660', 'nūn, 2020'],
    ['\u05d0\u05d1', '\u05d0\u05d1'], // Hebrew in Arabic text
    ['\ud800x', '\ud800x'],
  ])('%j', (source, expected) => expect(romanize(source).text).toBe(expected));

  test('Arabic digits and signs in Hebrew text', () => {
    expect(romanize('\u05e9\u05b8\u05c1\u05dd\u05be1\u05c3', { language: 'he' }).text).toBe(
      'sham-1:',
    );
  });
});

describe('the same letters in other code points', () => {
  test.each([
    ['presentation forms', '\ufedb\u0650\ufe98\u064e\ufe8e\ufe91', 'kitāb'],
    ['a lam-alef ligature', '\u0633\u064e\ufefc\u0645', 'salām'],
    ['a spacing vowel sign', '\u0628\ufe76', 'ba'],
    ['alef with a combining hamza', '\u0627\u0654\u064e\u0633\u064e\u062f', 'asad'],
    ['alef with a combining madda', '\u0627\u0653\u0628', 'āb'],
    ['the shadda before its vowel', '\u0634\u064e\u062f\u0651\u064e\u0629', 'shaddah'],
    ['the vowel before its shadda', '\u0634\u064e\u062f\u064e\u0651\u0629', 'shaddah'],
    ['tatweel', '\u0643\u0650\u0640\u0640\u062a\u064e\u0627\u0628', 'kitāb'],
    ['a dagger alef on a tatweel', '\u0647\u0640\u0670\u0630\u064e\u0627', 'hādhā'],
    ['Persian kaf and yeh', '\u06a9\u0650\u06cc\u0633', 'kīs'],
    ['a joiner inside', '\u0628\u064e\u200d\u062f\u0652\u0631', 'badr'],
  ])('%s', (_name, source, expected) => expect(romanize(source).text).toBe(expected));
});

test('a mark counts once, however often it is written', () => {
  expect(lettersOf('\u0628\u064e\u064e\u0651\u064e', 0, 5)).toEqual([
    { base: '\u0628', marks: '\u064e\u0651', from: 0, to: 5 },
  ]);
});

test('a standard that a language does not have falls back to ALA-LC', () => {
  const persian = romanize('\u062f\u064f\u0648\u0631', { language: 'fa', standard: 'din-31635' });
  expect(persian).toMatchObject({ text: 'dūr', standard: 'ala-lc' });
  expect(romanize('', { standard: 'bgn-pcgn' }).standard).toBe('bgn-pcgn');
});

test('words of the source and of the result', () => {
  const source = 'a \u0646\u064f\u0648\u0646\u060c \u062f\u064f\u0628\u0651';
  const { text, words } = romanize(source);
  const pairs = words.map(({ from, to, sourceFrom, sourceTo }) => [
    source.slice(sourceFrom, sourceTo),
    text.slice(from, to),
  ]);
  expect(pairs).toEqual([
    ['\u0646\u064f\u0648\u0646', 'nūn'],
    ['\u062f\u064f\u0628\u0651', 'dubb'],
  ]);
});

describe('any text', () => {
  const alphabet = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)))
      .map(join),
    fc.array(fc.constantFrom(...letters(0x0600, 0x06ff), ' ', '\u200c', '\u200f', 'a')).map(join),
    fc.array(fc.constantFrom(...letters(0x0590, 0x05ff), ' ', '-')).map(join),
    fc.array(fc.constantFrom(...letters(0xfb1d, 0xfeff))).map(join),
    fc
      .array(fc.constantFrom(...'اأإآٱلويىةهءؤئبشتك\u064e\u064f\u0650\u0651\u0652\u064b\u0670 '))
      .map(join),
  );
  const language = fc.constantFrom<Language>('ar', 'fa', 'ur', 'he');
  const standard = fc.constantFrom<Standard>('ala-lc', 'din-31635', 'iso-233-2', 'bgn-pcgn');

  test('is romanized, and every range is in order and inside', () => {
    fc.assert(
      fc.property(alphabet, language, standard, fc.boolean(), (text, language, standard, name) => {
        const result = romanize(text, { language, standard, name });
        checkWords(text, result);
        checkDoubts(result);
      }),
      { numRuns: sized(3000) },
    );
  });

  test('outside its words keeps what no script of ours claims', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'abc XYZ012.,-\n\ud83d\ude00é') });
    fc.assert(
      fc.property(latin, language, (text, language) => {
        expect(romanize(text, { language }).text).toBe(text);
      }),
    );
  });

  test('is romanized piece by piece as in one', () => {
    // A full stop ends a phrase: nothing reaches across it.
    fc.assert(
      fc.property(alphabet, alphabet, language, standard, (first, second, language, standard) => {
        const options = { language, standard };
        const whole = romanize(`${first}.${second}`, options).text;
        expect(whole).toBe(`${romanize(first, options).text}.${romanize(second, options).text}`);
      }),
    );
  });
});

function checkWords(source: string, { text, words }: Romanized): void {
  let to = 0;
  let sourceTo = 0;
  for (const word of words) {
    expect(word.from).toBeGreaterThanOrEqual(to);
    expect(word.to).toBeGreaterThanOrEqual(word.from);
    expect(word.sourceFrom).toBeGreaterThanOrEqual(sourceTo);
    expect(word.sourceTo).toBeGreaterThan(word.sourceFrom);
    ({ to, sourceTo } = word);
  }
  expect(to).toBeLessThanOrEqual(text.length);
  expect(sourceTo).toBeLessThanOrEqual(source.length);
}

function checkDoubts({ text, doubts, words }: Romanized): void {
  let to = 0;
  let at = 0;
  for (const doubt of doubts) {
    expect(doubt.from).toBeGreaterThanOrEqual(to);
    expect(doubt.to).toBeGreaterThanOrEqual(doubt.from);
    while (words[at].to < doubt.to) at += 1;
    expect(doubt.from).toBeGreaterThanOrEqual(words[at].from);
    expect(doubt.sourceFrom).toBeGreaterThanOrEqual(words[at].sourceFrom);
    expect(doubt.sourceTo).toBeLessThanOrEqual(words[at].sourceTo);
    expect(doubt.sourceTo).toBeGreaterThan(doubt.sourceFrom);
    to = doubt.to;
  }
  expect(to).toBeLessThanOrEqual(text.length);
}

function letters(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

function join(parts: readonly string[]): string {
  return parts.join('');
}

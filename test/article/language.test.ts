import { describe, expect, test } from 'vitest';
import {
  directionOf,
  guessDirection,
  guessLanguage,
  sourceLine,
  sourceNamedBy,
} from '../../src/article/language.ts';
import type { Direction } from '../../src/text/index.ts';

describe('the direction of a language', () => {
  test.each<[string, Direction]>([
    ['ar', 'rtl'],
    ['AR-EG', 'rtl'],
    ['fa_IR', 'rtl'],
    ['he', 'rtl'],
    ['ckb', 'rtl'],
    ['en', 'ltr'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['pa-Arab-PK', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['ar-Latn', 'ltr'],
    ['und', 'ltr'],
    ['', 'ltr'],
  ])('%s', (tag, expected) => expect(directionOf(tag)).toBe(expected));
});

// Pangrams of a kind: the first article of the Universal Declaration of Human Rights, its first words.
const TEXTS: readonly (readonly [
  language: string,
  direction: Direction,
  words: readonly string[],
])[] = [
  ['ar', 'rtl', ['يولد', 'جميع', 'الناس', 'أحرارا', 'متساوين', 'في', 'الكرامة', 'والحقوق']],
  [
    'fa',
    'rtl',
    ['تمام', 'افراد', 'بشر', 'آزاد', 'به', 'دنیا', 'می\u200cآیند', 'و', 'از', 'لحاظ', 'حیثیت'],
  ],
  [
    'ur',
    'rtl',
    [
      'تمام',
      'انسان',
      'آزاد',
      'اور',
      'حقوق',
      'و',
      'عزت',
      'کے',
      'اعتبار',
      'سے',
      'برابر',
      'پیدا',
      'ہوئے',
      'ہیں',
    ],
  ],
  ['he', 'rtl', ['כל', 'בני', 'אדם', 'נולדו', 'בני', 'חורין', 'ושווים', 'בערכם']],
  [
    'ckb',
    'rtl',
    [
      'هەموو',
      'مرۆڤەکان',
      'بە',
      'ئازادی',
      'و',
      'بە',
      'یەکسانی',
      'لە',
      'کەرامەت',
      'و',
      'مافدا',
      'لەدایک',
      'دەبن',
    ],
  ],
  ['und', 'ltr', ['All', 'human', 'beings', 'are', 'born', 'free']],
  ['und', 'ltr', ['2020', '-', '10']],
];

describe('the language of a text', () => {
  test.each(TEXTS)('%s %s', (language, direction, words) => {
    expect(guessLanguage(words.join(' '))).toBe(language);
    expect(guessDirection(words.join(' '))).toBe(direction);
  });

  test('is not turned by a name in other letters', () => {
    const arabic = TEXTS[0][2].join(' ');
    expect(guessLanguage(`BBC News: ${arabic}`)).toBe('ar');
    expect(guessDirection(`BBC News: ${arabic}`)).toBe('rtl');
    // A Persian name in a long Arabic text.
    expect(guessLanguage(`\u067e\u0631\u0648\u06cc\u0632 ${`${arabic} `.repeat(20)}`)).toBe('ar');
  });
});

describe('a source line', () => {
  const masdar = '\u0627\u0644\u0645\u0635\u062f\u0631';
  test.each<[string, string | undefined]>([
    [`${masdar} : a`, 'a'],
    [`${masdar}: a + b`, 'a + b'],
    [`${masdar}\u00a0:\u00a0a`, 'a'],
    ['Source: a', 'a'],
    ['SOURCES: a, b', 'a, b'],
    [`${masdar}`, undefined],
    [`${masdar} a: b`, undefined],
    [`the ${masdar}: a`, undefined],
    ['Source: a\nb', undefined],
  ])('%j', (text, expected) => expect(sourceNamedBy(text)).toBe(expected));

  test.each<[string, string]>([
    ['ar', `${masdar}: a`],
    ['ar-EG', `${masdar}: a`],
    ['en', 'Source: a'],
    ['fr', 'Source: a'],
  ])('written in %s', (language, expected) => {
    expect(sourceLine('a', language)).toBe(expected);
    expect(sourceNamedBy(expected)).toBe('a');
  });
});

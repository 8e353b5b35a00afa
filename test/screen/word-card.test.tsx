import { describe, expect, it } from 'vitest';
import { lettersOf, unvocalised, WordRows } from '../../src/screen/testing.ts';
import type { Standard } from '../../src/text/index.ts';
import { drawn, THEME } from './drawn.tsx';

const labels = { romanized: 'latin', letters: 'letters', unvocalised: 'bare', doubts: 'doubts' };

function card(word: string, language: string, scheme: Standard, width: number): string[] {
  const size = { width, height: 20 };
  const text = { word, language, scheme, labels, direction: 'ltr' } as const;
  return drawn(<WordRows theme={THEME} {...size} {...text} />, width);
}

// \u05D0 \u05D1 \u05D2 are alef, bet, gimel, which do not join; \u0643 \u062A \u0628 kaf, teh, beh.
const KATABA = '\u0643\u064E\u062A\u064E\u0628\u064E';

describe('the card of a word', () => {
  const cases: readonly (readonly [word: string, language: string, rows: readonly string[]])[] = [
    // Kaf, teh, beh in their isolated forms, left cell first, each with its fatha.
    [
      KATABA,
      'ar',
      [
        '       \uFE90\u064E\uFE98\u064E\uFEDB\u064E',
        '',
        ' latin',
        ' kataba',
        '',
        ' letters',
        '     \uFE8F\u064E \uFE95\u064E \uFED9\u064E',
        '',
        ' bare',
        '       \uFE90\uFE98\uFEDB',
      ],
    ],
    // Without rules of romanization the card does without.
    ['ab', 'en', [' ab', '', ' letters', ' a b', '', ' bare', ' ab']],
  ];
  it.each(cases)('%j in %s', (word, language, expected) => {
    expect(card(word, language, 'ala-lc', 11)).toEqual(expected);
  });

  it('says what the signs of doubt mean where there are any', () => {
    const rows = card('\u0643\u062A\u0628', 'ar', 'ala-lc', 11);
    expect(rows).toContain(' k\u00B7t\u00B7b');
    expect(rows.at(-1)).toBe(' doubts');
  });
});

describe('its romanization', () => {
  // \u062E\u0627\u0644\u0650\u062F, xalid; \u0645\u06CC, mi in Persian.
  const KHALID = '\u062E\u0627\u0644\u0650\u062F';
  it.each<[word: string, language: string, standard: Standard, latin: string]>([
    [KHALID, 'ar', 'ala-lc', 'kh\u0101lid'],
    [KHALID, 'ar-EG', 'din-31635', '\u1E2B\u0101lid'],
    [KHALID, 'ar', 'bgn-pcgn', 'kh\u0101lid'],
    // There are no others than ALA-LC for Persian.
    [KHALID, 'fa', 'din-31635', 'kh\u0101lid'],
  ])('%j in %s by %s', (word, language, standard, latin) => {
    const rows = card(word, language, standard, 20);
    expect(rows[rows.indexOf(' latin') + 1]).toBe(` ${latin}`);
  });
});

describe('letters', () => {
  const cases: readonly (readonly [word: string, letters: readonly string[]])[] = [
    ['\u0628\u064E\u0627', ['\u0628\u064E', '\u0627']],
    ['\u0628\u0640\u0627', ['\u0628', '\u0627']],
    ['\u0645\u06CC\u200C\u0631', ['\u0645', '\u06CC', '\u0631']],
    ['\u05E9\u05C1\u05B8\u05DC', ['\u05E9\u05C1\u05B8', '\u05DC']],
  ];
  it.each(cases)('of %j', (word, letters) => {
    expect(lettersOf(word)).toEqual(letters);
  });
});

describe('a word without its marks', () => {
  const cases: readonly (readonly [word: string, bare: string])[] = [
    [KATABA, '\u0643\u062A\u0628'],
    ['\u0628\u0640\u0651\u0627', '\u0628\u0627'],
    // Hamza and madda make another letter.
    ['\u0627\u0654', '\u0623'],
    ['\u0622', '\u0622'],
    ['\u05E9\u05C1\u05B8\u05DC', '\u05E9\u05DC'],
  ];
  it.each(cases)('%j', (word, bare) => {
    expect(unvocalised(word)).toBe(bare);
  });
});

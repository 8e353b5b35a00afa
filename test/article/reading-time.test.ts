import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readingMinutes } from '../../src/article/reading-time.ts';

function articleOf(language: string, text: string): Article {
  return {
    title: '',
    language,
    direction: 'rtl',
    blocks: [{ kind: 'paragraph', text, section: 0 }],
    sections: [{ title: '', block: 0, end: 1 }],
  };
}

describe('reading time', () => {
  const cases: readonly (readonly [language: string, words: number, minutes: number])[] = [
    ['ar', 0, 1],
    ['ar', 138, 1],
    ['ar-EG', 1380, 10],
    ['he', 1870, 10],
    ['en', 2280, 10],
    ['fa', 1380, 10],
  ];
  it.each(cases)('%s, %d words', (language, words, minutes) => {
    expect(readingMinutes(articleOf(language, '\u0628 '.repeat(words)))).toBe(minutes);
  });

  it('does not grow with vowel marks', () => {
    expect(readingMinutes(articleOf('ar', '\u0628\u064E\u0651 '.repeat(1380)))).toBe(10);
  });
});

import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { romanizedArticle } from '../../../src/names/latin/romanized.ts';

function articleOf(language: string): Article {
  // qaf, alef, lam: with its long vowel it is the same in every standard
  const text = '\u0642\u0627\u0644';
  return {
    title: text,
    language,
    direction: 'rtl',
    blocks: [{ kind: 'paragraph', text, section: 0 }],
    sections: [{ title: text, block: 0, end: 1 }],
  };
}

describe('a romanized article', () => {
  it('is in Latin letters throughout, and runs left to right', () => {
    const { title, direction, blocks, sections } = romanizedArticle(articleOf('ar-EG'));
    expect([title, direction, blocks[0].text, sections[0].title]).toEqual([
      'q\u0101l',
      'ltr',
      'q\u0101l',
      'q\u0101l',
    ]);
  });

  it('is as it was in a language that has no table here', () => {
    const article = articleOf('syr');
    expect(romanizedArticle(article)).toBe(article);
  });
});

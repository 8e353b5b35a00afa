/** An article in Latin letters, for a terminal without other letters. */

import type { Article } from '../../article/article.ts';
import { romanize, type Standard } from '../../text/index.ts';
import { romanizedLanguage } from './romanization.ts';

/**
 * Every block in Latin letters, left to right, by the rules of the article's language: by `standard` for Arabic, and
 * by ALA-LC for other languages. Unwritten vowels are missing. An article in a language without rules is returned
 * unchanged.
 */
export function romanizedArticle(article: Article, standard: Standard = 'ala-lc'): Article {
  const language = romanizedLanguage(article.language);
  if (!language) return article;
  const inLatin = (text: string) => romanize(text, { language, standard }).text;
  return {
    ...article,
    title: inLatin(article.title),
    direction: 'ltr',
    blocks: article.blocks.map(({ links: _, ...block }) => ({
      ...block,
      text: inLatin(block.text),
    })),
    sections: article.sections.map((section) => ({ ...section, title: inLatin(section.title) })),
  };
}

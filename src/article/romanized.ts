/** An article in Latin letters, for a terminal that has no others. */
import { type Language, romanize } from '../text/index.ts';
import type { Article } from './article.ts';

const LANGUAGES: readonly Language[] = ['ar', 'fa', 'ur', 'he'];

/**
 * Every block in the ALA-LC romanization of the article's language, left to right. Vowels that are not written are
 * missing in it. An article in another language comes back as it is.
 */
export function romanizedArticle(article: Article): Article {
  const [primary] = article.language.split('-');
  const language = LANGUAGES.find((known) => known === primary);
  if (!language) return article;
  const inLatin = (text: string) => romanize(text, { language }).text;
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

/** What is taken out of an article to be put elsewhere: always the logical text, as in the source. */
import type { Article } from './article.ts';

/** The text of the block, as it was written. */
export function paragraphOf(article: Article, block: number): string {
  return article.blocks[block].text;
}

/** All of it, a blank line between blocks, and where it comes from. */
export function wholeOf(article: Article): string {
  const texts = article.blocks.map(({ text, marker }) => (marker ? `${marker} ${text}` : text));
  return [...texts, ...(article.url ? [article.url] : [])].join('\n\n');
}

/** The text of the block in quotation marks, with whose it is: source, title, date, address. */
export function quotationOf(article: Article, block: number): string {
  const { title, source, date, url } = article;
  const origin = [source, title, date, url].filter((part) => part !== undefined && part !== '');
  const [open, close] = article.direction === 'rtl' ? ['«', '»'] : ['“', '”'];
  return `${open}${paragraphOf(article, block)}${close}\n— ${origin.join(article.direction === 'rtl' ? '، ' : ', ')}`;
}

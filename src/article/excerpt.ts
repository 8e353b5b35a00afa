/** What is taken out of an article to be put elsewhere: always the logical text, as in the source. */
import type { Article } from './article.ts';

/** The text of the block, as it was written. */
export function paragraphOf(article: Article, block: number): string {
  return article.blocks[block].text;
}

/** All of it, a blank line between blocks, and where it comes from. */
export function wholeOf(article: Article): string {
  const { length } = article.blocks;
  return `${blocksOf(article, 0, length)}${endOf(article)}`;
}

/** The blocks from `first` on, before `end`: those of the whole in their order are the whole but for `endOf`. */
export function blocksOf({ blocks }: Article, first: number, end: number): string {
  const texts = blocks
    .slice(first, end)
    .map(({ text, marker }) => (marker ? `${marker} ${text}` : text));
  return `${first === 0 ? '' : BLANK_LINE}${texts.join(BLANK_LINE)}`;
}

/** What stands behind all blocks: the article's address. */
export function endOf({ url }: Article): string {
  return url ? `${BLANK_LINE}${url}` : '';
}

const BLANK_LINE = '\n\n';

/** The text of the block in quotation marks, with whose it is: source, title, date, address. */
export function quotationOf(article: Article, block: number): string {
  const { title, source, date, url } = article;
  const origin = [source, title, date, url].filter((part) => part !== undefined && part !== '');
  const [open, close] = article.direction === 'rtl' ? ['«', '»'] : ['“', '”'];
  return `${open}${paragraphOf(article, block)}${close}\n— ${origin.join(article.direction === 'rtl' ? '، ' : ', ')}`;
}

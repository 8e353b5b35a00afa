/** Excerpts of an article for use elsewhere: always the logical text of the source. */
import type { Article } from './article.ts';

export function paragraphOf(article: Article, block: number): string {
  return article.blocks[block].text;
}

/** The text of the blocks [first, end), blank lines between them. All blocks in order, plus `endOf`, give the article. */
export function blocksOf({ blocks }: Article, first: number, end: number): string {
  const texts = blocks
    .slice(first, end)
    .map(({ text, marker }) => (marker ? `${marker} ${text}` : text));
  return `${first === 0 ? '' : BLANK_LINE}${texts.join(BLANK_LINE)}`;
}

/** The text after the last block: the address of the article. */
export function endOf({ url }: Article): string {
  return url ? `${BLANK_LINE}${url}` : '';
}

const BLANK_LINE = '\n\n';

/** The text of a block in quotation marks, with source, title, date and address. */
export function quotationOf(article: Article, block: number): string {
  const { title, source, date, url } = article;
  const origin = [source, title, date, url].filter((part) => part !== undefined && part !== '');
  const [open, close] = article.direction === 'rtl' ? ['«', '»'] : ['“', '”'];
  return `${open}${paragraphOf(article, block)}${close}\n— ${origin.join(article.direction === 'rtl' ? '، ' : ', ')}`;
}

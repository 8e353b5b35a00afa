/** Excerpts of an article for use elsewhere: always the logical text of the source. */
import type { Article } from './article.ts';
import { edgesOf, isListedOn, itemSign } from './item-sign.ts';

export function paragraphOf(article: Article, block: number): string {
  return article.blocks[block].text;
}

/**
 * The text of the blocks [first, end): quotes with their mark, items with their signs, nested lists indented, and blank
 * lines between blocks that are not items of a list. All blocks in order, plus `endOf`, give the article.
 */
export function blocksOf({ blocks }: Article, first: number, end: number): string {
  let text = '';
  for (let index = first; index < end; index += 1) {
    if (index > 0) text += isListedOn(blocks, index) ? '\n' : BLANK_LINE;
    const edges = edgesOf(blocks, index, itemSign(blocks, index));
    text += edges.first + blocks[index].text.replaceAll('\n', `\n${edges.others}`);
  }
  return text;
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

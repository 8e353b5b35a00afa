import type { Article, Block } from '../article/article.ts';
import type { Direction } from '../text/index.ts';
import type { DisplayOptions } from './display-options.ts';

export type Base = {
  /** The base direction; undefined is that of the first strong character (UAX#9, P2 and P3). */
  readonly direction: Direction | undefined;
  /** Where its lines begin, and its marker stands; undefined is where the direction has them. */
  readonly side: 'left' | 'right' | undefined;
};

/**
 * Which way a block runs: a higher protocol in the sense of UAX#9 (HL1), which knows the language of the article.
 *
 * Code is from left to right. Else counts what the person wants; then what the source says of the block (`dir`). In an
 * article from right to left a text with letters of such a script takes that direction, whatever it begins with, and one without
 * runs from left to right at the side where the others are. In an article from left to right the first strong letter
 * of a text decides, as it does everywhere with `first`.
 */
export function baseOf(
  block: Block,
  shown: string,
  article: Article,
  display: DisplayOptions,
): Base {
  if (block.kind === 'code') return { direction: 'ltr', side: 'left' };
  if (display.direction === 'rtl' || display.direction === 'ltr') {
    return { direction: display.direction, side: undefined };
  }
  const isOfPage = OF_PAGE.has(block.kind);
  if (display.direction === 'first') {
    return { direction: isOfPage ? article.direction : undefined, side: undefined };
  }
  if (block.direction) return { direction: block.direction, side: undefined };
  if (article.direction === 'ltr') {
    return { direction: isOfPage ? 'ltr' : undefined, side: undefined };
  }
  const isRightToLeft = RIGHT_TO_LEFT.test(shown) || !LETTER.test(shown);
  return { direction: isRightToLeft ? 'rtl' : 'ltr', side: 'right' };
}

/** What belongs to the page and not to the flow of text keeps to the page's side. */
const OF_PAGE: ReadonlySet<Block['kind']> = new Set([
  'title',
  'about',
  'picture',
  'caption',
  'heading',
  'source',
  'break',
]);

const LETTER = /\p{L}/u;

/** Letters of the scripts that run from right to left, in their blocks. */
const RIGHT_TO_LEFT =
  /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

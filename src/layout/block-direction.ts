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
 * The base direction of a block: a higher protocol in the sense of UAX#9 (HL1), which knows the article's language.
 *
 * Code runs from left to right. Otherwise the option counts, and then the direction that the source gives the block
 * (`dir`). In a right-to-left article, a text with right-to-left letters has that direction, whatever it begins with; a
 * text without such letters runs from left to right and is aligned with the others. In a left-to-right article, and
 * everywhere with `first`, the first strong letter decides.
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
  const isRightToLeft = COMMON.test(shown) || RIGHT_TO_LEFT.test(shown) || !LETTER.test(shown);
  return { direction: isRightToLeft ? 'rtl' : 'ltr', side: 'right' };
}

/** Blocks that are aligned with the page and not by their own text. */
const OF_PAGE: ReadonlySet<Block['kind']> = new Set([
  'title',
  'about',
  'picture',
  'caption',
  'heading',
  'source',
  'break',
]);

/** Of Hebrew and Arabic, in most texts. The patterns below take a millisecond before their first use. */
const COMMON = /[\u05D0-\u05EA\u0620-\u064A]/;

const LETTER = /\p{L}/u;

/** Letters of right-to-left scripts, by their blocks. */
const RIGHT_TO_LEFT =
  /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

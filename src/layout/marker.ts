import type { Article } from '../article/article.ts';
import { itemSign } from '../article/item-sign.ts';
import { digitsOf } from '../article/language.ts';
import { inDigits } from '../text/index.ts';
import type { DisplayOptions } from './display-options.ts';

/**
 * The sign before an item or a note as it is shown. The number of an item is none of the text: where digits are shown
 * as written, it has those of the article's language. The number of a note is written in the text, too.
 */
export function shownMarker(
  { blocks, language }: Article,
  index: number,
  { digits }: Pick<DisplayOptions, 'digits'>,
): string {
  const isItem = blocks[index].kind === 'item';
  const shown = isItem && digits === 'as-written' ? digitsOf(language) : digits;
  return inDigits(itemSign(blocks, index), shown);
}

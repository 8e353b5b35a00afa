import { SEQUENCES } from '../terminal/sgr/sequence.ts';
import { cellWidth as widthOf } from '../text/width.ts';

/**
 * The width of a string on one line, in cells: marks 0, escape sequences and controls 0, a tab 2, CJK and emoji 2,
 * lam-alef 1, a word sign such as U+FDFD as many as its letters. Throws `TypeError` for anything but a string.
 */
export function cellWidth(text: string): number {
  // As `checkText` says it, which would bring more than this function needs.
  if (typeof text !== 'string')
    throw new TypeError(`\`text\` must be a string, not ${typeof text}`);
  return widthOf(text.replace(SEQUENCES, ''));
}

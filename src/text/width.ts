import { columnsAt } from './cells.ts';
import { analyse } from './paragraph.ts';

/** The width of a text on one line, in cells: marks 0, CJK and emoji 2, lam-alef 1, controls 0. */
export function cellWidth(text: string): number {
  let width = 0;
  const paragraph = analyse(text);
  for (let at = 0; at < text.length; at += 1) width += columnsAt(paragraph, at);
  return width;
}

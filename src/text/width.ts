import { cutCells, WIDTH } from './cells.ts';
import { joinLetters } from './shape.ts';

/** The width of a text in cells, were it drawn on one line: marks 0, CJK and emoji 2, lam-alef 1, controls 0. */
export function cellWidth(text: string): number {
  const cells = cutCells(text, joinLetters(text), new Uint8Array(text.length));
  let width = 0;
  for (const cell of cells) width += cell & WIDTH;
  return width;
}

/**
 * How Ink measures text and breaks it, by our widths and lines.
 *
 * In the bundle and in the tests, Ink's modules for this are answered from here (`src/build/ink.js` has the list). Each
 * function has the parameters of the one for which it stands.
 */
import { cellWidth } from '../text/index.ts';
import { cutLines, lineText, type Wrap } from './cut-lines.ts';
import { readStyled, writeStyled } from './styled-text.ts';

/** Cells of a text on one line; sequences of style take none. */
export function stringWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = cellWidth(readStyled(text).text);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(text, width);
  return width;
}

/** Some screens full of rows. */
const MOST_WIDTHS = 4096;
const widths = new Map<string, number>();

/** Cells of the widest line. */
export function widestLine(text: string): number {
  return Math.max(...text.split('\n').map(stringWidth));
}

/** The text with a line feed behind each line that ends in `width` cells. Tabs become spaces. */
export function wrapText(text: string, width: number, wrap: Wrap): string {
  const styled = readStyled(text);
  return cutLines(styled.text, { width, wrap })
    .map((line) =>
      writeStyled(styled, lineText(line), (offset) => line.sourceOf(line.line.from + offset)),
    )
    .join('\n');
}

export function wrapAnsi(text: string, width: number, { wordWrap = true } = {}): string {
  return wrapText(text, width, wordWrap ? 'wrap' : 'hard');
}

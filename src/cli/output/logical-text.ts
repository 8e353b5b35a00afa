/** An article as plain text in logical order, in the base letters of the source. */
import type { Article, Block } from '../../article/article.ts';
import { edgesOf, isListedOn } from '../../article/item-sign.ts';
import { DEFAULT_DISPLAY, type DisplayOptions } from '../../layout/display-options.ts';
import { shownMarker } from '../../layout/marker.ts';
import { analyse, breakLines, inDigits } from '../../text/index.ts';

/**
 * Blocks are separated by a blank line. A block is one line, plus one for each forced break; with `width`, it is
 * wrapped to that many cells.
 */
export function logicalLines(
  article: Article,
  width?: number,
  { digits }: Pick<DisplayOptions, 'digits'> = DEFAULT_DISPLAY,
): string[] {
  const lines: string[] = [];
  article.blocks.forEach((block, index) => {
    if (index > 0 && !isListedOn(article.blocks, index)) lines.push('');
    const text = inDigits(shownText(block), digits);
    const edges = edgesOf(article.blocks, index, shownMarker(article, index, { digits }));
    linesOf(text, width === undefined ? undefined : width - edges.first.length).forEach(
      (line, number) => {
        lines.push((number === 0 ? edges.first : edges.others) + line);
      },
    );
  });
  return lines;
}

function shownText({ text, label }: Block): string {
  return label ? `${text} · ${label}` : text;
}

/** Lines of at most `width` cells, broken as on the screen. */
function linesOf(text: string, width: number | undefined): string[] {
  if (width === undefined) return text.split('\n');
  return breakLines(analyse(text), Math.max(1, width)).map(({ from, to }) => text.slice(from, to));
}

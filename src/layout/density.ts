/** Where along an article something stands, as a line of bars. */
import type { Article } from '../article/article.ts';
import type { Anchor } from './flow.ts';
import { shareBefore } from './progress.ts';
import { ornament, type Row, type Tone } from './row.ts';

/** From nothing to the most that any cell of the line has. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** `width` cells, the beginning of the article at the edge where its reading begins. */
export function densityRow(
  article: Article,
  places: readonly Anchor[],
  width: number,
  tone: Tone,
): Row {
  const counts = new Array<number>(Math.max(0, width)).fill(0);
  for (const place of places) {
    const cell = Math.min(width - 1, Math.floor(shareBefore(article, place) * width));
    if (cell >= 0) counts[cell] += 1;
  }
  const most = Math.max(1, ...counts);
  const cells = counts.map((count) =>
    ornament(BARS[Math.ceil((count * (BARS.length - 1)) / most)], 1, tone),
  );
  return article.direction === 'rtl' ? cells.reverse() : cells;
}

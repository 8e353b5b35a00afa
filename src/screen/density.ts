/** Where along an article something stands, as a line of bars. */
import type { Article } from '../article/article.ts';
import type { Anchor } from '../layout/flow.ts';
import { shareBefore } from '../layout/progress.ts';
import { ornament, type Row, type Tone } from '../layout/row.ts';

/** From nothing to the most that any cell of the line has. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Places in their order: an array, or places that are made where somebody looks. */
export type Places = {
  readonly length: number;
  readonly at: (index: number) => Anchor | undefined;
};

/** `width` cells, the beginning of the article at the edge where its reading begins. */
export function densityRow(article: Article, places: Places, width: number, tone: Tone): Row {
  const cellOf = (index: number): number => {
    const place = places.at(index);
    return place ? Math.min(width - 1, Math.floor(shareBefore(article, place) * width)) : width;
  };
  // They are in order: where each cell's begin is found without a look at all of them.
  const counts: number[] = [];
  for (let cell = 0, from = 0; cell < width; cell += 1) {
    const end = firstFrom(from, places.length, (index) => cellOf(index) > cell);
    counts.push(end - from);
    from = end;
  }
  const most = Math.max(1, ...counts);
  const cells = counts.map((count) =>
    ornament(BARS[Math.ceil((count * (BARS.length - 1)) / most)], 1, tone),
  );
  return article.direction === 'rtl' ? cells.reverse() : cells;
}

/** The first index from `low` on, before `high`, for which it holds, as it does for all behind; else `high`. */
function firstFrom(low: number, high: number, holds: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

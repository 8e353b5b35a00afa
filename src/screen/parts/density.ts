/** Where along an article something is mentioned, as a row of bars. */
import type { Article } from '../../article/article.ts';
import type { Anchor } from '../../layout/flow.ts';
import { shareBefore } from '../../layout/progress.ts';

/** From nothing to the most that any cell of the line has. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Places in their order: an array, or places that are made where somebody looks. */
export type Places = {
  readonly length: number;
  readonly at: (index: number) => Anchor | undefined;
};

/** A bar a cell, left to right; the beginning of the article is at the edge where its reading begins. */
export function densityBars(article: Article, places: Places, width: number): string {
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
  const bars = counts.map((count) => BARS[Math.ceil((count * (BARS.length - 1)) / most)]);
  return (article.direction === 'rtl' ? bars.reverse() : bars).join('');
}

/** The first index from `low` on, before `high`, for which it holds, as it does for all behind; else `high`. */
export function firstFrom(low: number, high: number, holds: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

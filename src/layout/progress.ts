/** The progress in the article, measured in source text and not in rows, so that it does not depend on the width. */
import type { Article } from '../article/article.ts';
import { type Anchor, type Flow, type Position, rowsFrom } from './flow.ts';

/** Per cent of the article's text, 0 to 100, that stands above the lower edge of a screen of `height` rows. */
export function progress(flow: Flow, top: Position, height: number): number {
  const last = rowsFrom(flow, top, height).findLast((row) => row.end >= 0);
  if (!last) return 0;
  const { before, total } = extent(flow.article);
  const read = before[last.block] + Math.min(last.end, flow.article.blocks[last.block].text.length);
  return total === 0 ? 100 : Math.floor((100 * read) / total);
}

/** The part of the article's text that stands before a place, 0 to 1. */
export function shareBefore(article: Article, { block, offset }: Anchor): number {
  const { before, total } = extent(article);
  const inText = Math.max(0, Math.min(offset, article.blocks[block].text.length));
  return total === 0 ? 0 : (before[block] + inText) / total;
}

/** The place with that percentage of the article's text before it. */
export function anchorAtPercent(article: Article, percent: number): Anchor {
  const { before, total } = extent(article);
  const units = Math.floor((total * percent) / 100);
  const block = Math.max(
    0,
    before.findLastIndex((count) => count <= units),
  );
  return { block, offset: units - before[block] };
}

type Extent = { readonly before: readonly number[]; readonly total: number };

const extents = new WeakMap<Article, Extent>();

/** UTF-16 units before each block, and in total. Counted once for each article. */
function extent(article: Article): Extent {
  const known = extents.get(article);
  if (known) return known;
  const before: number[] = [];
  let total = 0;
  for (const block of article.blocks) {
    before.push(total);
    total += block.text.length;
  }
  const counted = { before, total };
  extents.set(article, counted);
  return counted;
}

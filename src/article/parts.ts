/**
 * Splits an article into parts for work in steps. A part is a block, or a piece of a long block that ends at the end
 * of a sentence if possible, else of a clause or a word.
 */
import type { Article } from './article.ts';

/** UTF-16 offsets in `blocks[block].text`, `[from, to)`. The parts of a block cover it without gaps or overlaps. */
export type Part = { readonly block: number; readonly from: number; readonly to: number };

/** The most UTF-16 units of a part; a text without spaces may exceed it. */
const LONGEST = 16_384;

const parts = new WeakMap<Article, readonly Part[]>();

/** The parts in article order, none empty, cached for the article. */
export function partsOf(article: Article): readonly Part[] {
  const known = parts.get(article);
  if (known) return known;
  const cut = article.blocks.flatMap(({ text }, block) => cutBlock(text, block));
  parts.set(article, cut);
  return cut;
}

/** The index after the last part, from `first` on, that fits into `units` UTF-16 units; at least one part. */
export function partsWithin(all: readonly Part[], first: number, units: number): number {
  let end = first;
  for (let left = units; left > 0 && end < all.length; end += 1)
    left -= all[end].to - all[end].from;
  return end;
}

/** UTF-16 units in the parts [first, end). */
export function unitsOf(all: readonly Part[], first: number, end: number): number {
  let units = 0;
  for (let index = first; index < end; index += 1) units += all[index].to - all[index].from;
  return units;
}

function cutBlock(text: string, block: number): Part[] {
  const cut: Part[] = [];
  for (let from = 0; from < text.length; ) {
    const to = text.length - from <= LONGEST ? text.length : endOfPart(text, from);
    cut.push({ block, from, to });
    from = to;
  }
  return cut;
}

/** Ends of sentences (UAX#29, SB11), lines and clauses, best first. No name crosses such an end. */
const ENDS = [/[.!?\u061f\u06d4]["»)]?\s|\n/g, /[,;:\u060c\u061b]\s/g, /\s/g];

function endOfPart(text: string, from: number): number {
  const window = text.slice(from, from + LONGEST);
  for (const pattern of ENDS) {
    let end = 0;
    for (const { 0: found, index } of window.matchAll(pattern)) end = index + found.length;
    if (end > 0) return from + end;
  }
  const next = text.slice(from + LONGEST).search(/\s/);
  return next < 0 ? text.length : from + LONGEST + next + 1;
}

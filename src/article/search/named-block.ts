/** Where a mark inside an article leads. */
import type { Article } from '../article.ts';

/** Index of the note with this name, or of the block with this id; `undefined` if the article has neither. */
export function namedBlock({ blocks }: Article, name: string): number | undefined {
  const found = blocks.findIndex((block) => block.name === name || block.ids?.includes(name));
  return found < 0 ? undefined : found;
}

/** The sign before a list item or a note; for its further blocks, as many spaces. */
import type { Block } from './article.ts';

/** The number of blocks to look back for the start of an item. Beyond it, blocks get a plain indent. */
const FURTHEST = 200;

export function itemSign(blocks: readonly Block[], index: number): string {
  const { kind, level, marker } = blocks[index];
  if (marker !== undefined) return marker;
  if (kind !== 'item' && kind !== 'note') return ' ';
  for (let at = index - 1; at >= Math.max(0, index - FURTHEST); at -= 1) {
    const before = blocks[at];
    if (before.kind === kind && before.level === level && before.marker !== undefined) {
      return ' '.repeat(Array.from(before.marker).length);
    }
    if (before.kind === kind && (before.level ?? 1) < (level ?? 1)) break;
    if (before.kind === 'heading') break;
  }
  return ' ';
}

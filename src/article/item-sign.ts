/** What stands before a block in plain text: the signs of items, notes and quotes, and the indent of nested lists. */
import type { Block } from './article.ts';

/** The number of blocks to look back for the start of an item. Beyond it, blocks get a plain indent. */
const FURTHEST = 200;

/** The sign before a list item or a note; for its further blocks, as many spaces. */
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

/**
 * What stands before the first and the other lines of a block in plain text. A nested list is indented as far as the
 * text of the item around it, as Markdown has it. `sign`: see `itemSign`.
 */
export function edgesOf(
  blocks: readonly Block[],
  index: number,
  sign: string,
): { readonly first: string; readonly others: string } {
  const { kind } = blocks[index];
  if (kind === 'quote') return { first: QUOTE, others: QUOTE };
  if (kind !== 'item' && kind !== 'definition' && kind !== 'note') return { first: '', others: '' };
  const first = `${' '.repeat(indentOf(blocks, index))}${sign} `;
  return { first, others: ' '.repeat(first.length) };
}

function indentOf(blocks: readonly Block[], index: number): number {
  const { kind, level = 1 } = blocks[index];
  let outer = level - 1;
  let indent = 0;
  for (let at = index - 1; outer > 0 && at >= Math.max(0, index - FURTHEST); at -= 1) {
    const before = blocks[at];
    if (before.kind !== kind) break;
    if (before.level !== outer || before.marker === undefined) continue;
    indent += before.marker.length + 1;
    outer -= 1;
  }
  return indent + 2 * outer;
}

const QUOTE = '> ';

/** Whether a block follows the block before it without a blank line, as the items of a list do. */
export function isListedOn(blocks: readonly Block[], index: number): boolean {
  return blocks[index].kind === 'item' && blocks[index - 1]?.kind === 'item';
}

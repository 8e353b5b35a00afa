/** An article as plain text in the order it is read: base letters as in the source, nothing joined or turned round. */
import type { Article, Block } from '../article/article.ts';
import { analyse, breakLines } from '../text/index.ts';

/**
 * A blank line between blocks. A block's text is one line (one a forced break, where it has such), or as many as
 * a column of `width` cells asks for.
 */
export function logicalLines(article: Article, width?: number): string[] {
  const lines: string[] = [];
  article.blocks.forEach((block, index) => {
    const isListed = block.kind === 'item' && article.blocks[index - 1]?.kind === 'item';
    if (index > 0 && !isListed) lines.push('');
    lines.push(...blockLines(block, width));
  });
  return lines;
}

function blockLines(block: Block, width: number | undefined): string[] {
  const { first, others } = edges(block);
  const text = block.label ? `${block.text} · ${block.label}` : block.text;
  const lines =
    width === undefined ? text.split('\n') : broken(text, Math.max(1, width - first.length));
  return lines.map((line, number) => (number === 0 ? first : others) + line);
}

/** Lines of at most `width` cells, broken where they would be broken on the screen. */
function broken(text: string, width: number): string[] {
  return breakLines(analyse(text), width).map(({ from, to }) => text.slice(from, to));
}

/** What stands before the lines of a block, in letters that are one cell wide. */
function edges(block: Block): { first: string; others: string } {
  if (block.kind === 'quote') return { first: '> ', others: '> ' };
  const sign = signOf(block);
  if (sign === undefined) return { first: '', others: '' };
  const first = `${'  '.repeat((block.level ?? 1) - 1)}${sign} `;
  return { first, others: ' '.repeat(first.length) };
}

function signOf({ kind, marker }: Block): string | undefined {
  if (kind === 'item') return marker ?? '•';
  return kind === 'definition' ? ' ' : kind === 'note' ? marker : undefined;
}

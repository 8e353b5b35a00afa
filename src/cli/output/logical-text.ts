/** An article as plain text in the order it is read: base letters as in the source, nothing joined or turned round. */
import type { Article, Block } from '../../article/article.ts';
import { itemSign } from '../../article/item-sign.ts';
import { DEFAULT_DISPLAY, type DisplayOptions } from '../../layout/display-options.ts';
import { analyse, breakLines } from '../../text/index.ts';

/**
 * A blank line between blocks. A block's text is one line (one a forced break, where it has such), or as many as
 * a column of `width` cells asks for.
 */
export function logicalLines(
  article: Article,
  width?: number,
  { digits }: Pick<DisplayOptions, 'digits'> = DEFAULT_DISPLAY,
): string[] {
  const lines: string[] = [];
  article.blocks.forEach((block, index) => {
    const isListed = block.kind === 'item' && article.blocks[index - 1]?.kind === 'item';
    if (index > 0 && !isListed) lines.push('');
    lines.push(
      ...blockLines(block, itemSign(article.blocks, index), width).map((line) =>
        inDigits(line, digits),
      ),
    );
  });
  return lines;
}

/** Digits of one set, as they are shown on a screen. */
function inDigits(line: string, digits: DisplayOptions['digits']): string {
  if (digits === 'as-written') return line;
  return line.replace(/[0-9\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String.fromCharCode(ZEROS[digits] + (digit.charCodeAt(0) & 15)),
  );
}

const ZEROS = { western: 0x30, arabic: 0x660, persian: 0x6f0 } as const;

function blockLines(block: Block, sign: string, width: number | undefined): string[] {
  const { first, others } = edges(block, sign);
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
function edges({ kind, level = 1 }: Block, sign: string): { first: string; others: string } {
  if (kind === 'quote') return { first: '> ', others: '> ' };
  if (kind !== 'item' && kind !== 'definition' && kind !== 'note') return { first: '', others: '' };
  const first = `${'  '.repeat(level - 1)}${sign} `;
  return { first, others: ' '.repeat(first.length) };
}

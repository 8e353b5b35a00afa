/**
 * An article in a column of a given width, laid out block by block when a row is asked for.
 *
 * A position is a block and a row of that block, and not a number of rows from the top, so that the text above the
 * screen need not be laid out. An `Anchor` is a position that is valid at any width.
 */
import type { Article } from '../article/article.ts';
import { layoutBlock } from './block.ts';
import type { BlockRow } from './block-row.ts';
import { DEFAULT_DISPLAY, type DisplayOptions } from './display-options.ts';

export type Flow = {
  readonly article: Article;
  /** Cells. */
  readonly width: number;
  readonly display: DisplayOptions;
  /** Rows of one block, laid out when first asked for. */
  readonly rows: (block: number) => readonly BlockRow[];
};

/** A row of the flow: the `row`th of `block`. */
export type Position = { readonly block: number; readonly row: number };

/**
 * A place in the article at any width: a UTF-16 offset in a block's text. Every row has one (`BlockRow.from`): a row above
 * the text of the block has an offset below 0, a row after it an offset beyond the end.
 */
export type Anchor = { readonly block: number; readonly offset: number };

export const START: Position = { block: 0, row: 0 };

/** The most blocks that a flow keeps: more than a screen shows, fewer than a book has. */
const KEPT_BLOCKS = 256;

export function createFlow(
  article: Article,
  width: number,
  display: DisplayOptions = DEFAULT_DISPLAY,
): Flow {
  const kept = new Map<number, readonly BlockRow[]>();
  const rows = (block: number): readonly BlockRow[] => {
    const known = kept.get(block);
    if (known) return known;
    const laidOut = layoutBlock(article, block, width, display);
    if (kept.size >= KEPT_BLOCKS) kept.delete(kept.keys().next().value as number);
    kept.set(block, laidOut);
    return laidOut;
  };
  return { article, width, display: display, rows };
}

/** `count` rows further (back when negative), stopped at the first row and at the last. */
export function stepRow(flow: Flow, from: Position, count: number): Position {
  const lastBlock = flow.article.blocks.length - 1;
  let { block } = from;
  let row = from.row + count;
  while (row < 0 && block > 0) {
    block -= 1;
    row += flow.rows(block).length;
  }
  while (row >= flow.rows(block).length && block < lastBlock) {
    row -= flow.rows(block).length;
    block += 1;
  }
  return { block, row: Math.max(0, Math.min(row, flow.rows(block).length - 1)) };
}

/** Up to `height` rows from a position on. */
export function rowsFrom(flow: Flow, from: Position, height: number): BlockRow[] {
  const rows: BlockRow[] = [];
  let { block, row } = from;
  while (rows.length < height && block < flow.article.blocks.length) {
    rows.push(...flow.rows(block).slice(row, row + height - rows.length));
    block += 1;
    row = 0;
  }
  return rows;
}

/** The position that puts the article's last row on the last row of a screen of `height` rows. */
export function lastPage(flow: Flow, height: number): Position {
  const block = flow.article.blocks.length - 1;
  const lastRow = { block, row: flow.rows(block).length - 1 };
  return stepRow(flow, lastRow, 1 - height);
}

/** Whether a screen of `height` rows has empty rows below the last row of the article. */
export function isPastLastPage(flow: Flow, top: Position, height: number): boolean {
  return rowsFrom(flow, top, height).length < height && compare(top, START) > 0;
}

/** Negative when `a` comes before `b`. */
export function compare(a: Position, b: Position): number {
  return a.block - b.block || a.row - b.row;
}

/** The anchor of a row. */
export function anchorAt(flow: Flow, { block, row }: Position): Anchor {
  return { block, offset: flow.rows(block)[row].from };
}

/** The row that shows the anchor. */
export function positionOf(flow: Flow, anchor: Anchor): Position {
  const { block, offset } = anchor;
  const rows = flow.rows(block);
  const shown = rows.findIndex(({ parts }) => {
    return parts.length > 1 && parts.some(({ from, end }) => from <= offset && offset < end);
  });
  const row = shown >= 0 ? shown : rows.findLastIndex(({ from }) => from <= offset);
  return { block, row: Math.max(0, row) };
}

/** A row of a block, and the source it shows. */
import type { Block } from '../article/article.ts';
import type { Cell } from '../text/index.ts';
import { blank, NO_SOURCE, type Row, type RowCell, type Tone } from './row.ts';

/** UTF-16 offsets into the text of a block, `[from, end)`. */
export type BlockRange = { readonly from: number; readonly end: number };

export type BlockRow = {
  readonly cells: Row;
  readonly block: number;
  /**
   * It increases from row to row of a block. `NO_SOURCE`: the empty row before the block. Rows without source text have
   * offsets beyond the end of the text, or of a row of a table.
   */
  readonly from: number;
  /** `NO_SOURCE` for a blank row. */
  readonly end: number;
  /** What it shows of the text: a row of a table shows some of each cell, another row one part. */
  readonly parts: readonly BlockRange[];
};

/** A row whose cells are made when it is first seen: a paragraph may be as long as a book. */
export class DrawnRow implements BlockRow {
  readonly block: number;
  readonly from: number;
  readonly end: number;
  readonly parts: readonly BlockRange[];
  readonly #draw: () => Row;
  #cells: Row | undefined;

  /** `from`: of the row; without it that of its first part. */
  constructor(draw: () => Row, block: number, parts: readonly BlockRange[], from?: number) {
    this.#draw = draw;
    this.block = block;
    this.parts = parts;
    this.from = from ?? parts[0].from;
    this.end = parts.length > 0 ? Math.max(...parts.map(({ end }) => end)) : this.from;
  }

  get cells(): Row {
    this.#cells ??= this.#draw();
    return this.#cells;
  }
}

export function blankRow(block: number, width: number): BlockRow {
  return { cells: blank(width), block, from: NO_SOURCE, end: NO_SOURCE, parts: [] };
}

/** A cell of the text as a cell of a row, with the tone of a link. Cells after the text have no source. */
export function toned(cell: Cell, block: Block, tone: Tone): RowCell {
  const { text, width } = cell;
  const isSource = cell.from < block.text.length;
  const from = isSource ? cell.from : NO_SOURCE;
  const to = isSource ? Math.min(cell.to, block.text.length) : NO_SOURCE;
  const link = block.links?.find(({ from, to }) => cell.from >= from && cell.from < to);
  if (!link) return { text, width, from, to, tone };
  return { text, width, from, to, tone: isSource ? 'link' : tone, url: link.url };
}

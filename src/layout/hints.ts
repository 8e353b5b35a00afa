/** Numbers on the first cell of each thing that they choose. */
import type { BlockRow } from './block-row.ts';
import { NO_SOURCE, ornament, type Row } from './row.ts';

/** UTF-16 offsets in the text of `block`. */
export type Hinted = { readonly block: number; readonly from: number; readonly to: number };

/** The rows with a digit on each of `hinted`, from 1, where the first of its cells in reading order is shown. */
export function withHints(rows: readonly BlockRow[], hinted: readonly Hinted[]): Row[] {
  const drawn = rows.map(({ cells }) => cells);
  hinted.forEach(({ block, from, to }, index) => {
    const row = rows.findIndex((row) => row.block === block && from < row.end && to > row.from);
    if (row < 0) return;
    const first = firstCell(drawn[row], from, to);
    if (first < 0) return;
    const cell = drawn[row][first];
    const digit = ornament(`${index + 1}`.padEnd(cell.width), cell.width, 'selected');
    drawn[row] = drawn[row].with(first, digit);
  });
  return drawn;
}

/** Index of the cell with the least offset in [from, to); -1 if there is none. */
function firstCell(cells: Row, from: number, to: number): number {
  let first = -1;
  cells.forEach((cell, index) => {
    const isInside = cell.from !== NO_SOURCE && cell.from < to && cell.to > from;
    if (isInside && (first < 0 || cell.from < cells[first].from)) first = index;
  });
  return first;
}

/** Highlighting by source range: cells of a marked range of the article change their tone. */
import type { BlockRow } from './block-row.ts';
import { NO_SOURCE, type Row, type Tone } from './row.ts';

/** UTF-16 offsets in the text of `block`. Whole words, so that a change of tone never splits joined letters. */
export type Highlight = {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
};

export function highlight(row: BlockRow, highlights: readonly Highlight[]): Row {
  if (row.from === NO_SOURCE) return row.cells;
  const here = highlights.filter(
    ({ block, from, to }) =>
      block === row.block && row.parts.some((part) => from < part.end && to > part.from),
  );
  if (here.length === 0) return row.cells;
  return row.cells.map((cell) => {
    if (cell.from === NO_SOURCE) return cell;
    const found = here.find(({ from, to }) => cell.from < to && cell.to > from);
    return found ? { ...cell, tone: found.tone } : cell;
  });
}

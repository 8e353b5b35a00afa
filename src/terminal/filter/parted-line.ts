/** A styled line in columns: each segment is ordered by itself and keeps its place (see `row/walls.ts`). */

import type { Direction } from '../../text/index.ts';
import { clusters } from '../row/clusters.ts';
import { TAB } from '../row/logical-row.ts';
import {
  hasStandIns,
  type PlacedCell,
  type Segment,
  segmentsOf,
  visualProse,
  visualSegment,
} from '../row/visual-row.ts';
import { isBlankCell, mayHaveWalls, wallsIn } from '../row/walls.ts';
import type { ScreenCell } from '../screen/screen-cell.ts';
import { PLAIN } from '../sgr/style.ts';
import { SEPARATOR, type StyledLine, type StyleSpan } from './styled-text.ts';

/** `auto`: columns in lines that have walls. `on`: in all lines, and an indent is a wall, too. */
export type ColumnMode = 'auto' | 'on' | 'off';

/** Whether a line may have walls; `false` is certain. `hasSigns`: see `hasRowSigns`. */
export function mayBeParted(text: string, columns: ColumnMode, hasSigns: boolean): boolean {
  return columns === 'on' || (columns === 'auto' && mayHaveWalls(text, hasSigns));
}

export type PartedLine = {
  /** In visual order. */
  readonly rows: readonly (readonly ScreenCell[])[];
  /** The side at which all rows begin: columns form a left-to-right row. */
  readonly direction: Direction;
};

/**
 * Returns rows for a line whose cells must keep their columns, each at most `width` wide; also for a line with a cell
 * that the engine would place differently: a pattern of dots, or a cursor drawn as a block. `undefined` for all other
 * lines.
 */
export function partedLine(
  { text, spans }: Pick<StyledLine, 'text' | 'spans'>,
  hasSigns: boolean,
  columns: ColumnMode,
  direction: Direction | undefined,
  width = Number.POSITIVE_INFINITY,
): PartedLine | undefined {
  const hasWalls = mayBeParted(text, columns, hasSigns);
  if (!hasWalls && !hasSigns && !mayEndInCaret(text, spans)) return undefined;
  const base = direction ?? 'auto';
  const row = cellsOf(text, spans);
  const { isWall, areColumns } = hasWalls ? wallsIn(row, columns === 'on') : NO_WALLS;
  if (areColumns || columns === 'on') {
    const rows = rowsOf(segmentsOf(row, isWall), width).map((row) =>
      row.flatMap((segment) => visualSegment(segment, base)),
    );
    return { rows, direction: 'ltr' };
  }
  if (!hasStandIns(row) || countFitting(row, width) < row.length) return undefined;
  const prose = visualProse(row, base);
  return { rows: [prose.cells], direction: prose.direction };
}

/**
 * A space in another style after the text, which may be a caret. A caret drawn as a sign is one of the signs that
 * form walls.
 */
function mayEndInCaret(text: string, spans: readonly StyleSpan[]): boolean {
  return spans.length > 1 && text.endsWith(' ') && spans.at(-1)?.style !== PLAIN;
}

const NO_WALLS = { isWall: [], areColumns: false };

/** Clusters in logical order. Marks and invisible characters belong to their base, whatever their style. */
function cellsOf(text: string, spans: readonly StyleSpan[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let column = 0;
  let before = ''; // invisible characters at the start of the line, or behind a tab
  let from = 0;
  for (const { to, style } of spans) {
    for (const cluster of clusters(text.slice(from, to))) {
      const last = cells.at(-1);
      if (cluster.text === SEPARATOR) {
        if (last) cells[cells.length - 1] = { ...last, text: TAB };
      } else if (cluster.width > 0) {
        const { width } = cluster;
        cells.push({ text: before + cluster.text, width, style, column });
        column += width;
        before = '';
      } else if (!last || (last.text === TAB && !isMark(cluster.text))) before += cluster.text;
      else if (last.text === TAB) cells[cells.length - 1] = { ...last, text: ` ${cluster.text}` };
      else cells[cells.length - 1] = { ...last, text: last.text + cluster.text };
    }
    from = to;
  }
  if (before !== '' && cells.length === 0) {
    cells.push({ text: before, width: 1, style: spans[0]?.style ?? PLAIN, column });
  }
  return cells;
}

/** It is drawn over the character before it; other characters of no width are never drawn. */
function isMark(cluster: string): boolean {
  return /^\p{M}/u.test(cluster);
}

/** Cuts segments so that rows fit the width: after a space, or anywhere if there is none. */
function rowsOf(segments: readonly Segment[], width: number): Segment[][] {
  const rows: Segment[][] = [[]];
  let room = width;
  for (const segment of segments) {
    let { cells } = segment;
    for (;;) {
      const fitting = countFitting(cells, room);
      if (fitting === cells.length) break;
      let end = fitting;
      while (end > 0 && !isBlankCell(cells[end - 1]) && !isBlankCell(cells[end])) end -= 1;
      // A word longer than a row is cut.
      if (end === 0 && room === width) end = Math.max(1, fitting);
      if (end > 0) rows.at(-1)?.push({ ...segment, cells: cells.slice(0, end) });
      cells = cells.slice(end);
      while (end > 0 && cells.length > 0 && isBlankCell(cells[0])) cells = cells.slice(1);
      rows.push([]);
      room = width;
    }
    if (cells.length > 0) rows.at(-1)?.push({ ...segment, cells });
    room -= cells.reduce((sum, cell) => sum + cell.width, 0);
  }
  if (rows.length > 1 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function countFitting(cells: readonly ScreenCell[], room: number): number {
  let used = 0;
  let count = 0;
  while (count < cells.length && used + cells[count].width <= room) {
    used += cells[count].width;
    count += 1;
  }
  return count;
}

/**
 * A row that holds logical text, as Ink has laid it out, in visual order: every segment in its own columns.
 *
 * Segments end at walls: box drawing and blocks (U+2500 to U+259F), an ASCII bar at either end of the row, and two or
 * more blanks of one look, which part texts that stand side by side. Blanks round a segment stay where they are, so
 * that whatever the program has aligned keeps its place.
 */

import {
  analyse,
  type Cell,
  type Direction,
  type Paragraph,
  visualCells,
} from '../../text/index.ts';
import type { ScreenCell } from '../screen-cell.ts';
import { NUMBER_SIGN } from './clusters.ts';
import { isDrawn, withoutMark } from './drawn.ts';

/** A cell with the column that its cluster had in the logical row; a blank that was put in has none (-1). */
export type PlacedCell = ScreenCell & { readonly column: number };

/** A segment's base direction, or `auto`: that of its own first strong character (UAX#9, P2 and P3). */
export type BaseDirection = Direction | 'auto';

/**
 * The cells of a row in visual order, as wide as they were; undefined where that is the order they have. `row` holds
 * each cluster once, from the left.
 */
export function visualRow(
  row: readonly ScreenCell[],
  base: BaseDirection,
): readonly PlacedCell[] | undefined {
  if (!row.some((cell) => isRightToLeft(cell) || isDrawn(cell))) return undefined;
  const placed = place(row);
  const isWall = wallsIn(row);
  const visual: PlacedCell[] = [];
  for (let at = 0; at < placed.length; ) {
    let end = at + 1;
    while (end < placed.length && isWall[end] === isWall[at]) end += 1;
    const cells = placed.slice(at, end);
    visual.push(...(isWall[at] ? cells.map(withoutMark) : turnedInside(cells, base)));
    at = end;
  }
  return visual;
}

function place(row: readonly ScreenCell[]): PlacedCell[] {
  let column = 0;
  return row.map((cell) => {
    const placed = { ...cell, column };
    column += cell.width;
    return placed;
  });
}

/** For each cell, whether it stands between segments, or stands as it is to be seen already. */
function wallsIn(row: readonly ScreenCell[]): boolean[] {
  const first = row.findIndex((cell) => !isBlank(cell));
  const last = row.findLastIndex((cell) => !isBlank(cell));
  return row.map((cell, at) => {
    if (BOX.test(cell.text) || isDrawn(cell)) return true;
    if (cell.text === '|') return at === first || at === last;
    return isBlank(cell) && (isSameBlank(cell, row[at - 1]) || isSameBlank(cell, row[at + 1]));
  });
}

const BOX = /^[\u2500-\u259F]/;

function isBlank({ text }: ScreenCell): boolean {
  return text === ' ' || text === '\u00A0';
}

function isSameBlank(cell: ScreenCell, other: ScreenCell | undefined): boolean {
  return other !== undefined && isBlank(other) && other.style.sgr === cell.style.sgr;
}

/** The text between two walls, turned inside the blanks round it. */
function turnedInside(cells: readonly PlacedCell[], base: BaseDirection): readonly PlacedCell[] {
  if (!cells.some(isRightToLeft)) return cells;
  let from = 0;
  while (isPadding(cells[from], cells[from + 1])) from += 1;
  let to = cells.length;
  while (isPadding(cells[to - 1], cells[to - 2])) to -= 1;
  return [...cells.slice(0, from), ...turned(cells.slice(from, to), base), ...cells.slice(to)];
}

/** A blank that is filled as its neighbour is. One that is not, a caret behind the text, belongs to the text. */
function isPadding(cell: PlacedCell, next: PlacedCell): boolean {
  return isBlank(cell) && (fillOf(cell) === '' || fillOf(cell) === fillOf(next));
}

/** What is seen of a style on a blank: underline, inverse, background. */
function fillOf({ style }: ScreenCell): string {
  return `;${style.sgr}`.replace(COLOUR_OF_INK, '').match(FILL)?.join('') ?? '';
}

const COLOUR_OF_INK = /;(?:38|58)(?:;5;\d+|;2;\d+;\d+;\d+|:[\d:]+)/g;
const FILL = /;(?:4|7|21|4[0-7]|10[0-7])(?=;|$)|;4:\d|;48[;:][\d;:]+/g;

/** Letters and digits of scripts that run from right to left, in their blocks. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function isRightToLeft({ text }: ScreenCell): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** One segment in visual order, without a column more or less. */
function turned(cells: readonly PlacedCell[], base: BaseDirection): readonly PlacedCell[] {
  const direction = base === 'auto' ? undefined : base;
  const first = new Source(cells);
  const paragraph = analyse(first.text, { direction });
  const freed = freedBy(first, drawn(paragraph));
  const source = freed.length === 0 ? first : new Source(padded(cells, freed));
  const again =
    source === first ? paragraph : analyse(source.text, { direction: paragraph.direction });
  const visual = drawn(again).map(({ text, width, from }) => {
    return { ...source.cellAt(from), text, width };
  });
  // What the engine draws wider than it was written would move all that follows: better it is left alone.
  return widthOf(visual) === widthOf(cells) ? visual : cells;
}

function drawn(paragraph: Paragraph): Cell[] {
  const { length } = paragraph.text;
  return visualCells(paragraph, { from: 0, to: length, end: length });
}

function widthOf(cells: readonly ScreenCell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Cells as one text, with the way back from its UTF-16 offsets. */
class Source {
  readonly cells: readonly PlacedCell[];
  readonly text: string;
  readonly #indices: number[] = [];

  constructor(cells: readonly PlacedCell[]) {
    this.cells = cells;
    this.text = cells
      .map((cell, index) => {
        const text = withoutSign(cell.text);
        for (let unit = 0; unit < text.length; unit += 1) this.#indices.push(index);
        return text;
      })
      .join('');
  }

  indexAt(offset: number): number {
    return this.#indices[offset];
  }

  cellAt(offset: number): PlacedCell {
    return this.cells[this.#indices[offset]];
  }
}

/** The engine gives a number sign brackets, for which there is no room: its digits stand alone, or an ornament for it. */
function withoutSign(cluster: string): string {
  if (!NUMBER_SIGN.test(cluster)) return cluster;
  return cluster.length > 1 ? cluster.slice(1) : '\u06DE';
}

/** Indices of cells that take no room when they are drawn: the alef of a lam-alef, which shares the cell of its lam. */
function freedBy(source: Source, visual: readonly Cell[]): number[] {
  return visual.flatMap(({ from, to, width }) => {
    const freed: number[] = [];
    let room = 0;
    for (let index = source.indexAt(from); index <= source.indexAt(to - 1); index += 1) {
      room += source.cells[index].width;
      if (room > width) freed.push(index);
    }
    return freed;
  });
}

/**
 * The cells with a blank behind each word for each cell that it does not fill, so that a word with a lam-alef keeps its
 * columns, and the next one begins where it did.
 */
function padded(cells: readonly PlacedCell[], freed: readonly number[]): PlacedCell[] {
  const waiting: PlacedCell[] = [];
  const result: PlacedCell[] = [];
  cells.forEach((cell, index) => {
    if (isBlank(cell)) result.push(...waiting.splice(0));
    result.push(cell);
    if (freed.includes(index)) waiting.push({ ...cell, text: ' ', width: 1, column: -1 });
  });
  return [...result, ...waiting];
}

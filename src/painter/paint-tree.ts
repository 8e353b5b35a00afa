/**
 * Paints what Ink has laid out: a tree of boxes and texts as the rows of a screen.
 *
 * The door to Ink is a public type, the element that a `ref` on a `<Box>` gives: names and children of elements, their
 * styles and transforms, and the computed layout of their Yoga nodes. Boxes are painted as Ink paints them. Text comes
 * in logical order and is joined and reordered here; finished rows are painted as they are.
 */
import type { DOMElement } from 'ink';
import {
  BLANK,
  cellsIn,
  columnsOf,
  type ScreenCell,
  type ScreenRow,
} from '../terminal/screen/screen-cell.ts';
import type { Direction } from '../text/index.ts';
import { borderOf, boxRows } from './box-rows.ts';
import type { ColourDepth } from './colour.ts';
import { type FinishedRow, finishedRowsOf } from './finished-rows.tsx';
import { textRows } from './text-rows.ts';

export type PaintOptions = {
  /** The base direction of every text. @default that of its first strong character */
  readonly direction?: Direction;
  /** Colours of the terminal, for borders and backgrounds. @default 24 */
  readonly depth?: ColourDepth;
};

/**
 * The rows of a laid-out box, as wide and as high as the box, each in visual order. A row that shows what it showed
 * before, wherever, is the same object as before.
 */
export function paintTree(box: DOMElement, options: PaintOptions = {}): (readonly ScreenCell[])[] {
  const layout = box.yogaNode?.getComputedLayout();
  if (!layout) return [];
  const { width, height } = layout;
  const grid = new Grid(width, height);
  paintBox(
    box,
    { x: 0, y: 0, width, height },
    grid,
    { left: 0, top: 0, right: width, bottom: height },
    options,
  );
  return grid.rows();
}

/** Columns [left, right) and rows [top, bottom) of the screen. */
type Clip = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Where an element stands on the screen, in cells. */
type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

function paintBox(
  box: DOMElement,
  area: Area,
  grid: Grid,
  clip: Clip,
  options: PaintOptions,
): void {
  const { x, y, width, height } = area;
  const { style } = box;
  for (const row of boxRows(style, width, height, options.depth ?? 24)) {
    grid.put(x + row.x, y + row.y, row.columns, clip);
  }
  const inside = clipOf(box, area, clip);
  if (inside.left >= inside.right || inside.top >= inside.bottom) return;
  const finished = finishedRowsOf(box);
  if (finished) {
    finished.forEach((row, at) => {
      if (at < height) grid.put(x, y + at, finishedColumns(row), inside);
    });
    return;
  }
  const left = x - whole(style.contentOffsetX);
  const top = y - whole(style.contentOffsetY);
  for (const child of box.childNodes) {
    if (child.nodeName === '#text' || child.isHidden || child.style.display === 'none') continue;
    const layout = child.yogaNode?.getComputedLayout();
    if (!layout) continue;
    const { width, height } = layout;
    const at = { x: left + layout.left, y: top + layout.top, width, height };
    if (child.nodeName === 'ink-text') paintText(child, at, grid, inside, options);
    else if (!child.internal_static) paintBox(child, at, grid, inside, options);
  }
}

function paintText(
  text: DOMElement,
  { x, y, width }: Area,
  grid: Grid,
  clip: Clip,
  { direction }: PaintOptions,
): void {
  if (y >= clip.bottom) return;
  textRows(text, width, direction).forEach(({ columns, isRightToLeft }, at) => {
    const indent = isRightToLeft ? Math.max(0, width - columns.length) : 0;
    grid.put(x + indent, y + at, columns, clip);
  });
}

/** What may be seen of the content of a box. */
function clipOf({ style }: DOMElement, { x, y, width, height }: Area, clip: Clip): Clip {
  const isCutX = (style.overflowX ?? style.overflow) === 'hidden';
  const isCutY = (style.overflowY ?? style.overflow) === 'hidden';
  if (!isCutX && !isCutY) return clip;
  const border = borderOf(style);
  return {
    left: isCutX ? Math.max(clip.left, x + border.left) : clip.left,
    right: isCutX ? Math.min(clip.right, x + width - border.right) : clip.right,
    top: isCutY ? Math.max(clip.top, y + border.top) : clip.top,
    bottom: isCutY ? Math.min(clip.bottom, y + height - border.bottom) : clip.bottom,
  };
}

function whole(offset: number | undefined): number {
  return typeof offset === 'number' && Number.isFinite(offset) ? Math.trunc(offset) : 0;
}

const finishedRows = new WeakMap<FinishedRow['cells'], ScreenRow>();

function finishedColumns({ cells }: FinishedRow): ScreenRow {
  const known = finishedRows.get(cells);
  if (known) return known;
  const columns = columnsOf(
    cells,
    cells.reduce((sum, { width }) => sum + width, 0),
  );
  finishedRows.set(cells, columns);
  return columns;
}

/** Cells of a row that stand at `x`: those from `from` up to `to` of its columns. */
type Piece = {
  readonly x: number;
  readonly columns: ScreenRow;
  readonly from: number;
  readonly to: number;
};

/** A screen that is painted piece by piece; later pieces cover earlier ones. */
class Grid {
  readonly #width: number;
  readonly #pieces: Piece[][];

  constructor(width: number, height: number) {
    this.#width = width;
    this.#pieces = Array.from({ length: height }, () => []);
  }

  put(x: number, y: number, columns: ScreenRow, { left, top, right, bottom }: Clip): void {
    if (y < top || y >= bottom || y < 0 || y >= this.#pieces.length) return;
    const from = Math.max(0, Math.max(0, left) - x);
    const to = Math.min(columns.length, Math.min(this.#width, right) - x);
    if (from < to) this.#pieces[y].push({ x, columns, from, to });
  }

  rows(): (readonly ScreenCell[])[] {
    return this.#pieces.map((pieces) => rowOf(pieces, this.#width));
  }
}

/** Rows that were made once are kept by their pieces: most of a screen is as it was, or has only moved. */
function rowOf(pieces: readonly Piece[], width: number): readonly ScreenCell[] {
  let key = `${width}`;
  for (const { x, columns, from, to } of pieces) key += ` ${x},${numberOf(columns)},${from},${to}`;
  const known = rows.get(key);
  if (known) return known;
  const row = compose(pieces, width);
  if (rows.size >= MOST_ROWS) rows.clear();
  rows.set(key, row);
  return row;
}

const MOST_ROWS = 2048;
const rows = new Map<string, readonly ScreenCell[]>();

function numberOf(columns: ScreenRow): number {
  let number = numbers.get(columns);
  if (number === undefined) {
    count += 1;
    number = count;
    numbers.set(columns, number);
  }
  return number;
}

const numbers = new WeakMap<ScreenRow, number>();
let count = 0;

function compose(pieces: readonly Piece[], width: number): readonly ScreenCell[] {
  const row = new Array<ScreenCell | null>(width).fill(BLANK);
  for (const { x, columns, from, to } of pieces) {
    const piece = [...columns];
    for (const edge of [from, to]) {
      part(piece, edge);
      part(row, x + edge);
    }
    for (let at = from; at < to; at += 1) row[x + at] = piece[at];
  }
  return cellsIn(row);
}

/** A wide cluster that would be cut before this column becomes spaces in its style. */
function part(row: (ScreenCell | null)[], column: number): void {
  if (row[column] !== null) return;
  let at = column;
  while (row[at] === null) at -= 1;
  const cell = row[at];
  if (!cell) return;
  const { width, style } = cell;
  columnsOf([{ text: ' '.repeat(width), width, style }], width).forEach((blank, index) => {
    row[at + index] = blank;
  });
}

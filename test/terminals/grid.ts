/** Where a terminal draws its cells, learned from a screen of black cells. */
import { pieces } from './ink.ts';
import type { Box, Grey } from './picture.ts';

/** In pixels of the picture; a cell need not be a whole number of them wide. */
export type Grid = {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
};

/** Cells of a screen: `row` and `from` count from 0, `to` lies outside. */
export type Cells = { readonly row: number; readonly from: number; readonly to: number };

type Size = { readonly columns: number; readonly rows: number };

/** @throws Error if the picture does not show a black box that can be `rows` times `columns` cells. */
export function gridOf(picture: Grey, { columns, rows }: Size): Grid {
  const boxes = pieces(picture);
  const [box] = boxes.sort((a, b) => b.pixels - a.pixels);
  if (!box) throw new Error('the terminal shows nothing');
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  const isFull = box.pixels >= 0.98 * width * height;
  if (!isFull || Math.abs(cellHeight / cellWidth - 2) > 0.5) {
    throw new Error(`the black cells are ${width} times ${height} pixels, ${box.pixels} of ink`);
  }
  return { left: box.left, top: box.top, cellWidth, cellHeight };
}

/** The pixels of some cells of one row. */
export function boxOf(grid: Grid, { row, from, to }: Cells): Box {
  return {
    left: Math.round(grid.left + from * grid.cellWidth),
    right: Math.round(grid.left + to * grid.cellWidth),
    top: Math.round(grid.top + row * grid.cellHeight),
    bottom: Math.round(grid.top + (row + 1) * grid.cellHeight),
  };
}

/** The pixels of a screen of cells. */
export function screenBox(grid: Grid, { columns, rows }: Size): Box {
  const { left, top } = boxOf(grid, { row: 0, from: 0, to: 1 });
  const { right, bottom } = boxOf(grid, { row: rows - 1, from: 0, to: columns });
  return { left, top, right, bottom };
}

/** The pixel in the middle of the screen, from the left and from the top. */
export function middleOf(grid: Grid, size: Size): [number, number] {
  const { left, top, right, bottom } = screenBox(grid, size);
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
}

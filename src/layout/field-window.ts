/** The visible part of a line that is being typed, and the place of the caret in it. */
import { analyse, type Direction, visualCells } from '../text/index.ts';

/** The direction of a typed text: that of its first strong character. */
export function typedDirection(text: string, fallback: Direction): Direction {
  return analyse(text, { fallback }).direction;
}

export type FieldWindow = {
  /** Cells of the whole line. */
  readonly width: number;
  /** The first cell in view, from the left. */
  readonly left: number;
  /** UTF-16 offsets of what the caret stands on, `[from, to)`: one cell. */
  readonly caret: { readonly from: number; readonly to: number };
};

/** `caret`: a UTF-16 offset in the text, before its end. `room`: cells of the field. */
export function fieldWindow(
  text: string,
  caret: number,
  direction: Direction,
  room: number,
): FieldWindow {
  const line = { from: 0, to: text.length, end: text.length };
  const cells = visualCells(analyse(text, { direction }), line);
  const at = cells.findIndex(({ from, to }) => caret >= from && caret < to);
  const widthOf = (count: number) =>
    cells.slice(0, count).reduce((sum, cell) => sum + cell.width, 0);
  const width = widthOf(cells.length);
  const { from, to, width: under } = cells[at];
  // The caret is in the middle, except near the ends of the line.
  const middle = widthOf(at) - Math.floor((room - under) / 2);
  return { width, left: Math.max(0, Math.min(middle, width - room)), caret: { from, to } };
}

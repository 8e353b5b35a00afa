/**
 * Rows that only the engine can lay out, as one leaf of Ink's tree: Ink gets what they say, the stage gets their cells.
 *
 * So a test or a screen reader reads base letters in logical order, and the screen shows joined letters in visual order.
 */
import { Box, type DOMElement, Text } from 'ink';
import { useLayoutEffect, useRef } from 'react';
import type { ScreenCell } from '../terminal/screen/screen-cell.ts';

/** A finished row. The same object stands for the same row: the stage keeps what it made of it. */
export type FinishedRow = {
  /** In visual order, the leftmost first. */
  readonly cells: readonly ScreenCell[];
  /** What the row says: base letters in logical order, on one line. */
  readonly text: string;
};

export type FinishedRowsProps = {
  readonly rows: readonly FinishedRow[];
  /** Cells; rows are cut there. @default the width of the widest row */
  readonly width?: number;
  /** Rows of the screen; more are cut. @default the number of rows */
  readonly height?: number;
};

const finished = new WeakMap<DOMElement, readonly FinishedRow[]>();

/** The rows that an element of Ink's tree stands for, if it is such a leaf. */
export function finishedRowsOf(element: DOMElement): readonly FinishedRow[] | undefined {
  return finished.get(element);
}

/** Lets an element stand for rows. */
export function standFor(element: DOMElement, rows: readonly FinishedRow[]): void {
  finished.set(element, rows);
}

/** Cells and rows that such a leaf takes. */
export function rowsSize({ rows, width, height }: FinishedRowsProps) {
  return { width: width ?? Math.max(0, ...rows.map(widthOf)), height: height ?? rows.length };
}

export function FinishedRows(props: FinishedRowsProps) {
  const { rows } = props;
  const box = useRef<DOMElement>(null);
  useLayoutEffect(() => {
    if (box.current) standFor(box.current, rows);
  }, [rows]);
  return (
    <Box ref={box} {...rowsSize(props)} flexShrink={0} overflow="hidden">
      <Text wrap="truncate">{rows.map(({ text }) => text).join('\n')}</Text>
    </Box>
  );
}

function widthOf({ cells }: FinishedRow): number {
  let width = 0;
  for (const cell of cells) width += cell.width;
  return width;
}

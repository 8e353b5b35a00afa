/** Trees of Ink as the stage paints them, without a terminal. */
import { Box, type DOMElement, renderToString } from 'ink';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type PaintOptions, paintTree } from '../../src/painter/paint-tree.ts';
import type { ScreenCell } from '../../src/terminal/screen/screen-cell.ts';

export type Rows = readonly (readonly ScreenCell[])[];

type Options = PaintOptions & { readonly columns?: number; readonly rows?: number };

/** Its rows on a screen of so many cells, and what Ink itself would draw. */
export function paintedBoth(
  tree: ReactNode,
  { columns = 20, rows: height, ...options }: Options = {},
): { readonly rows: Rows; readonly ink: string } {
  let rows: Rows = [];
  function Painted() {
    const box = useRef<DOMElement>(null);
    useLayoutEffect(() => {
      if (box.current) rows = paintTree(box.current, options);
    });
    return (
      <Box ref={box} flexDirection="column" width={columns} height={height}>
        {tree}
      </Box>
    );
  }
  const ink = renderToString(<Painted />, { columns });
  return { rows, ink };
}

export function painted(tree: ReactNode, options?: Options): Rows {
  return paintedBoth(tree, options).rows;
}

/** The texts of the rows in visual order, without blanks at the right. */
export function textsOf(rows: Rows): string[] {
  return rows.map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

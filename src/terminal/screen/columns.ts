/** Columns of a stream that is not a terminal and has no width. */
const COLUMNS = 80;

/** Rows of a stream that does not report its height. */
const ROWS = 24;

/** Cells in a row of what a stream is written to. */
export function streamColumns(stream: { readonly columns?: number }): number {
  return stream.columns || COLUMNS;
}

/** Rows of the screen that a stream is written to. */
export function streamRows(stream: { readonly rows?: number }): number {
  return stream.rows || ROWS;
}

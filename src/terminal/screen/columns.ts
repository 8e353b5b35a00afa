/** Columns of a stream that is not a terminal and has no width. */
const COLUMNS = 80;

/** Cells in a row of what a stream is written to. */
export function streamColumns(stream: { readonly columns?: number }): number {
  return stream.columns || COLUMNS;
}

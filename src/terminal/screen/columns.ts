/** Cells in a row of something that is no terminal and does not say. */
const COLUMNS = 80;

/** Cells in a row of what a stream is written to. */
export function streamColumns(stream: { readonly columns?: number }): number {
  return stream.columns || COLUMNS;
}

/** Columns of a stream that is not a terminal and has no width. */
const COLUMNS = 80;

/** Columns of an output stream. */
export function columnsOf(stream: { readonly columns?: number }): number {
  return stream.columns || COLUMNS;
}

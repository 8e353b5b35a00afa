/** Tables (GitHub Flavored Markdown 4.10): reads single lines. */

/** A cell of the delimiter row: dashes with optional colons at the ends. */
const CELL = /^:?-+:?$/;

export type Align = 'left' | 'right' | 'center' | undefined;

/** The alignment of each column by the delimiter row; `undefined` if the line is not one. */
export function delimiterAligns(line: string): readonly Align[] | undefined {
  if (!/^[|:-][-:|\s]*$/.test(line) || !/[|:]/.test(line)) return undefined;
  const cells = cellsOf(line);
  return cells.every((cell) => CELL.test(cell)) ? cells.map(alignOf) : undefined;
}

function alignOf(cell: string): Align {
  if (cell.endsWith(':')) return cell.startsWith(':') ? 'center' : 'right';
  return cell.startsWith(':') ? 'left' : undefined;
}

/** The cells of a row, without spaces at their ends. A bar after a backslash is text. */
export function cellsOf(line: string): string[] {
  const row = line.trim();
  const cells: string[] = [];
  let from = row.startsWith('|') ? 1 : 0;
  let isEscaped = false;
  for (let at = from; at < row.length; at += 1) {
    if (row[at] === '\\') {
      // Exactly one backslash belongs to the bar, whatever stands before it.
      if (row[at + 1] === '|') {
        isEscaped = true;
        at += 1;
      }
    } else if (row[at] === '|') {
      cells.push(cellOf(row.slice(from, at), isEscaped));
      from = at + 1;
      isEscaped = false;
    }
  }
  // A bar alone is a row too: of one cell, with nothing in it.
  if (from < row.length || cells.length === 0) cells.push(cellOf(row.slice(from), isEscaped));
  return cells;
}

function cellOf(written: string, isEscaped: boolean): string {
  const cell = written.trim();
  return isEscaped ? cell.replaceAll('\\|', '|') : cell;
}

/** A table as Markdown with its columns in line, so that it reads as well on a terminal. */
export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Markdown below the table. */
  readonly notes?: readonly string[];
};

/** The first column is of words, the others of numbers. */
export function markdown({ title, head, rows, notes = [] }: Table): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column].length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((text, column) => pad(text, widths[column], column)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const below = notes.map((note) => `\n${note}\n`).join('');
  return `## ${title}\n\n${[head, rule, ...rows].map(line).join('\n')}\n${below}`;
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

/** Records as text for other programs. The first record names the fields. */

/** RFC 4180, but lines end in `\n`. */
export function csv(records: readonly (readonly string[])[]): string[] {
  return records.map((fields) => fields.map(csvField).join(','));
}

/** A table of GitHub Flavored Markdown (4.10). */
export function markdown([header, ...records]: readonly (readonly string[])[]): string[] {
  const row = (fields: readonly string[]) => `| ${fields.map(markdownCell).join(' | ')} |`;
  return [row(header), `|${' --- |'.repeat(header.length)}`, ...records.map(row)];
}

function csvField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Escapes characters that would end the cell or begin a style (2.4). */
function markdownCell(field: string): string {
  return field.replace(/\s+/g, ' ').replace(/[\\|`*_<[\]]/g, '\\$&');
}

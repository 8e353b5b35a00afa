/** Writes tables: with bars where Markdown can, else as HTML. */
import type { Block, CellRange } from '../article.ts';
import {
  asHtml,
  type InlineForm,
  type InlineText,
  writeInline,
  writeInlineHtml,
} from './inline.ts';

/** Whether Markdown has a form for the table. Tags in cells are not read. */
export function isBarTable(table: Block): boolean {
  const rows = rowsOf(table);
  const [head] = rows;
  return !table.passages && head && rows.every((row, index) => isPlainRow(row, index, head));
}

/** For a table that `isBarTable`. */
export function writeBars(table: Block, form: InlineForm): string {
  const rows = rowsOf(table);
  const lines = rows.map((row) => {
    const cells = row.map((cell) => writeInline(inCell(table, cell), { ...form, isCell: true }));
    return `| ${cells.join(' | ')} |`;
  });
  return [lines[0], `| ${rows[0].map(dashes).join(' | ')} |`, ...lines.slice(1)].join('\n');
}

export function writeHtmlTable(table: Block): string {
  const lines = rowsOf(table).map((row) => {
    const cells = row.map((cell) => {
      const name = cell.isHeading ? 'th' : 'td';
      const attributes = [
        ...(cell.columns ? [` colspan="${cell.columns}"`] : []),
        ...(cell.rows ? [` rowspan="${cell.rows}"`] : []),
        ...(cell.align ? [` align="${asHtml(cell.align)}"`] : []),
      ];
      return `<${name}${attributes.join('')}>${writeInlineHtml(inCell(table, cell))}</${name}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return ['<table>', ...lines, '</table>'].join('\n');
}

function rowsOf({ cells = [] }: Block): CellRange[][] {
  const rows: CellRange[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push([]);
    rows[cell.row].push(cell);
  }
  return rows;
}

/** Only the first row is a heading, and every column has one alignment. */
function isPlainRow(row: readonly CellRange[], index: number, head: readonly CellRange[]): boolean {
  return (
    row.length > 0 &&
    row.length <= head.length &&
    row.every(
      (cell, column) =>
        cell.column === column &&
        cell.rows === undefined &&
        cell.columns === undefined &&
        (cell.isHeading === true) === (index === 0) &&
        cell.align === head[column].align,
    )
  );
}

function dashes({ align }: CellRange): string {
  switch (align) {
    case 'left':
      return ':--';
    case 'right':
      return '--:';
    case 'center':
      return ':-:';
    default:
      return '---';
  }
}

/** The text of a cell, with the ranges that lie in it. */
function inCell(
  { text, links, passages, notes, codes }: Block,
  { from, to }: CellRange,
): InlineText {
  const inside = <T extends { readonly from: number; readonly to: number }>(
    ranges: readonly T[] | undefined,
  ): T[] =>
    (ranges ?? [])
      .filter((range) => range.from >= from && range.to <= to)
      .map((range) => ({ ...range, from: range.from - from, to: range.to - from }));
  return {
    text: text.slice(from, to),
    links: inside(links),
    passages: inside(passages),
    notes: inside(notes),
    codes: inside(codes),
  };
}

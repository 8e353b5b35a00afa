/**
 * Distinguishes data tables from layout tables, and finds the positions of the cells (HTML §4.9.12, without its
 * errors).
 */
import type { CellRange } from '../article/article.ts';
import type { MarkupElement } from './tree.ts';
import { elementsIn, textOf, wordsOf } from './walk.ts';

export type MarkupTableCell = Pick<
  CellRange,
  'row' | 'column' | 'rows' | 'columns' | 'isHeading' | 'align'
> & {
  readonly element: MarkupElement;
};

export type MarkupTable = {
  readonly caption: MarkupElement | undefined;
  readonly cells: readonly MarkupTableCell[];
  /** Whether its columns have a meaning. Otherwise the table is only layout and is read cell by cell. */
  readonly isData: boolean;
};

/** Elements that occur in the cells of layout tables only. */
const HEAVY = new Set('table ul ol dl blockquote pre figure hr h1 h2 h3 h4 h5 h6'.split(' '));

/** UTF-16 units. A longer cell means a layout table. */
const LONGEST_CELL = 1000;

/** A limit that no readable table exceeds; spans in a page may claim more. */
const MOST_COLUMNS = 100;

export function readTable(table: MarkupElement): MarkupTable {
  const rows: MarkupElement[] = [];
  let caption: MarkupElement | undefined;
  const isCell = ({ name }: MarkupElement) => name === 'td' || name === 'th';
  const isLeft = (element: MarkupElement) =>
    isCell(element) || element.name === 'table' || element.name === 'caption';
  for (const element of elementsIn(table, isLeft)) {
    if (element.name === 'tr') rows.push(element);
    if (element.name === 'caption') caption ??= element;
  }
  const inRow = rows.map((row) => [...elementsIn(row, isLeft)].filter(isCell));
  const cells = placed(inRow.filter((row) => row.length > 0));
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const isLayout =
    wordsOf(table, 'role').some((role) => role === 'presentation' || role === 'none') ||
    columns < 2 ||
    cells.some(({ element }) => isHeavy(element));
  return { caption, cells, isData: !isLayout };
}

function placed(rows: readonly (readonly MarkupElement[])[]): MarkupTableCell[] {
  const cells: MarkupTableCell[] = [];
  /** For each column, the first row that no cell from above covers. */
  const free: number[] = [];
  rows.forEach((elements, row) => {
    let column = 0;
    for (const element of elements) {
      while ((free[column] ?? 0) > row) column += 1;
      if (column >= MOST_COLUMNS) break;
      const columns = Math.min(spanOf(element, 'colspan'), MOST_COLUMNS - column);
      const span = spanOf(element, 'rowspan');
      const last = Math.min(rows.length, row + (span === 0 ? rows.length : span));
      for (let covered = column; covered < column + columns; covered += 1) free[covered] = last;
      const align = alignOf(element);
      cells.push({
        element,
        row,
        column,
        ...(last - row > 1 && { rows: last - row }),
        ...(columns > 1 && { columns }),
        ...(element.name === 'th' && { isHeading: true as const }),
        ...(align && { align }),
      });
      column += columns;
    }
  });
  return cells;
}

function spanOf({ attribs }: MarkupElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribs[name] ?? '', 10);
  return Number.isNaN(span) || span < 0 || (span === 0 && name === 'colspan') ? 1 : span;
}

function alignOf({ attribs }: MarkupElement): CellRange['align'] {
  const style = /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(attribs.style ?? '');
  const align = (style?.[1] ?? attribs.align ?? '').toLowerCase();
  return align === 'left' || align === 'right' || align === 'center' ? align : undefined;
}

function isHeavy(cell: MarkupElement): boolean {
  let paragraphs = 0;
  for (const { name } of elementsIn(cell)) {
    if (HEAVY.has(name)) return true;
    if (name === 'p') paragraphs += 1;
  }
  return paragraphs > 2 || textOf(cell).length > LONGEST_CELL;
}

/**
 * A table as rows of a column: its cells in columns, which run from the right in a table that does, and wrapped inside them.
 * Where the columns would be too narrow for their words, each row becomes lines of "heading: value".
 */
import type { Article, Block, CellRange } from '../article/article.ts';
import {
  analyse,
  breakLines,
  type Direction,
  type Line,
  lineWidth,
  type Paragraph,
  visualCells,
} from '../text/index.ts';
import { baseOf } from './block-direction.ts';
import { type BlockRange, type BlockRow, DrawnRow, toned } from './block-row.ts';
import { isolatesIn } from './code-in-prose.ts';
import { columnWidths, type Demand, spanWidth } from './column-widths.ts';
import type { DisplayOptions } from './display-options.ts';
import { phrase } from './phrase.ts';
import {
  align,
  blank,
  NO_SOURCE,
  ornament,
  type Row,
  rowWidth,
  type Side,
  type Tone,
} from './row.ts';

/** A cell with its text as a paragraph of its own. Offsets in the paragraph count from the cell's `from`. */
type TableCell = CellRange & {
  readonly block: Block;
  readonly paragraph: Paragraph;
  readonly side: Side | 'center';
};

type TableLayout = {
  readonly index: number;
  readonly width: number;
  readonly display: DisplayOptions;
  /** In which the columns run. */
  readonly direction: Direction;
  /** Where it stands in a wider column. */
  readonly side: Side;
  /** Its rows, in each the cells that begin there. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows of headings, at the start. */
  readonly heads: number;
};

/** Rows of `article.blocks[index]`, a table with these cells, in a column of `width` cells. */
export function tableRows(
  article: Article,
  index: number,
  cells: readonly CellRange[],
  width: number,
  display: DisplayOptions,
): BlockRow[] {
  const table = tableOf(article, index, cells, width, display);
  const widths = columnWidths(table.rows.flat().map(demandOf), width);
  return widths ? gridRows(table, widths) : listedRows(table);
}

function tableOf(
  article: Article,
  index: number,
  cells: readonly CellRange[],
  width: number,
  display: DisplayOptions,
): TableLayout {
  const block = article.blocks[index];
  const rows: TableCell[][] = [];
  let begun = -1;
  for (const cell of cells) {
    if (cell.row !== begun) rows.push([]);
    begun = cell.row;
    rows[rows.length - 1].push(withText(cell, block, article, display));
  }
  const isHead = (row: readonly CellRange[]) => row.every(({ isHeading }) => isHeading);
  const firstBody = rows.findIndex((row) => !isHead(row));
  const base = baseOf(block, block.text, article, display);
  const told = rows.flat().find(({ paragraph }) => /\p{L}/u.test(paragraph.text))?.paragraph;
  const direction = base.direction ?? told?.direction ?? article.direction;
  return {
    index,
    width,
    display,
    direction,
    side: base.side ?? (direction === 'rtl' ? 'right' : 'left'),
    rows,
    heads: Math.max(0, firstBody),
  };
}

function withText(
  cell: CellRange,
  block: Block,
  article: Article,
  display: DisplayOptions,
): TableCell {
  const { from, to } = cell;
  const own: Block = {
    ...block,
    text: block.text.slice(from, to),
    ...(block.links && { links: within(block.links, from, to) }),
    ...(block.codes && { codes: within(block.codes, from, to) }),
  };
  const base = baseOf(own, own.text, article, display);
  const paragraph = analyse(own.text, {
    direction: base.direction,
    fallback: article.direction,
    isolates: isolatesIn(own),
  });
  const side = base.side ?? (paragraph.direction === 'rtl' ? 'right' : 'left');
  return { ...cell, block: own, paragraph, side: cell.align ?? side };
}

/** The ranges in a cell, by its own offsets. */
function within<T extends { readonly from: number; readonly to: number }>(
  ranges: readonly T[],
  start: number,
  end: number,
): T[] {
  return ranges
    .filter(({ from, to }) => from >= start && to <= end)
    .map((range) => ({ ...range, from: range.from - start, to: range.to - start }));
}

function demandOf({ column, columns = 1, paragraph }: TableCell): Demand {
  const widest = (lines: readonly Line[]) =>
    lines.reduce((most, line) => Math.max(most, lineWidth(paragraph, line)), 0);
  return {
    column,
    columns,
    whole: widest(breakLines(paragraph, Number.MAX_SAFE_INTEGER)),
    word: widest(wordsIn(paragraph.text)),
  };
}

/** Each word as a line of its own. */
function wordsIn(text: string): Line[] {
  return Array.from(text.matchAll(/\S+/g), ({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
    end: index + length,
  }));
}

function gridRows(table: TableLayout, widths: readonly number[]): BlockRow[] {
  const { rows, index, width, side, heads } = table;
  const drawn = new TableRows();
  rows.forEach((row, number) => {
    const cells = row.map((cell) => {
      const room = spanWidth(widths, cell);
      return { cell, room, lines: breakLines(cell.paragraph, room) };
    });
    const height = cells.reduce((most, { lines }) => Math.max(most, lines.length), 1);
    for (let at = 0; at < height; at += 1) {
      const draw = () => {
        const pieces: Row[] = [];
        for (let column = 0; column < widths.length; ) {
          const found = cells.find(({ cell }) => cell.column === column);
          const line = found?.lines[at];
          const room = found ? found.room : widths[column];
          pieces.push(found && line ? cellRow(table, found.cell, line, room) : blank(room));
          column += found?.cell.columns ?? 1;
        }
        return align(joined(pieces, '│', ' ', table), width, side);
      };
      const parts = cells.flatMap(({ cell, lines }) => partOf(cell, lines[at]) ?? []);
      drawn.add(new DrawnRow(draw, index, parts));
    }
    if (number === heads - 1 && rows.length > heads) {
      const draw = () => {
        const lines = widths.map((room) => [ornament('─'.repeat(room), room, 'dim')]);
        return align(joined(lines, '┼', '─', table), width, side);
      };
      drawn.add(new DrawnRow(draw, index, [behind(row)]));
    }
  });
  return drawn.all;
}

/** Pieces of a row in the order of their columns, with a sign between two. */
function joined(
  pieces: readonly Row[],
  sign: string,
  beside: string,
  { direction }: TableLayout,
): Row {
  const wall = [beside, sign, beside].map((text) => ornament(text, 1, 'dim'));
  const inOrder = direction === 'rtl' ? [...pieces].reverse() : pieces;
  return inOrder.flatMap((piece, at) => (at === 0 ? piece : [...wall, ...piece]));
}

function cellRow(table: TableLayout, cell: TableCell, line: Line, room: number): Row {
  const row = shownLine(table, cell, line);
  if (cell.side !== 'center') return align(row, room, cell.side);
  const left = Math.max(0, Math.floor((room - rowWidth(row)) / 2));
  return align([...blank(left), ...row], room, 'left');
}

function shownLine({ display }: TableLayout, cell: TableCell, line: Line): Row {
  const tone: Tone = cell.isHeading ? 'strong' : 'text';
  return visualCells(cell.paragraph, line, display).map((each) =>
    moved(toned(each, cell.block, tone), cell.from),
  );
}

/** A cell of a cell's own text as one of the table's text. */
function moved<T extends { readonly from: number; readonly to: number }>(cell: T, by: number): T {
  return cell.from === NO_SOURCE ? cell : { ...cell, from: cell.from + by, to: cell.to + by };
}

function partOf({ from }: CellRange, line: Line | undefined): BlockRange | undefined {
  return line && { from: from + line.from, end: from + line.end };
}

/** The end of the line of text that a row of the table has. */
function behind(row: readonly CellRange[]): BlockRange {
  const { to } = row[row.length - 1];
  return { from: to, end: to };
}

/** The share of the width that a heading may have beside its value. */
const MOST_OF_LABEL = 0.5;

function listedRows(table: TableLayout): BlockRow[] {
  const { rows, index, width } = table;
  // Headings alone are what there is to read.
  const heads = rows.length > table.heads ? rows.slice(0, table.heads) : [];
  const drawn = new TableRows();
  const named = new Set<CellRange>();
  rows.slice(heads.length).forEach((row, number) => {
    if (number > 0) drawn.add(new DrawnRow(() => blank(width), index, [before(row)]));
    for (const cell of row) {
      if (cell.paragraph.text === '') continue;
      const head = heads.findLast((each) => each.some((one) => covers(one, cell)));
      const heading = head?.find((one) => covers(one, cell));
      const isFirst = heading !== undefined && !named.has(heading);
      if (heading) named.add(heading);
      listCell(table, cell, heading, isFirst, drawn);
    }
  });
  return drawn.all;
}

/** The lines of a value behind its heading. Where the heading is shown first, it is the text of the table. */
function listCell(
  table: TableLayout,
  cell: TableCell,
  heading: TableCell | undefined,
  isFirst: boolean,
  drawn: TableRows,
): void {
  const { width, direction, index } = table;
  const side = direction === 'rtl' ? 'right' : 'left';
  const label = heading ? labelOf(heading, isFirst, table) : [];
  const lead = label.length > 0 ? rowWidth(label) + 1 : 0;
  const room = Math.max(1, width - lead);
  breakLines(cell.paragraph, room).forEach((line, number) => {
    const draw = () => {
      const value = align(shownLine(table, cell, line), room, side);
      const edge = number > 0 || lead === 0 ? blank(lead) : label;
      const gap = number > 0 || lead === 0 ? [] : blank(1);
      return side === 'right' ? [...value, ...gap, ...edge] : [...edge, ...gap, ...value];
    };
    const part = partOf(cell, line) as BlockRange;
    const told =
      number === 0 && isFirst && heading ? [{ from: heading.from, end: heading.to }] : [];
    drawn.add(new DrawnRow(draw, index, [part, ...told], part.from));
  });
}

function labelOf(heading: TableCell, isFirst: boolean, { width, direction }: TableLayout): Row {
  const { text } = heading.paragraph;
  if (text === '') return [];
  const label = phrase(`${text}:`, Math.floor(width * MOST_OF_LABEL), {
    tone: 'strong',
    direction,
  });
  return label.map((cell) => {
    const isText = isFirst && cell.from !== NO_SOURCE && cell.from < text.length;
    return isText ? moved(cell, heading.from) : { ...cell, from: NO_SOURCE, to: NO_SOURCE };
  });
}

function covers(heading: CellRange, { column }: CellRange): boolean {
  return column >= heading.column && column < heading.column + (heading.columns ?? 1);
}

function before(row: readonly CellRange[]): BlockRange {
  const from = row[0].from - 1;
  return { from, end: from };
}

/** Rows whose places grow: what only the eye needs is left out where the text has no place for it. */
class TableRows {
  readonly all: BlockRow[] = [];

  add(row: BlockRow): void {
    if (row.from > (this.all.at(-1)?.from ?? NO_SOURCE)) this.all.push(row);
  }
}

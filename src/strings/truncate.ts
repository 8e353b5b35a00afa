import type { StyledLine } from '../terminal/filter/styled-text.ts';
import { PLAIN } from '../terminal/sgr/style.ts';
import { checkCells, checkNames, checkOneOf, checkText } from '../text/check.ts';
import { analyse, type Cell, visualCells } from '../text/index.ts';
import { cellWidth } from '../text/width.ts';
import { runsOf, type StyledRun, styledLines, written } from './styled-string.ts';

/** What is left out, and what stands for it. */
export type TruncateOptions = {
  /** What is left out, in logical order. @default 'end' */
  readonly position?: 'end' | 'start' | 'middle';
  /** Stands for what is left out. @default '…' */
  readonly ellipsis?: string;
};

/**
 * Each line of the string in at most `width` cells, in logical order: what is left out is the logical end (or start,
 * or middle), on whichever side of the screen that is. No letter loses a mark, and no lam its alef. Colours and links
 * stay on their letters; the ellipsis has the style of its neighbour. A line that fits stays as it is. Throws
 * `TypeError` or `RangeError`.
 */
export function truncate(text: string, width: number, options: TruncateOptions = {}): string {
  checkText('text', text);
  checkCells('width', width, 0);
  checkNames(options, ['position', 'ellipsis']);
  const { position = 'end', ellipsis = '…' } = options;
  checkOneOf('position', position, ['end', 'start', 'middle']);
  checkText('ellipsis', ellipsis);
  return styledLines(text)
    .map((line) => written(cut(line, width, position, ellipsis)))
    .join('\n');
}

/** The cells of each line of the string from column `from` to column `to`, counted in logical order. */
export function slice(text: string, from: number, to = Number.POSITIVE_INFINITY): string {
  checkText('text', text);
  checkCells('from', from, 0);
  checkCells('to', to, 0);
  return styledLines(text)
    .map((line) => {
      let column = 0;
      const runs = cellsOf(line).flatMap((cell) => {
        const isInside = column >= from && column + cell.width <= to;
        column += cell.width;
        return isInside ? runsOf(line, cell.from, cell.to) : [];
      });
      return written(runs);
    })
    .join('\n');
}

function cut(line: StyledLine, width: number, position: string, ellipsis: string): StyledRun[] {
  const whole = runsOf(line, 0, line.text.length);
  const cells = cellsOf(line);
  if (widthOf(cells) <= width) return whole;
  const room = width - cellWidth(ellipsis);
  if (room < 0) return [];
  const atStart = position === 'end' ? room : position === 'start' ? 0 : Math.ceil(room / 2);
  const first = fitting(cells, atStart);
  const head = runsOf(line, 0, cells[first - 1]?.to ?? 0);
  const left = room - widthOf(cells.slice(0, first));
  const last = position === 'end' ? 0 : fitting(cells.toReversed(), left);
  const tail = runsOf(line, cells[cells.length - last]?.from ?? line.text.length, line.text.length);
  const style = head.at(-1)?.style ?? tail[0]?.style ?? PLAIN;
  return [...head, { text: ellipsis, style }, ...tail];
}

/** The cells of a line in logical order. */
function cellsOf({ text }: StyledLine): Cell[] {
  const line = { from: 0, to: text.length, end: text.length };
  return visualCells(analyse(text, { breaks: false }), line).sort((a, b) => a.from - b.from);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** How many of the cells, from the first on, fit in the room. */
function fitting(cells: readonly Cell[], room: number): number {
  let used = 0;
  const past = cells.findIndex(({ width }) => {
    used += width;
    return used > room;
  });
  return past < 0 ? cells.length : past;
}

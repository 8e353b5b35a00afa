import { BLANK, columnsAt, MAY_BREAK, MUST_BREAK, START } from './cells.ts';
import { checkMadeBy, checkWidth } from './check.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * A line of a paragraph, in UTF-16 offsets of its text. [from, to) is shown; [to, end) holds the spaces and line
 * terminators at the end of the line. The lines cover the text without gaps or overlaps.
 */
export type Line = {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** The line ends at a soft hyphen, which is drawn and takes one cell. */
  readonly hyphen?: true;
  /**
   * Columns of the line. A word sign wider than this is drawn as one sign. If left out, word signs are always drawn
   * as their letters.
   */
  readonly room?: number;
};

/**
 * Breaks a paragraph into lines of at most `width` cells, each as full as possible. Spaces at the end of a line do
 * not count. A word wider than a line is cut between cells. Every line has at least one cell, so a wide character is
 * wider than a line of width 1. An empty text has one empty line.
 */
export function breakLines(paragraph: Paragraph, width: number): Line[] {
  checkMadeBy('analyse', 'paragraph', paragraph, 'levels');
  checkWidth(width);
  const lines: Line[] = [];
  let end = 0;
  do {
    const line = fillLine(paragraph, end, width);
    lines.push(paragraph.hasSpelled ? { ...line, room: width } : line);
    end = line.end;
  } while (end < paragraph.text.length);
  return lines;
}

/** The width of a line in cells: the sum of the widths from `visualCells`. */
export function lineWidth(paragraph: Paragraph, { from, to, hyphen, room }: Line): number {
  let width = hyphen ? 1 : 0;
  for (let at = from; at < to; at += 1) width += columnsAt(paragraph, at, room);
  return width;
}

function fillLine(paragraph: Paragraph, from: number, width: number): Line {
  const { cells } = paragraph;
  const full = fullAt(paragraph, from, width);
  if (full === paragraph.text.length || cells[full] & MUST_BREAK) return lineOf(cells, from, full);
  const end = lastBreak(paragraph, from, full, width);
  if (end < 0) return lineOf(cells, from, full);
  const line = lineOf(cells, from, end);
  return isHyphen(paragraph, end) ? { ...line, hyphen: true } : line;
}

/** Offset of the first cell that does not fit on the line; the end of the text if all fit. */
function fullAt(paragraph: Paragraph, from: number, width: number): number {
  const { cells } = paragraph;
  const { length } = paragraph.text;
  let used = 0;
  for (let at = from; at < length; at += 1) {
    const cell = cells[at];
    if (cell & MUST_BREAK && at > from) return at;
    const columns = columnsAt(paragraph, at, width);
    used += columns;
    // Spaces may exceed the width, and so may the first cell of a line.
    if (used > width && (cell & (START | BLANK)) === START && used > columns) return at;
  }
  return length;
}

/** The last cell up to `full` before which the line may end; -1 if only spaces stand before every such cell. */
function lastBreak(paragraph: Paragraph, from: number, full: number, width: number): number {
  const { cells } = paragraph;
  let ink = from;
  while ((cells[ink] & START) === 0 || cells[ink] & BLANK) ink += 1;
  let cell = full;
  let mayBreak = (cells[full] & MAY_BREAK) !== 0;
  for (let at = full - 1; at >= ink; at -= 1) {
    if (cells[at] & START) {
      if (mayBreak && isRoomFor(paragraph, from, cell, width)) return cell;
      cell = at;
      mayBreak = false;
    }
    if (cells[at] & MAY_BREAK) mayBreak = true; // a break before a hidden character is a break before the next cell
  }
  return -1;
}

const SOFT_HYPHEN = 0xad;

function isHyphen({ text }: Paragraph, end: number): boolean {
  return text.charCodeAt(end - 1) === SOFT_HYPHEN;
}

/**
 * Whether the line has room for its hyphen, if it ends at `end` with one. The line must be narrower than `width`, and
 * its last cell must be narrow.
 */
function isRoomFor(paragraph: Paragraph, from: number, end: number, width: number): boolean {
  if (!isHyphen(paragraph, end)) return true;
  let used = 0;
  let last = 0;
  for (let at = from; at < end; at += 1) {
    const columns = columnsAt(paragraph, at, width);
    if (paragraph.cells[at] & START) last = columns;
    used += columns;
  }
  return used < width && last === 1;
}

/**
 * The line that ends at `end`, without the spaces there. A line without a cell shows nothing, even if it has hidden
 * characters.
 */
function lineOf(cells: Uint8Array, from: number, end: number): Line {
  let to = end;
  for (let at = end - 1; at >= from; at -= 1) {
    if (cells[at] & BLANK) to = at;
    else if (cells[at] & START) return { from, to, end };
  }
  return { from, to: from, end };
}

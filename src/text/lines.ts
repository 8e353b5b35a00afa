import { BLANK, columnsAt, MAY_BREAK, MUST_BREAK, START } from './cells.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * A line of a paragraph, in UTF-16 offsets of its text. What stands in [from, to) is shown; [to, end) are blanks
 * and line terminators at the line's end. Lines tile the text.
 */
export type Line = {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** The line ends at a soft hyphen, which then is drawn and takes a cell. */
  readonly hyphen?: true;
  /** Cells of the line, which a sign that is a word must not be wider than to be drawn as one; if left out, none is. */
  readonly room?: number;
};

/**
 * Breaks a paragraph into lines of at most `width` cells, as full as they go. Blanks at the end of a line do not
 * count. A word wider than a line is cut between cells. At least one cell stands on a line, so below a width of 2
 * a wide character sticks out. An empty text has one empty line.
 */
export function breakLines(paragraph: Paragraph, width: number): Line[] {
  const lines: Line[] = [];
  let end = 0;
  do {
    const line = fillLine(paragraph, end, width);
    lines.push(paragraph.hasSpelled ? { ...line, room: width } : line);
    end = line.end;
  } while (end < paragraph.text.length);
  return lines;
}

/** How wide a line is, in cells: the sum of what `visualCells` gives. */
export function lineWidth(paragraph: Paragraph, { from, to, hyphen, room }: Line): number {
  let width = hyphen ? 1 : 0;
  for (let at = from; at < to; at += 1) width += columnsAt(paragraph, at, room);
  return width;
}

/** The line that begins at `from`. */
function fillLine(paragraph: Paragraph, from: number, width: number): Line {
  const { cells } = paragraph;
  const full = fullAt(paragraph, from, width);
  if (full === paragraph.text.length || cells[full] & MUST_BREAK) return lineOf(cells, from, full);
  const end = lastBreak(paragraph, from, full, width);
  if (end < 0) return lineOf(cells, from, full);
  const line = lineOf(cells, from, end);
  return isHyphen(paragraph, end) ? { ...line, hyphen: true } : line;
}

/** The first cell that does not stand on the line any more, or the end of the text. */
function fullAt(paragraph: Paragraph, from: number, width: number): number {
  const { cells } = paragraph;
  const { length } = paragraph.text;
  let used = 0;
  for (let at = from; at < length; at += 1) {
    const cell = cells[at];
    if (cell & MUST_BREAK && at > from) return at;
    const columns = columnsAt(paragraph, at, width);
    used += columns;
    // Blanks may stand out, and the first cell has nowhere else to go.
    if (used > width && (cell & (START | BLANK)) === START && used > columns) return at;
  }
  return length;
}

/** The last cell up to `full` before which the line may end; -1 if there is none behind something other than blanks. */
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
    if (cells[at] & MAY_BREAK) mayBreak = true; // before a hidden character: before the next cell
  }
  return -1;
}

const SOFT_HYPHEN = 0xad;

function isHyphen({ text }: Paragraph, end: number): boolean {
  return text.charCodeAt(end - 1) === SOFT_HYPHEN;
}

/**
 * Whether a line may end at `end` as far as its hyphen goes, if it gets one: that shares the cell of the character before
 * it, which therefore must be a narrow one.
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
 * The line that ends at `end`, without the blanks there. A line without any cell shows nothing, though hidden characters
 * may stand on it.
 */
function lineOf(cells: Uint8Array, from: number, end: number): Line {
  let to = end;
  for (let at = end - 1; at >= from; at -= 1) {
    if (cells[at] & BLANK) to = at;
    else if (cells[at] & START) return { from, to, end };
  }
  return { from, to: from, end };
}

import { BLANK, MAY_BREAK, MUST_BREAK, START, WIDTH } from './cells.ts';
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
    lines.push(line);
    end = line.end;
  } while (end < paragraph.text.length);
  return lines;
}

/** The line that begins at `from`. */
export function fillLine({ text, cells }: Paragraph, from: number, width: number): Line {
  const { length } = cells;
  let used = 0;
  let cellWidth = 0; // of the cell before
  let inked = false; // something other than blanks stands on the line
  let first = -1; // the first cell
  let blanks = -1; // where the blanks begin that end the line so far
  let mayBreak = false;
  let breakAt = -1; // the last place where the line may end, and where its blanks begin
  let breakTo = -1;

  for (let at = from; at < length; at += 1) {
    const cell = cells[at];
    if (cell === LETTER && used < width && inked && !mayBreak) {
      used += 1; // by far the most frequent
      cellWidth = 1;
      blanks = -1;
      continue;
    }
    if (cell & MUST_BREAK && at > from) return lineOf(from, first, blanks < 0 ? at : blanks, at);
    if (cell & MAY_BREAK) mayBreak = true;
    if ((cell & START) === 0) {
      if (cell & BLANK && blanks < 0) blanks = at; // a line terminator
      continue;
    }
    if (mayBreak && inked) {
      const hyphen = text.charCodeAt(at - 1) === SOFT_HYPHEN;
      // The hyphen shares the cell of the character before it, which therefore must be a narrow one.
      if (!hyphen || (used < width && cellWidth === 1)) {
        breakAt = at;
        breakTo = blanks < 0 ? at : blanks;
      }
    }
    mayBreak = false;
    cellWidth = cell & WIDTH;
    used += cellWidth;
    if (cell & BLANK) {
      if (blanks < 0) blanks = at;
    } else {
      if (used > width && first >= 0) {
        if (breakAt < 0) return lineOf(from, first, blanks < 0 ? at : blanks, at);
        const line = lineOf(from, first, breakTo, breakAt);
        return text.charCodeAt(breakAt - 1) === SOFT_HYPHEN ? { ...line, hyphen: true } : line;
      }
      inked = true;
      blanks = -1;
    }
    if (first < 0) first = at;
  }
  return lineOf(from, first, blanks < 0 ? length : blanks, length);
}

const SOFT_HYPHEN = 0xad;

/** A cell of one column before which no line may end, and that is no blank. */
const LETTER = START | 1;

/** A line without any cell shows nothing, though hidden characters may stand on it. */
function lineOf(from: number, first: number, to: number, end: number): Line {
  return { from, to: first < 0 || to <= first ? from : to, end };
}

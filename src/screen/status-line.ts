/** The status line: where the reader is, how far, and the way to help. */

import { phrase } from '../layout/phrase.ts';
import { blank, ornament, type Row, recolour, rowWidth, spread } from '../layout/row.ts';
import type { Direction } from '../text/index.ts';

export type StatusParts = {
  /** The number of the section, as it is written. */
  readonly section: string;
  readonly title: string;
  /** How much has been read, from 0 to 100, and how that is written. */
  readonly percent: number;
  readonly share: string;
  readonly hint: string;
  /** What is being followed through the article, beside the title where there is room. */
  readonly note?: string;
  /** A message takes the place of section and note. */
  readonly message?: string;
  /** Which way the line runs. */
  readonly direction: Direction;
  /** Which way the article is read, and so its heading and the bar. */
  readonly reading: Direction;
  /** Which way the words of the interface are read. */
  readonly speech: Direction;
};

const EDGE = 1;
const GAP = 2;

/** A line for the top of the screen: a title that scrolled out of sight where its reading begins, a note opposite. */
export function headerRow(title: string, note: string, direction: Direction, width: number): Row {
  const edge = blank(EDGE);
  const far = phrase(note, width, { tone: 'dim' });
  const room = width - rowWidth(far) - GAP - 2 * EDGE;
  const near = phrase(title, room, { tone: 'dim', direction });
  return direction === 'rtl'
    ? spread([...edge, ...far], [...near, ...edge], width)
    : spread([...edge, ...near], [...far, ...edge], width);
}

/** How much has been read as `width` cells, filled from the edge where reading begins. */
function progressBar(percent: number, width: number, direction: Direction): Row {
  const filled = Math.round((percent * width) / 100);
  const read = ornament('█'.repeat(filled), filled, 'bar');
  const unread = ornament('░'.repeat(width - filled), width - filled, 'bar');
  return direction === 'rtl' ? [unread, read] : [read, unread];
}

/** Cells of the bar; a line under `LEAST_WIDTH_FOR_BAR` has none. */
const BAR_WIDTH = 10;
const LEAST_WIDTH_FOR_BAR = 50;

/** One row of `width` cells. The section stands at the edge where the line begins, progress and help at the other. */
export function statusRow(status: StatusParts, width: number): Row {
  const isRtl = status.direction === 'rtl';
  const { speech, reading } = status;
  const percent = phrase(status.share, width, { direction: 'ltr' });
  const hint = phrase(status.hint, width, { direction: speech });
  const bar =
    width < LEAST_WIDTH_FOR_BAR
      ? []
      : [...progressBar(status.percent, BAR_WIDTH, reading), ...blank(1)];
  const both = [...bar, ...percent, ...blank(GAP), ...hint];
  const room = (far: Row) => width - rowWidth(far) - (far.length > 0 ? GAP : 0) - 2 * EDGE;
  // A narrow screen keeps the number, the title and the note and gives up the hint; a message takes what it needs.
  const far = [both, percent].find((row) => room(row) >= needed(status, width)) ?? [];
  const near = where(status, room(far));
  const edge = blank(EDGE);
  const row = isRtl
    ? spread([...edge, ...far], [...near, ...edge], width)
    : spread([...edge, ...near], [...far, ...edge], width);
  return recolour(row, 'bar');
}

/** Cells of the title beside what is followed, before the hint is given up. */
const LEAST_TITLE = 6;

/** Cells without which a line of `width` would not tell what it is for. */
function needed({ section, message, note = '', speech }: StatusParts, width: number): number {
  if (message !== undefined) return rowWidth(phrase(message, width, { direction: speech }));
  const number = rowWidth(phrase(section, width)) + 1;
  const followed = rowWidth(phrase(note, width));
  return Math.max(width / 3, followed > 0 ? number + LEAST_TITLE + GAP + followed : 0);
}

function where(status: StatusParts, width: number): Row {
  const { direction, reading, speech, message, note } = status;
  if (message !== undefined) return phrase(message, width, { direction: speech });
  const number = phrase(status.section, width);
  // The title is the first to give way: that it is the second of seven stands nowhere else.
  const rest = width - rowWidth(number) - GAP;
  const followed = note === undefined ? [] : phrase(note, rest, { direction: speech });
  const room = rest + GAP - 1 - (rowWidth(followed) > 0 ? rowWidth(followed) + GAP : 0);
  const title = phrase(status.title, room, { direction: reading });
  const section = rowWidth(title) > 0 ? inReadingOrder([number, title], 1, direction) : number;
  return rowWidth(followed) > 0 ? inReadingOrder([section, followed], GAP, direction) : section;
}

/** Rows one after the other from the edge where reading begins, `gap` blank cells between. */
function inReadingOrder(rows: readonly Row[], gap: number, direction: Direction): Row {
  const ordered = direction === 'rtl' ? rows.toReversed() : rows;
  return ordered.flatMap((row, index) => (index === 0 ? row : [...blank(gap), ...row]));
}

/** The status line: where the reader is, how far, and the way to help. */
import type { Direction } from '../text/index.ts';
import { phrase } from './phrase.ts';
import { blank, ornament, type Row, recolour, rowWidth, spread } from './row.ts';

export type Status = {
  readonly section: number;
  readonly title: string;
  readonly percent: number;
  readonly hint: string;
  /** What is being followed through the article, beside the title where there is room. */
  readonly note?: string;
  /** A message takes the place of section and note. */
  readonly message?: string;
  readonly direction: Direction;
};

const EDGE = 1;
const GAP = 2;

/** A line for the top of the screen: what scrolled out of sight at the reading edge, a note at the other. */
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

/** One row of `width` cells. The section stands at the reading edge, progress and help at the other. */
export function statusRow(status: Status, width: number): Row {
  const isRtl = status.direction === 'rtl';
  const percent = phrase(`${status.percent}%`, width, { direction: 'ltr' });
  const hint = phrase(status.hint, width, { direction: 'ltr' });
  const bar =
    width < LEAST_WIDTH_FOR_BAR
      ? []
      : [...progressBar(status.percent, BAR_WIDTH, status.direction), ...blank(1)];
  const both = [...bar, ...percent, ...blank(GAP), ...hint];
  const room = (far: Row) => width - rowWidth(far) - GAP - 2 * EDGE;
  // A narrow screen keeps the number and the title and gives up the hint; a message takes what it needs.
  const needed = status.message === undefined ? width / 3 : rowWidth(phrase(status.message, width));
  const far = [both, percent, []].find((row) => room(row) >= needed) ?? percent;
  const near = where(status, room(far));
  const edge = blank(EDGE);
  const row = isRtl
    ? spread([...edge, ...far], [...near, ...edge], width)
    : spread([...edge, ...near], [...far, ...edge], width);
  return recolour(row, 'bar');
}

function where(status: Status, width: number): Row {
  if (status.message !== undefined) return phrase(status.message, width);
  const { direction, note } = status;
  const number = phrase(`${status.section}`, width, { direction });
  const title = phrase(status.title, width - rowWidth(number) - 1, { direction });
  const section = inReadingOrder([number, title], 1, direction);
  const room = width - rowWidth(section) - GAP;
  const followed = note === undefined ? [] : phrase(note, room);
  return rowWidth(followed) > 0 ? inReadingOrder([section, followed], GAP, direction) : section;
}

/** Rows one after the other from the edge where reading begins, `gap` blank cells between. */
function inReadingOrder(rows: readonly Row[], gap: number, direction: Direction): Row {
  const ordered = direction === 'rtl' ? rows.toReversed() : rows;
  return ordered.flatMap((row, index) => (index === 0 ? row : [...blank(gap), ...row]));
}

/** The status line: where the reader is, how far, and the way to help. */
import type { Direction } from '../text/index.ts';
import { phrase } from './phrase.ts';
import { blank, type Row, recolour, rowWidth, spread } from './row.ts';

export type Status = {
  readonly section: number;
  readonly title: string;
  readonly percent: number;
  readonly hint: string;
  /** A message takes the title's place. */
  readonly message?: string;
  readonly direction: Direction;
};

/** One row of `width` cells. The section stands at the reading edge, progress and help at the other. */
export function statusRow(status: Status, width: number): Row {
  const edge = blank(1);
  const percent = phrase(`${status.percent}%`, width, { direction: 'ltr' });
  const hint = phrase(status.hint, width, { direction: 'ltr' });
  const whole = [...percent, ...blank(2), ...hint];
  const room = (taken: Row) => width - rowWidth(taken) - 3;
  // A narrow screen keeps the number and the title and gives up the hint.
  const far = room(whole) >= width / 3 ? whole : percent;
  const near = where(status, room(far));
  const rtl = status.direction === 'rtl';
  const row = rtl
    ? spread([...edge, ...far], [...near, ...edge], width)
    : spread([...edge, ...near], [...far, ...edge], width);
  return recolour(row, 'bar');
}

function where(status: Status, width: number): Row {
  if (status.message !== undefined) return phrase(status.message, width);
  const { direction } = status;
  const number = phrase(`${status.section}`, width, { direction });
  const title = phrase(status.title, width - rowWidth(number) - 1, { direction });
  return direction === 'rtl'
    ? [...title, ...blank(1), ...number]
    : [...number, ...blank(1), ...title];
}

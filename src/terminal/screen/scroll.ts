/** Finds the shift of rows that minimises the output for a new screen. */
import { BLANK, type ScreenRow } from './screen-cell.ts';

/** Rows `top` to `bottom`, both included and from 0, move up by `by` rows; down if it is negative. */
export type Scroll = { readonly top: number; readonly bottom: number; readonly by: number };

/** The scroll that saves most output, if it saves more than its own bytes. */
export function findScroll(
  shown: readonly ScreenRow[],
  wanted: readonly ScreenRow[],
): Scroll | undefined {
  const now = wanted.map((row, y) => difference(shown[y], row));
  const changed = now.flatMap((cells, y) => (cells > 0 ? [y] : []));
  if (changed.length < 2) return undefined;
  const samples = Array.from(
    { length: SAMPLES },
    (_, at) => changed[Math.floor(((at + 0.5) * changed.length) / SAMPLES)],
  );
  const candidates: { by: number; gain: number }[] = [];
  for (let by = 1 - wanted.length; by < wanted.length; by += 1) {
    const gainAt = (y: number) => Math.max(0, now[y] - difference(shown[y + by], wanted[y]));
    const gain = samples.reduce((sum, y) => sum + gainAt(y), 0);
    if (by !== 0 && gain > 0) candidates.push({ by, gain });
  }
  let best: Scroll | undefined;
  let most = LEAST_GAIN;
  for (const { by } of candidates.sort((a, b) => b.gain - a.gain).slice(0, CANDIDATES)) {
    const { scroll, gain } = bestRegion(shown, wanted, now, by);
    if (gain > most) [best, most] = [scroll, gain];
  }
  return best;
}

/** What the screen shows after a scroll. */
export function scrolled(shown: readonly ScreenRow[], { top, bottom, by }: Scroll): ScreenRow[] {
  return shown.map((row, y) => {
    if (y < top || y > bottom) return row;
    const from = y + by;
    return from < top || from > bottom ? row.map(() => BLANK) : shown[from];
  });
}

/** Number of changed rows by which shifts are compared; number of shifts that are then examined in every row. */
const SAMPLES = 4;
const CANDIDATES = 3;

/** Cells that a scroll must save: about its own length in bytes. */
const LEAST_GAIN = 16;

/** The sequence of rows that saves most by a shift, including the rows that it pushes out or leaves behind. */
function bestRegion(
  shown: readonly ScreenRow[],
  wanted: readonly ScreenRow[],
  now: readonly number[],
  by: number,
): { readonly scroll: Scroll; readonly gain: number } {
  const gains = wanted.map((row, y) => {
    const source = shown[y + by];
    if (!source) return Number.NaN;
    const left = difference(source, row);
    // A row that is not more similar than a blank row does not belong into the region.
    return left < inkOf(row) ? now[y] - left : -1;
  });
  const { from, to } = largestSum(gains);
  const scroll = { top: Math.min(from, from + by), bottom: Math.max(to, to + by), by };
  const after = scrolled(shown, scroll);
  let gain = 0;
  for (let y = scroll.top; y <= scroll.bottom; y += 1)
    gain += now[y] - difference(after[y], wanted[y]);
  return { scroll, gain };
}

/** The contiguous range with the largest sum (Kadane). A range never contains NaN. */
function largestSum(numbers: readonly number[]): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0, sum: Number.NEGATIVE_INFINITY };
  let from = 0;
  let sum = 0;
  numbers.forEach((number, to) => {
    if (!(sum > 0)) {
      from = to;
      sum = 0;
    }
    sum += number;
    if (sum > best.sum) best = { from, to, sum };
  });
  return best;
}

/** Columns in which a row differs from a blank one. */
function inkOf(row: ScreenRow): number {
  return row.filter((cell) => cell !== BLANK).length;
}

/** Columns in which two rows differ; all columns if a row is missing. */
function difference(shown: ScreenRow | undefined, wanted: ScreenRow): number {
  if (!shown) return wanted.length;
  if (shown === wanted) return 0;
  let cells = 0;
  for (let x = 0; x < wanted.length; x += 1) if (shown[x] !== wanted[x]) cells += 1;
  return cells;
}

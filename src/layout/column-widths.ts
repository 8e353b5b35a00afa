/** How wide the columns of a table are. All numbers are cells. */

/** What a cell of the table asks for. */
export type Demand = {
  readonly column: number;
  /** How many columns it spans. */
  readonly columns: number;
  /** The width of its widest line, if nothing is wrapped. */
  readonly whole: number;
  /** The width of its widest word. */
  readonly word: number;
};

/** Between two columns: a line with a blank on either side. */
const GAP = 3;

/** A longer word is cut. */
const LONGEST_WORD = 16;

/**
 * The width of each column, so that the table is at most `width` wide and no word is cut that a line could hold. `undefined`
 * if that is not possible.
 */
export function columnWidths(demands: readonly Demand[], width: number): number[] | undefined {
  const count = demands.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  const room = width - GAP * (count - 1);
  const whole = widest(demands, count, ({ whole }) => whole);
  if (sum(whole) <= room) return whole;
  const least = widest(demands, count, ({ word }) => Math.min(word, LONGEST_WORD));
  if (sum(least) > room) return undefined;
  return shared(least, whole, room);
}

/** The width of the columns that a cell spans, with the gaps between them. */
export function spanWidth(
  widths: readonly number[],
  { column, columns = 1 }: { readonly column: number; readonly columns?: number },
): number {
  return sum(widths.slice(column, column + columns)) + GAP * (columns - 1);
}

function widest(
  demands: readonly Demand[],
  count: number,
  of: (demand: Demand) => number,
): number[] {
  const widths = Array.from({ length: count }, () => 1);
  for (const demand of demands) {
    if (demand.columns === 1) widths[demand.column] = Math.max(widths[demand.column], of(demand));
  }
  // What a cell over several columns needs more, its last column gets.
  for (const demand of demands) {
    const lack = of(demand) - spanWidth(widths, demand);
    if (demand.columns > 1 && lack > 0) widths[demand.column + demand.columns - 1] += lack;
  }
  return widths;
}

/** Each column between its least and its whole width, by how much it wants. The sum is `room`. */
function shared(least: readonly number[], whole: readonly number[], room: number): number[] {
  const wants = least.map((width, at) => Math.max(0, whole[at] - width));
  const rest = room - sum(least);
  const all = sum(wants);
  let given = 0;
  let wanted = 0;
  return least.map((width, at) => {
    wanted += wants[at];
    const upTo = all === 0 ? 0 : Math.floor((rest * wanted) / all);
    const share = upTo - given;
    given = upTo;
    return width + share;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

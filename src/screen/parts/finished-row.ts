/** Rows of cells in the looks of a theme, as the painter takes them, with what they say. */
import { NO_SOURCE, type Row } from '../../layout/row.ts';
import type { FinishedRow } from '../../painter/finished-rows.tsx';
import type { Direction } from '../../text/index.ts';
import { paint } from './paint.ts';
import type { Theme } from './theme.ts';

type Made = { readonly theme: Theme; readonly finished: FinishedRow };

const made = new WeakMap<Row, Made>();

/**
 * The same object for the same row and theme: whoever paints keeps what was made of it. `source`: the text that its cells
 * show.
 */
export function finishedRow(
  row: Row,
  says: () => string,
  theme: Theme,
  source?: string,
): FinishedRow {
  const known = made.get(row);
  if (known?.theme === theme) return known.finished;
  const finished = new MadeRow(paint([row], theme, source)[0], says);
  made.set(row, { theme, finished });
  return finished;
}

/** What a row says is asked by Ink alone, and not by the first screen. */
class MadeRow implements FinishedRow {
  readonly cells: FinishedRow['cells'];
  readonly #says: () => string;
  #text: string | undefined;

  constructor(cells: FinishedRow['cells'], says: () => string) {
    this.cells = cells;
    this.#says = says;
  }

  get text(): string {
    this.#text ??= this.#says();
    return this.#text;
  }
}

/**
 * What a row says, in logical order: the stretch of the source that its cells show, and what stands beside it, as a
 * list's marker before it. `direction`: the way the row is read.
 */
export function rowSays(row: Row, source: string, direction: Direction): string {
  const first = row.findIndex(hasSource);
  if (first < 0) return textOf(row).trim();
  const last = row.findLastIndex(hasSource);
  const shown = row.slice(first, last + 1).filter(hasSource);
  const from = Math.min(...shown.map((cell) => cell.from));
  const to = Math.max(...shown.map((cell) => cell.to));
  const beside = [textOf(row.slice(0, first)), textOf(row.slice(last + 1))].map((text) =>
    text.trim(),
  );
  const [before, after] = direction === 'rtl' ? beside.reverse() : beside;
  return [before, source.slice(from, to), after].filter((part) => part !== '').join(' ');
}

function hasSource({ from }: Row[number]): boolean {
  return from !== NO_SOURCE;
}

function textOf(row: Row): string {
  return row.map(({ text }) => text).join('');
}

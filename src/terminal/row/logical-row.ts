import type { Glyph } from '../dialects/dialect.ts';
import { BLANK, type ScreenCell } from '../screen/screen-cell.ts';
import { PLAIN, type Style } from '../sgr/style.ts';

/** The last space of a tab: it is drawn as a space, and separates columns whatever its width. */
export const TAB = '\t';

/** A row of the terminal in the program's model: logical text in clusters, in columns from 0. */
export class LogicalRow {
  /** `null` is the right half of a wide cluster. */
  #cells: (ScreenCell | null)[] = [];
  /** The output that was sent if the row is shown otherwise than written; `undefined` if it was written unchanged. */
  shown: string | undefined;

  /** Number of columns up to the last written one. */
  get width(): number {
    return this.#cells.length;
  }

  /** Each cluster once, from the left. Columns that were not written are spaces, up to the last cluster. */
  cells(): ScreenCell[] {
    return this.#cells.filter((cell) => cell !== null);
  }

  /**
   * The cluster that begins at a column; `undefined` at the right half of a wide one, and in a column that was not
   * written.
   */
  cellAt(column: number): ScreenCell | undefined {
    return this.#cells[column] ?? undefined;
  }

  put(column: number, { text, width }: Glyph, style: Style): void {
    const isBehindAll = column === this.#cells.length;
    if (!isBehindAll) this.#blank(column, column + width);
    this.#cells[column] = { text, width, style };
    if (width === 2) this.#cells[column + 1] = null;
  }

  /** Adds marks that arrived after their letter, which is to the left of `column`; behind a tab a space carries them. */
  addMarks(column: number, marks: string): void {
    const at = this.#cells[column - 1] === null ? column - 2 : column - 1;
    const cell = this.#cells[at];
    if (cell) this.#cells[at] = { ...cell, text: (cell.text === TAB ? ' ' : cell.text) + marks };
  }

  /**
   * A tab moved the cursor over the columns [from, to). It changes no text; columns that were not written become a
   * wall.
   */
  tab(from: number, to: number): void {
    if (this.#cells.length >= to) return;
    this.#blank(Math.max(from, this.#cells.length), to);
    this.#cells[to - 1] = { ...BLANK, text: TAB };
  }

  /**
   * Columns [from, to) become spaces with the background of erasing, and so does the other half of a wide cluster
   * that is cut.
   */
  erase(from: number, to = Number.POSITIVE_INFINITY, fill: Style = PLAIN): void {
    const end = Math.min(to, Math.max(from, this.#cells.length));
    this.#blank(from, end);
    if (fill !== PLAIN) this.#cells.fill({ ...BLANK, style: fill }, from, end);
    while (this.#cells.at(-1) === BLANK) this.#cells.pop();
  }

  /** Removes the columns from `column` on. */
  cut(column: number): void {
    if (column >= this.#cells.length) return;
    this.#blank(column, column);
    this.#cells.length = column;
  }

  /** Removes `count` columns from `column` on; the columns behind them move left (DCH). */
  delete(column: number, count: number): void {
    if (column >= this.#cells.length) return;
    const end = Math.min(column + count, this.#cells.length);
    this.#blank(column, end);
    this.#cells.splice(column, end - column);
  }

  /** Inserts `count` spaces before `column`; the columns from there on move right (ICH). */
  insert(column: number, count: number): void {
    if (column >= this.#cells.length) return;
    this.#blank(column, column);
    this.#cells.splice(column, 0, ...new Array(count).fill(BLANK));
  }

  #blank(from: number, to: number): void {
    while (this.#cells.length < to) this.#cells.push(BLANK);
    if (this.#cells[from] === null) this.#cells[from - 1] = BLANK;
    if (this.#cells[to] === null) this.#cells[to] = BLANK;
    this.#cells.fill(BLANK, from, to);
  }
}

import type { Glyph } from '../dialects/dialect.ts';
import { BLANK, type ScreenCell } from '../screen/screen-cell.ts';
import { PLAIN, type Style } from '../sgr/style.ts';

/** The last blank of a tab: it is drawn as a blank, and parts columns whatever its width is. */
export const TAB = '\t';

/** A row of the terminal as the program believes it to be: logical text, cluster by cluster, in columns from 0. */
export class LogicalRow {
  /** `null` is the right half of a wide cluster. */
  #cells: (ScreenCell | null)[] = [];
  /** What the terminal was sent to show the row otherwise than the program wrote it; undefined if it was not. */
  shown: string | undefined;

  /** Columns up to the last to which something was written. */
  get width(): number {
    return this.#cells.length;
  }

  /** Each cluster once, from the left; blanks to which nothing was written are there up to the last cluster. */
  cells(): ScreenCell[] {
    return this.#cells.filter((cell) => cell !== null);
  }

  /** The cluster that begins at a column; undefined at the right half of a wide one, and where nothing was written. */
  cellAt(column: number): ScreenCell | undefined {
    return this.#cells[column] ?? undefined;
  }

  put(column: number, { text, width }: Glyph, style: Style): void {
    this.#blank(column, column + width);
    this.#cells[column] = { text, width, style };
    if (width === 2) this.#cells[column + 1] = null;
  }

  /** Marks that came without their letter, which stands left of `column`. */
  addMarks(column: number, marks: string): void {
    const at = this.#cells[column - 1] === null ? column - 2 : column - 1;
    const cell = this.#cells[at];
    if (cell) this.#cells[at] = { ...cell, text: cell.text + marks };
  }

  /** The cursor has jumped over columns [from, to) by a tab: it changes nothing, but where nothing stood there is a wall. */
  tab(from: number, to: number): void {
    if (this.#cells.length >= to) return;
    this.#blank(Math.max(from, this.#cells.length), to);
    this.#cells[to - 1] = { ...BLANK, text: TAB };
  }

  /**
   * Columns [from, to) are blank, in the background that erasing leaves, and so is the other half of a wide cluster that is
   * cut there.
   */
  erase(from: number, to = Number.POSITIVE_INFINITY, fill: Style = PLAIN): void {
    const end = Math.min(to, Math.max(from, this.#cells.length));
    this.#blank(from, end);
    if (fill !== PLAIN) this.#cells.fill({ ...BLANK, style: fill }, from, end);
    while (this.#cells.at(-1) === BLANK) this.#cells.pop();
  }

  /** Columns from `column` on are gone: those behind them are not shifted, and there are none. */
  cut(column: number): void {
    if (column >= this.#cells.length) return;
    this.#blank(column, column);
    this.#cells.length = column;
  }

  /** Takes out `count` columns from `column` on; what stands behind them moves to the left (DCH). */
  delete(column: number, count: number): void {
    if (column >= this.#cells.length) return;
    const end = Math.min(column + count, this.#cells.length);
    this.#blank(column, end);
    this.#cells.splice(column, end - column);
  }

  /** Puts in `count` blanks before `column`; what stands there moves to the right (ICH). */
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

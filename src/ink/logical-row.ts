import type { Glyph } from '../terminal/dialect.ts';
import { BLANK, type ScreenCell } from '../terminal/screen-cell.ts';
import type { Style } from '../terminal/style.ts';

/** A row of the terminal as the program believes it to be: logical text, cluster by cluster, in columns from 0. */
export class LogicalRow {
  /** `null` is the right half of a wide cluster. */
  #cells: (ScreenCell | null)[] = [];
  /** What the terminal was sent to show the row otherwise than the program wrote it; undefined if it was not. */
  shown: string | undefined;

  /** Each cluster once, from the left; blanks to which nothing was written are there up to the last cluster. */
  cells(): ScreenCell[] {
    return this.#cells.filter((cell) => cell !== null);
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

  /** Columns [from, to) are blank, and so is the other half of a wide cluster that is cut there. */
  erase(from: number, to = Number.POSITIVE_INFINITY): void {
    this.#blank(from, Math.min(to, Math.max(from, this.#cells.length)));
    while (this.#cells.at(-1) === BLANK) this.#cells.pop();
  }

  #blank(from: number, to: number): void {
    while (this.#cells.length < to) this.#cells.push(BLANK);
    if (this.#cells[from] === null) this.#cells[from - 1] = BLANK;
    if (this.#cells[to] === null) this.#cells[to] = BLANK;
    this.#cells.fill(BLANK, from, to);
  }
}

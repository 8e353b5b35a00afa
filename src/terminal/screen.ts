/**
 * The screen that a program believes to draw on: a grid of cells in visual order, as Ink writes them.
 *
 * It knows what Ink 8 uses in the alternate screen: text, line feeds, moves and erasures relative to the cursor, SGR,
 * links. All else is dropped, and so nothing that a text holds reaches the terminal as a command.
 */
import { BLANK, cellOf, cutGlyphs, type ScreenCell, type ScreenRow } from './screen-cell.ts';
import { Pen } from './style.ts';
import type { Token } from './tokens.ts';

/** In cells. */
export type Size = { readonly columns: number; readonly rows: number };

export class Screen {
  #columns: number;
  #rows: (ScreenCell | null)[][];
  #pen = new Pen();
  #column = 0;
  #row = 0;
  /** The last column is filled; the next character goes to the next row (as VT100 and its heirs do it). */
  #isWrapPending = false;

  constructor({ columns, rows }: Size) {
    this.#columns = columns;
    this.#rows = Array.from({ length: rows }, () => blankRow(columns));
  }

  /** Top row first. A copy: what is written later does not change it. */
  rows(): ScreenRow[] {
    return this.#rows.map((row) => [...row]);
  }

  /** From 0. */
  get cursor(): { readonly column: number; readonly row: number } {
    return { column: this.#column, row: this.#row };
  }

  clear(): void {
    this.#pen = new Pen();
    this.#moveTo(0, 0);
    this.#rows = this.#rows.map(() => blankRow(this.#columns));
  }

  /** Nothing is wrapped anew: what no longer fits is cut, and rows go at the top rather than the cursor's. */
  resize({ columns, rows }: Size): void {
    const surplus = Math.max(0, this.#row - (rows - 1));
    this.#rows = Array.from({ length: rows }, (_, at) => {
      const row = this.#rows[at + surplus]?.slice(0, columns) ?? [];
      if (row.at(-1)?.width === 2) row[row.length - 1] = BLANK;
      while (row.length < columns) row.push(BLANK);
      return row;
    });
    this.#columns = columns;
    this.#moveTo(this.#column, this.#row - surplus);
  }

  apply(token: Token): void {
    switch (token.type) {
      case 'text':
        this.#write(token.source);
        break;
      case 'control':
        this.#control(token.source);
        break;
      case 'osc':
        if (token.text.startsWith('8;')) this.#pen.link(token.text.slice(2));
        break;
      case 'csi':
        this.#command(token.final, token.parameters);
    }
  }

  #write(text: string): void {
    for (const { text: cluster, width } of cutGlyphs(text)) {
      if (width === 0) this.#addMarks(cluster);
      else if (width <= this.#columns) this.#put(cellOf(cluster, width, this.#pen.style));
    }
  }

  #put(cell: ScreenCell): void {
    if (this.#isWrapPending || this.#column + cell.width > this.#columns) {
      this.#column = 0;
      this.#lineFeed();
    }
    this.#blank(this.#row, this.#column, this.#column + cell.width);
    const row = this.#rows[this.#row];
    row[this.#column] = cell;
    if (cell.width === 2) row[this.#column + 1] = null;
    this.#column += cell.width;
    this.#isWrapPending = this.#column === this.#columns;
    if (this.#isWrapPending) this.#column -= 1;
  }

  /** Marks that an SGR sequence parted from their letter. */
  #addMarks(marks: string): void {
    const row = this.#rows[this.#row];
    let at = this.#isWrapPending ? this.#column : this.#column - 1;
    if (row[at] === null) at -= 1;
    const cell = row[at];
    if (cell) row[at] = cellOf(cell.text + marks, cell.width, cell.style);
  }

  #control(control: string): void {
    switch (control) {
      case '\n': // the terminal's driver makes CR LF of it
        this.#column = 0;
        this.#lineFeed();
        break;
      case '\r':
        this.#moveTo(0, this.#row);
        break;
      case '\b':
        this.#moveTo(this.#column - 1, this.#row);
    }
  }

  #command(final: string, parameters: string): void {
    const [first = 0, second = 0] = parameters
      .split(';')
      .map((part) => Number.parseInt(part, 10) || 0);
    const count = Math.max(1, first);
    switch (final) {
      case 'm':
        if (!/[<=>?]/.test(parameters)) this.#pen.sgr(parameters);
        break;
      case 'A':
        this.#moveTo(this.#column, this.#row - count);
        break;
      case 'B':
        this.#moveTo(this.#column, this.#row + count);
        break;
      case 'C':
        this.#moveTo(this.#column + count, this.#row);
        break;
      case 'D':
        this.#moveTo(this.#column - count, this.#row);
        break;
      case 'E':
        this.#moveTo(0, this.#row + count);
        break;
      case 'F':
        this.#moveTo(0, this.#row - count);
        break;
      case 'G':
        this.#moveTo(count - 1, this.#row);
        break;
      case 'H':
        this.#moveTo(Math.max(1, second) - 1, count - 1);
        break;
      case 'J':
        this.#eraseScreen(first);
        break;
      case 'K':
        this.#eraseRow(first);
    }
  }

  /** 0: from the cursor on, 1: up to the cursor, 2 and 3: everything. */
  #eraseScreen(part: number): void {
    if (part < 2) this.#eraseRow(part);
    this.#rows.forEach((_, row) => {
      const isMeant = part >= 2 || (part === 0 ? row > this.#row : row < this.#row);
      if (isMeant) this.#blank(row, 0, this.#columns);
    });
  }

  #eraseRow(part: number): void {
    const from = part === 0 ? this.#column : 0;
    const to = part === 1 ? this.#column + 1 : this.#columns;
    this.#blank(this.#row, from, to);
  }

  /** Blanks columns [from, to) of a row, and of a wide cluster that is cut there, the other half. */
  #blank(at: number, from: number, to: number): void {
    const row = this.#rows[at];
    if (row[from] === null) row[from - 1] = BLANK;
    if (row[to] === null) row[to] = BLANK;
    row.fill(BLANK, from, to);
  }

  #moveTo(column: number, row: number): void {
    this.#column = Math.min(Math.max(0, column), this.#columns - 1);
    this.#row = Math.min(Math.max(0, row), this.#rows.length - 1);
    this.#isWrapPending = false;
  }

  #lineFeed(): void {
    this.#isWrapPending = false;
    if (this.#row < this.#rows.length - 1) this.#row += 1;
    else {
      this.#rows.shift();
      this.#rows.push(blankRow(this.#columns));
    }
  }
}

function blankRow(columns: number): (ScreenCell | null)[] {
  return new Array(columns).fill(BLANK);
}

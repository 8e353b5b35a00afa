/**
 * Turns what Ink writes into what the terminal needs, row by row.
 *
 * It keeps the rows that Ink believes to have written. What happens within a row is held back until the cursor leaves
 * it, or the writing ends; then a row without right-to-left text goes out byte by byte as it came, and any other anew
 * as a whole, in visual order and in the terminal's dialect. Moves between rows and everything else go through, and
 * so rows stand where Ink has put them, in the alternate screen and under a shell's prompt alike.
 *
 * Rows are counted from where the cursor was first; where on the screen that is nobody has to know.
 */
import { type Dialect, encode } from '../terminal/dialects/dialect.ts';
import { clusters } from '../terminal/row/clusters.ts';
import { isDrawn, withoutMark } from '../terminal/row/drawn.ts';
import { LogicalRow } from '../terminal/row/logical-row.ts';
import { type BaseDirection, type PlacedCell, visualRow } from '../terminal/row/visual-row.ts';
import { inOrderOf, isErased, type ScreenCell } from '../terminal/screen/screen-cell.ts';
import { Pen, PLAIN, type Style, styleChange } from '../terminal/sgr/style.ts';
import { type Token, Tokenizer } from '../terminal/sgr/tokens.ts';

export type RowWriterOptions = {
  readonly dialect: Dialect;
  readonly direction: BaseDirection;
  /** The terminal's size in cells, asked whenever it matters. */
  readonly size: () => { readonly columns: number; readonly rows: number };
};

type WritePosition = { readonly row: number; readonly column: number };

export class RowWriter {
  readonly #options: RowWriterOptions;
  readonly #tokenizer = new Tokenizer();
  readonly #pen = new Pen();
  #rows = new Map<number, LogicalRow>();
  /** The lowest row that the cursor has been in. */
  #lowest = 0;
  #row = 0;
  #column = 0;
  /** The last column is filled; what comes next goes to the next row. */
  #isWrapPending = false;
  /** The cursor has come into this row by filling the one above, and the terminal's is still there. */
  #hasWrapped = false;
  /** Where the terminal's cursor is if not in `#column`: between two writes it stands where the eye looks for it. */
  #seenAt: number | undefined;
  #saved: WritePosition = { row: 0, column: 0 };
  /** The main screen, while the alternate one is shown. */
  #main: { readonly rows: Map<number, LogicalRow>; readonly place: WritePosition } | undefined;
  /** What was held back in this row, and the style that the terminal had before it. */
  #held = '';
  #styleBefore: Style = PLAIN;
  #output = '';

  constructor(options: RowWriterOptions) {
    this.#options = options;
  }

  /** What the terminal has to be sent for what the program writes. */
  write(text: string): string {
    for (const token of this.#tokenizer.read(text)) this.#take(token);
    this.#finishRow();
    this.#showCursor();
    const output = this.#output;
    this.#output = '';
    return output;
  }

  #take(token: Token): void {
    switch (token.type) {
      case 'text':
        this.#text(token.source);
        break;
      case 'control':
        this.#control(token.source);
        break;
      case 'csi':
        this.#command(token.source, token.final, token.parameters);
        break;
      case 'osc':
        this.#osc(token.source, token.text);
        break;
      default:
        this.#pass(token.source);
        if (token.source === '\u001B7') this.#save();
        else if (token.source === '\u001B8') this.#restore();
        else if ('cDEM'.includes(token.source.slice(1))) this.#forget();
    }
  }

  #osc(source: string, text: string): void {
    if (!text.startsWith('8;')) {
      this.#pass(source);
      return;
    }
    this.#pen.link(text.slice(2));
    if (!isDrawn(this.#pen)) this.#held += source;
  }

  #text(text: string): void {
    for (const cluster of clusters(text)) {
      if (cluster.width === 0) {
        this.#current.addMarks(this.#column + (this.#isWrapPending ? 1 : 0), cluster.text);
      } else {
        this.#put(cluster.text, cluster.width);
      }
      this.#held += cluster.text;
    }
  }

  #put(text: string, width: number): void {
    const { columns } = this.#options.size();
    if (this.#isWrapPending || this.#column + width > columns) {
      this.#finishRow();
      this.#goTo(this.#row + 1, 0);
      this.#hasWrapped = true;
    }
    this.#current.put(this.#column, { text, width }, this.#pen.style);
    this.#column += width;
    this.#isWrapPending = this.#column >= columns;
    if (this.#isWrapPending) this.#column = Math.max(0, columns - 1);
  }

  #control(control: string): void {
    switch (control) {
      case '\n': // the terminal's driver makes CR LF of it
        this.#pass(control);
        this.#goTo(this.#row + 1, 0);
        break;
      case '\r':
        this.#within(control, 0);
        break;
      case '\b':
        this.#within(control, this.#column - 1);
        break;
      case '\t':
        this.#within(control, (Math.floor(this.#column / TAB) + 1) * TAB);
        break;
      default:
        this.#pass(control);
    }
  }

  #command(source: string, final: string, parameters: string): void {
    const [first = 0, second = 0] = parameters
      .split(';')
      .map((part) => Number.parseInt(part, 10) || 0);
    const count = Math.max(1, first);
    switch (final) {
      case 'm':
        if (/[<=>?]/.test(parameters)) break;
        this.#pen.sgr(parameters);
        this.#held += source;
        return;
      case 'G':
        this.#within(source, count - 1);
        return;
      case 'C':
        this.#within(source, this.#column + count);
        return;
      case 'D':
        this.#within(source, this.#column - count);
        return;
      case 'K':
        this.#eraseInRow(first);
        this.#held += source;
        return;
    }
    this.#pass(source);
    this.#follow(final, parameters, count, second);
  }

  /** Goes where a command has taken the terminal. */
  #follow(final: string, parameters: string, count: number, second: number): void {
    switch (final) {
      case 'A':
        this.#goTo(this.#row - count, this.#column);
        break;
      case 'B':
        this.#goTo(this.#row + count, this.#column);
        break;
      case 'E':
        this.#goTo(this.#row + count, 0);
        break;
      case 'F':
        this.#goTo(this.#row - count, 0);
        break;
      case 'H':
      case 'f':
        this.#goTo(this.#top + count - 1, Math.max(1, second) - 1);
        break;
      case 'J':
        this.#eraseScreen(Number.parseInt(parameters, 10) || 0);
        break;
      case 's':
        if (parameters === '') this.#save();
        break;
      case 'u':
        if (parameters === '') this.#restore();
        break;
      case 'h':
      case 'l':
        if (ALTERNATE_SCREEN.test(parameters)) this.#changeScreen(final === 'h');
        break;
      default:
        if (MOVES_ROWS.test(final)) this.#forget();
    }
  }

  get #current(): LogicalRow {
    let row = this.#rows.get(this.#row);
    if (!row) {
      row = new LogicalRow();
      this.#rows.set(this.#row, row);
    }
    return row;
  }

  /** The row at the top of the screen, if the lowest one has come to its bottom. */
  get #top(): number {
    return this.#lowest - this.#options.size().rows + 1;
  }

  /** Something that stays in the row, and at which column it leaves the cursor. */
  #within(source: string, column: number): void {
    this.#held += source;
    this.#goTo(this.#row, column);
  }

  /** Something that the terminal is to see as it is. */
  #pass(source: string): void {
    this.#finishRow();
    this.#comeBack();
    this.#output += source;
  }

  #goTo(row: number, column: number): void {
    this.#row = Math.max(this.#top, row);
    this.#column = Math.min(Math.max(0, column), Math.max(0, this.#options.size().columns - 1));
    this.#isWrapPending = false;
    if (this.#row <= this.#lowest) return;
    this.#lowest = this.#row;
    for (const known of this.#rows.keys()) if (known < this.#top) this.#rows.delete(known);
  }

  /** 0: from the cursor on, 1: up to the cursor, 2: everything. */
  #eraseInRow(part: number): void {
    if (part === 0) this.#current.erase(this.#column);
    else if (part === 1) this.#current.erase(0, this.#column + 1);
    else this.#current.erase(0);
  }

  #eraseScreen(part: number): void {
    for (const [row, cells] of this.#rows) {
      if (row === this.#row && part < 2) continue;
      if (part >= 2 || (part === 0 ? row > this.#row : row < this.#row)) {
        cells.erase(0);
        cells.shown = undefined;
      }
    }
    if (part >= 2) return;
    this.#eraseInRow(part);
    // What was erased of a row in visual order was not what stands there in logical order.
    if (this.#current.shown !== undefined) this.#current.shown = UNKNOWN;
  }

  #save(): void {
    this.#saved = { row: this.#row, column: this.#column };
  }

  #restore(): void {
    this.#goTo(this.#saved.row, this.#saved.column);
  }

  /** Rows were moved in a way that Ink never moves them: what they hold is not known any more. */
  #forget(): void {
    this.#rows.clear();
  }

  #changeScreen(isAlternate: boolean): void {
    if (isAlternate === (this.#main !== undefined)) return;
    if (isAlternate) {
      this.#main = { rows: this.#rows, place: { row: this.#row, column: this.#column } };
      this.#rows = new Map();
      return;
    }
    if (!this.#main) return;
    const { rows, place } = this.#main;
    this.#main = undefined;
    this.#rows = rows;
    this.#lowest = Math.max(place.row, ...rows.keys());
    this.#goTo(place.row, place.column);
  }

  /**
   * Writes what was held back: as it is, or the whole row. Then the terminal's cursor is where the program's is, and
   * waits at the end of a full row as that does: what comes next may be written as it is, and wraps there.
   */
  #finishRow(): void {
    const row = this.#current;
    if (this.#held === '' && row.shown !== UNKNOWN) return;
    const held = this.#held;
    const before = this.#styleBefore;
    const after = withoutMark(this.#pen);
    const hasWrapped = this.#hasWrapped;
    this.#held = '';
    this.#styleBefore = after.style;
    this.#hasWrapped = false;
    const cells = row.cells();
    const visual = visualRow(cells, this.#options.direction);
    this.#comeBack();
    if (!visual && row.shown === undefined) {
      this.#output += held;
      return;
    }
    const text = this.#encoded(visual ?? cells);
    let style = before;
    // Nothing else than writing it brings the cursor behind the end of a full row.
    const isWritten = text !== row.shown || this.#isWrapPending;
    if (isWritten || hasWrapped) {
      this.#output += styleChange(style, PLAIN) + (hasWrapped ? '\r\n' : '\r');
      style = PLAIN;
    }
    if (isWritten) this.#output += text;
    row.shown = visual && text;
    this.#output += styleChange(style, after.style);
    if (!this.#isWrapPending) this.#output += toColumn(this.#column);
  }

  /** A row as it is sent, up to its end; one that the cursor waits behind up to the last column, blanks too. */
  #encoded(cells: readonly ScreenCell[]): string {
    const { columns } = this.#options.size();
    const written = inOrderOf(this.#options.dialect, cells, columns);
    if (this.#isWrapPending) return encode(written);
    const inked = written.slice(0, written.findLastIndex((cell) => !isErased(cell)) + 1);
    const isFull = inked.reduce((sum, cell) => sum + cell.width, 0) >= columns;
    // Erasing would take the last cell of a full row along.
    return encode(inked) + (isFull ? '' : '\u001B[K');
  }

  /** A visible cursor stands at the letter that it means, though that has moved. */
  #showCursor(): void {
    const row = this.#rows.get(this.#row);
    if (row?.shown === undefined || this.#isWrapPending) return;
    const column = columnSeen(visualRow(row.cells(), this.#options.direction), this.#column);
    if (column === undefined || column === this.#column || column === this.#seenAt) return;
    this.#comeBack();
    this.#output += toColumn(column);
    this.#seenAt = column;
  }

  #comeBack(): void {
    if (this.#seenAt === undefined) return;
    this.#seenAt = undefined;
    this.#output += toColumn(this.#column);
  }
}

/** Cells from one tab stop to the next, in a terminal whose stops nobody has changed. */
const TAB = 8;

/** What the terminal shows of a row is not what was sent. */
const UNKNOWN = '';

const ALTERNATE_SCREEN = /^\?(?:.*;)?(?:47|1047|1049)(?:;|$)/;

/** Cells and rows put in, taken out and scrolled, regions, moves to an absolute row or column. */
const MOVES_ROWS = /^[@LMPSTX`adeir]$/;

function toColumn(column: number): string {
  return column === 0 ? '\r' : `\u001B[${column + 1}G`;
}

/** Where the cluster is seen that stands in this column of the logical row. */
function columnSeen(visual: readonly PlacedCell[] | undefined, column: number): number | undefined {
  let at = 0;
  for (const cell of visual ?? []) {
    if (cell.column >= 0 && column >= cell.column && column < cell.column + cell.width) return at;
    at += cell.width;
  }
  return undefined;
}

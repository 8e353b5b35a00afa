/**
 * Translates the output of Ink for the terminal, row by row.
 *
 * It keeps the rows as Ink assumes them on the screen. It holds back all output within a row until the cursor leaves
 * the row or the write ends. A row without right-to-left text then goes out unchanged, byte for byte. Any other row
 * is written again as a whole, in visual order and in the dialect of the terminal. Moves between rows and all other
 * commands pass through, so rows stay where Ink puts them, in the alternate screen and below a shell prompt.
 *
 * Rows are counted from the first position of the cursor; the position on the screen is not needed.
 */
import { type Dialect, encode, type Glyph } from '../terminal/dialects/dialect.ts';
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
  /** The current size of the terminal in cells, read each time it is needed. */
  readonly size: () => { readonly columns: number; readonly rows: number };
};

/** A row, in visual order if that is another one, and as it was sent. */
type TurnedRow = {
  readonly cells: readonly ScreenCell[];
  readonly visual: readonly PlacedCell[] | undefined;
  encoded: { readonly columns: number; readonly text: string } | undefined;
};

/** Some screens full of rows. */
const MOST_KEPT = 512;

/** UTF-16 units. */
const LONGEST_KEPT = 1000;

type WritePosition = { readonly row: number; readonly column: number };

export class RowWriter {
  readonly #options: RowWriterOptions;
  readonly #tokenizer = new Tokenizer();
  readonly #pen = new Pen();
  #rows = new Map<number, LogicalRow>();
  /** Rows that were written, by their clusters and styles. */
  readonly #kept = new Map<string, TurnedRow>();
  /** Texts that were written, by clusters. */
  readonly #cut = new Map<string, readonly Glyph[]>();
  /** The lowest row that the cursor has reached. */
  #lowest = 0;
  #row = 0;
  #column = 0;
  /** The last column is filled; the next character goes to the next row. */
  #isWrapPending = false;
  /** The cursor wrapped into this row; the cursor of the terminal is still at the end of the row above. */
  #hasWrapped = false;
  /**
   * Column of the terminal's cursor if it differs from `#column`: between two writes it stands on the letter it
   * belongs to.
   */
  #seenAt: number | undefined;
  #saved: WritePosition = { row: 0, column: 0 };
  /** The state of the main screen while the alternate screen is shown. */
  #main: { readonly rows: Map<number, LogicalRow>; readonly place: WritePosition } | undefined;
  /** Output held back in this row, and the style of the terminal before it. */
  #held = '';
  #styleBefore: Style = PLAIN;
  #output = '';

  constructor(options: RowWriterOptions) {
    this.#options = options;
  }

  /** The output for the terminal that replaces `text`. */
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
    const { columns } = this.#options.size();
    for (const cluster of this.#clustersOf(text)) {
      if (cluster.width === 0) {
        this.#current.addMarks(this.#column + (this.#isWrapPending ? 1 : 0), cluster.text);
      } else {
        this.#put(cluster.text, cluster.width, columns);
      }
      this.#held += cluster.text;
    }
  }

  #clustersOf(text: string): readonly Glyph[] {
    const known = this.#cut.get(text);
    if (known) return known;
    const cut = clusters(text);
    if (this.#cut.size >= MOST_KEPT) this.#cut.clear();
    if (text.length <= LONGEST_KEPT) this.#cut.set(text, cut);
    return cut;
  }

  #put(text: string, width: number, columns: number): void {
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
      case '\n': // the terminal's driver turns it into CR LF
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

  /** Updates the rows and the cursor after a command that has been passed through. */
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

  /** The row at the top of the screen, if the lowest row is at its bottom. */
  get #top(): number {
    return this.#lowest - this.#options.size().rows + 1;
  }

  /** Holds back output that stays in the row; `column` is the column of the cursor behind it. */
  #within(source: string, column: number): void {
    this.#held += source;
    this.#goTo(this.#row, column);
  }

  /** Passes output through unchanged. */
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

  /** `part`: 0 from the cursor on, 1 up to and including the cursor, 2 the whole row. */
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
    // The terminal erased cells in visual order, the model cells in logical order.
    if (this.#current.shown !== undefined) this.#current.shown = UNKNOWN;
  }

  #save(): void {
    this.#saved = { row: this.#row, column: this.#column };
  }

  #restore(): void {
    this.#goTo(this.#saved.row, this.#saved.column);
  }

  /** Rows moved in a way that Ink never uses: their contents are unknown now. */
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
   * Writes the output held back: unchanged, or as the whole row. After it the terminal's cursor is at the program's
   * cursor. At the end of a full row both wait to wrap, so later output may pass unchanged and wraps there.
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
    const turned = this.#turned(row);
    this.#comeBack();
    if (!turned.visual && row.shown === undefined) {
      this.#output += held;
      return;
    }
    const text = this.#encoded(turned);
    let style = before;
    // Only writing the row puts the cursor behind the end of a full row.
    const isWritten = text !== row.shown || this.#isWrapPending;
    if (isWritten || hasWrapped) {
      this.#output += styleChange(style, PLAIN) + (hasWrapped ? '\r\n' : '\r');
      style = PLAIN;
    }
    if (isWritten) this.#output += text;
    row.shown = turned.visual && text;
    this.#output += styleChange(style, after.style);
    if (!this.#isWrapPending) this.#output += toColumn(this.#column);
  }

  /**
   * A row as it is sent, up to its last visible cell. If the cursor waits behind the row, it is sent up to the last
   * column, with spaces.
   */
  #encoded(turned: TurnedRow): string {
    const { columns } = this.#options.size();
    if (turned.encoded?.columns === columns && !this.#isWrapPending) return turned.encoded.text;
    const written = inOrderOf(this.#options.dialect, turned.visual ?? turned.cells, columns);
    if (this.#isWrapPending) return encode(written);
    const inked = written.slice(0, written.findLastIndex((cell) => !isErased(cell)) + 1);
    const isFull = inked.reduce((sum, cell) => sum + cell.width, 0) >= columns;
    // Erasing would delete the last cell of a full row.
    const text = encode(inked) + (isFull ? '' : '\u001B[K');
    turned.encoded = { columns, text };
    return text;
  }

  /** Ink writes most rows as they were in the frame before, or a row further up: they are kept. */
  #turned(row: LogicalRow): TurnedRow {
    const cells = row.cells();
    const key = keyOf(cells);
    const known = this.#kept.get(key);
    if (known) return known;
    const turned = { cells, visual: visualRow(cells, this.#options.direction), encoded: undefined };
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, turned);
    return turned;
  }

  /** Puts a visible cursor on the letter it belongs to, in visual order. */
  #showCursor(): void {
    const row = this.#rows.get(this.#row);
    if (row?.shown === undefined || this.#isWrapPending) return;
    const column = columnSeen(this.#turned(row).visual, this.#column);
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

/** Clusters and styles as a string: two rows with the same are the same row. */
function keyOf(cells: readonly ScreenCell[]): string {
  let key = '';
  let last: Style = PLAIN;
  for (const { text, style } of cells) {
    if (style !== last) key += `\u0001${style.sgr}\u0002${style.link}\u0001`;
    last = style;
    key += text;
    key += '\u0003';
  }
  return key;
}

/** Cells between tab stops, by the default of terminals. */
const TAB = 8;

/** The terminal does not show the row as it was sent. */
const UNKNOWN = '';

const ALTERNATE_SCREEN = /^\?(?:.*;)?(?:47|1047|1049)(?:;|$)/;

/** Commands that insert, delete and scroll cells or rows, set regions, or move to an absolute row or column. */
const MOVES_ROWS = /^[@LMPSTX`adeir]$/;

function toColumn(column: number): string {
  return column === 0 ? '\r' : `\u001B[${column + 1}G`;
}

/** The visual column of the cluster in this column of the logical row. */
function columnSeen(visual: readonly PlacedCell[] | undefined, column: number): number | undefined {
  let at = 0;
  for (const cell of visual ?? []) {
    if (cell.column >= 0 && column >= cell.column && column < cell.column + cell.width) return at;
    at += cell.width;
  }
  return undefined;
}

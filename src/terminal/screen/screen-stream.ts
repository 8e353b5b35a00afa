/**
 * The reader's screen on the terminal, and the output stream for Ink.
 *
 * The reader passes whole screens of finished rows; this stream sends the changes to the terminal in its dialect.
 * While the alternate screen is on, only modes pass through of Ink's own output, because Ink has nothing to draw
 * there. Before and after it, everything passes through.
 */
import { Writable } from 'node:stream';
import type { Dialect } from '../dialects/dialect.ts';
import { type Token, Tokenizer } from '../sgr/tokens.ts';
import { streamColumns, streamRows } from './columns.ts';
import { isEmoji, withFirstPart } from './emoji.ts';
import { ALTERNATE_SCREEN, CURSOR_OFF, Modes, SCREEN_ON } from './modes.ts';
import { columnsOf, type ScreenCell, type ScreenRow } from './screen-cell.ts';
import { type Drawing, update } from './update.ts';

/** The members of `process.stdout` that are used. */
export type Output = {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
};

/** Cells in visual order; a cell of several columns may contain several clusters. */
export type ShownRow = readonly ScreenCell[];

export class ScreenStream extends Writable {
  readonly isTTY = true;
  readonly #output: Output;
  #drawing: Drawing;
  readonly #tokenizer = new Tokenizer();
  readonly #modes = new Modes();
  /** The rows to show. */
  #wanted: readonly ShownRow[] = [];
  /** The rows on the terminal; `undefined` if they are unknown. */
  #shown: readonly ScreenRow[] | undefined;
  /** What was made of rows in this many columns: the same row is not looked at again. */
  #cut = new WeakMap<ShownRow, ScreenRow>();
  #cutColumns = 0;
  #repair: NodeJS.Timeout | undefined;
  #isOpen = true;
  /** Another program uses the terminal for a while. */
  #isSuspended = false;

  constructor(output: Output, drawing: Drawing) {
    super({ decodeStrings: false });
    this.#output = output;
    this.#drawing = drawing;
    output.on('resize', this.#resize);
  }

  get columns(): number {
    return streamColumns(this.#output);
  }

  get rows(): number {
    return streamRows(this.#output);
  }

  /** Enters the alternate screen and hides the cursor. Ink does the same later, which then has no effect. */
  enter(): void {
    this.write(SCREEN_ON + CURSOR_OFF);
  }

  /**
   * Shows the rows of the whole screen, from the top. Rows and cells beyond the screen are cut. A row must not change
   * any more: the same object is the same row.
   */
  show(rows: readonly ShownRow[]): void {
    this.#wanted = rows;
    this.#paint();
  }

  /** Restores the terminal until `resume` is called; rows shown meanwhile wait. */
  suspend(): void {
    this.#isSuspended = true;
    this.#send(this.#modes.undo());
    this.#shown = undefined;
  }

  /** Takes the terminal again and shows the last rows. */
  resume(): void {
    this.#isSuspended = false;
    this.#send(this.#modes.redo());
    this.redraw();
  }

  /** Writes the whole screen, whatever the terminal shows. */
  redraw(): void {
    this.#shown = undefined;
    this.#paint();
  }

  /** Uses another dialect from the next screen on, which is written as a whole; `others`: what else is different. */
  speak(dialect: Dialect, others: Partial<Drawing> = {}): void {
    this.#drawing = { ...this.#drawing, ...others, dialect };
    this.#shown = undefined;
  }

  /** Restores the terminal for good; later output is dropped. */
  close(): void {
    if (!this.#isOpen) return;
    if (!this.#isSuspended) this.suspend();
    this.#isOpen = false;
    clearTimeout(this.#repair);
    this.#output.off('resize', this.#resize);
  }

  /** Whether the terminal shows these rows, or will. */
  get isShown(): boolean {
    return this.#isOpen && !this.#isSuspended;
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (this.#isOpen) for (const token of this.#tokenizer.read(chunk.toString())) this.#take(token);
    done(); // called synchronously: at the end of the process, no second chunk would be requested
  }

  get #isDrawing(): boolean {
    return this.#isOpen && this.#modes.has(ALTERNATE_SCREEN);
  }

  #take(token: Token): void {
    const wasDrawing = this.#isDrawing;
    const change = this.#modes.note(token);
    if (this.#isSuspended) return; // `resume` sends the active modes
    if (change === 'none') {
      if (!wasDrawing) this.#send(token.source);
      return;
    }
    if (change === 'made') this.#send(token.source);
    if (this.#isDrawing && !wasDrawing) this.#shown = undefined;
  }

  #paint(): void {
    if (!this.#isDrawing || this.#isSuspended) return;
    clearTimeout(this.#repair);
    const { columns, rows: height } = this;
    if (columns !== this.#cutColumns) this.#cut = new WeakMap();
    this.#cutColumns = columns;
    const rows = Array.from({ length: height }, (_, y) => this.#cutRow(this.#wanted[y] ?? EMPTY));
    const change = update(this.#shown, rows, this.#drawing);
    this.#shown = rows;
    if (change !== '') this.#send(`\u001B[?2026h${change}\u001B[?2026l`);
  }

  #cutRow(row: ShownRow): ScreenRow {
    const known = this.#cut.get(row);
    if (known) return known;
    const { hasLinks, joinsEmoji } = this.#drawing;
    const isFree = hasLinks || row.every((cell) => cell.style.link === '');
    const linked = isFree ? row : row.map(withoutLink);
    const cells = joinsEmoji || !linked.some(isEmoji) ? linked : linked.map(withFirstPart);
    const cut = columnsOf(cells, this.#cutColumns);
    this.#cut.set(row, cut);
    return cut;
  }

  readonly #resize = () => {
    this.#shown = undefined; // on a resize, terminals cut, move or wrap their rows in different ways
    if (this.#isDrawing) this.#repair = setTimeout(() => this.#paint(), REPAIR_DELAY);
    this.emit('resize');
  };

  #send(text: string): void {
    if (text !== '') this.#output.write(text);
  }
}

const EMPTY: ShownRow = [];

function withoutLink(cell: ScreenCell): ScreenCell {
  return cell.style.link === '' ? cell : { ...cell, style: { ...cell.style, link: '' } };
}

/** Milliseconds to wait for new rows after a resize. */
const REPAIR_DELAY = 100;

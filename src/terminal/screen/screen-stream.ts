/**
 * The reader's screen on the terminal, and the stream that Ink takes for it.
 *
 * The reader shows whole screens of finished rows; the terminal is sent what it needs to show the same, in its own
 * dialect. Of what Ink writes only the modes it switches go through while the alternate screen is on: there Ink has
 * nothing to draw. Before it and after it everything goes through.
 */
import { Writable } from 'node:stream';
import type { Dialect } from '../dialects/dialect.ts';
import { type Token, Tokenizer } from '../sgr/tokens.ts';
import { streamColumns } from './columns.ts';
import { ALTERNATE_SCREEN, CURSOR_OFF, Modes, SCREEN_ON } from './modes.ts';
import { columnsOf, type ScreenCell, type ScreenRow } from './screen-cell.ts';
import { type Drawing, update } from './update.ts';

/** The part of `process.stdout` that is used. */
export type Output = {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
};

/** Cells in visual order; a cell of several columns may hold several clusters. */
export type ShownRow = readonly ScreenCell[];

export class ScreenStream extends Writable {
  readonly isTTY = true;
  readonly #output: Output;
  #drawing: Drawing;
  readonly #tokenizer = new Tokenizer();
  readonly #modes = new Modes();
  /** What is to be seen. */
  #wanted: readonly ShownRow[] = [];
  /** What the terminal shows; undefined where it may show anything. */
  #shown: readonly ScreenRow[] | undefined;
  #repair: NodeJS.Timeout | undefined;
  #isOpen = true;
  /** The terminal is somebody else's for a while. */
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
    return this.#output.rows || 24;
  }

  /** Takes the alternate screen, without a cursor. Ink does the same later, and then it is done already. */
  enter(): void {
    this.write(SCREEN_ON + CURSOR_OFF);
  }

  /** The rows of the whole screen, from the top; what does not fit it is cut. */
  show(rows: readonly ShownRow[]): void {
    this.#wanted = rows;
    this.#paint();
  }

  /** Gives the terminal back as it was, until `resume`; what is to be shown meanwhile waits. */
  suspend(): void {
    this.#isSuspended = true;
    this.#send(this.#modes.undo());
    this.#shown = undefined;
  }

  /** Takes the terminal again, and shows what was shown last. */
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

  /** Writes in another dialect from the next screen on, and that as a whole. */
  speak(dialect: Dialect): void {
    this.#drawing = { ...this.#drawing, dialect };
    this.#shown = undefined;
  }

  /** Gives the terminal back for good; what is written afterwards goes nowhere. */
  close(): void {
    if (!this.#isOpen) return;
    if (!this.#isSuspended) this.suspend();
    this.#isOpen = false;
    clearTimeout(this.#repair);
    this.#output.off('resize', this.#resize);
  }

  /** The terminal shows what is shown here, or will. */
  get isShown(): boolean {
    return this.#isOpen && !this.#isSuspended;
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (this.#isOpen) for (const token of this.#tokenizer.read(chunk.toString())) this.#take(token);
    done(); // at once: at the end of a process nobody comes back for a second chunk
  }

  get #isDrawing(): boolean {
    return this.#isOpen && this.#modes.has(ALTERNATE_SCREEN);
  }

  #take(token: Token): void {
    const wasDrawing = this.#isDrawing;
    const change = this.#modes.note(token);
    if (this.#isSuspended) return; // `resume` sends what is on then
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
    const { hasLinks } = this.#drawing;
    const rows = Array.from({ length: height }, (_, y) => {
      const row = this.#wanted[y] ?? [];
      return columnsOf(hasLinks ? row : row.map(withoutLink), columns);
    });
    const change = update(this.#shown, rows, this.#drawing);
    this.#shown = rows;
    if (change !== '') this.#send(`\u001B[?2026h${change}\u001B[?2026l`);
  }

  readonly #resize = () => {
    this.#shown = undefined; // terminals cut, move or wrap anew what they show, each in its way
    if (this.#isDrawing) this.#repair = setTimeout(() => this.#paint(), REPAIR_DELAY);
    this.emit('resize');
  };

  #send(text: string): void {
    if (text !== '') this.#output.write(text);
  }
}

function withoutLink(cell: ScreenCell): ScreenCell {
  return cell.style.link === '' ? cell : { ...cell, style: { ...cell.style, link: '' } };
}

/** Milliseconds after a resize in which new rows are waited for. */
const REPAIR_DELAY = 100;

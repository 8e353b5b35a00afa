/**
 * The stream between Ink and the terminal.
 *
 * What Ink writes is drawn on a `Screen` in memory; when a frame is complete, the terminal is sent what it needs to
 * show the same, in its own dialect. Only in the alternate screen: before it and after it everything goes through.
 */
import { Writable } from 'node:stream';
import type { Dialect } from './dialect.ts';
import { ALTERNATE_SCREEN, CURSOR, Modes } from './modes.ts';
import { Screen } from './screen.ts';
import type { ScreenRow } from './screen-cell.ts';
import { type Token, Tokenizer } from './tokens.ts';
import { type Drawing, update } from './update.ts';

/** The part of `process.stdout` that is used. */
export type Output = {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
};

export class ScreenStream extends Writable {
  readonly isTTY = true;
  readonly #output: Output;
  #drawing: Drawing;
  readonly #tokenizer = new Tokenizer();
  readonly #modes = new Modes();
  readonly #screen: Screen;
  /** What the terminal shows; undefined where it may show anything. */
  #shown: readonly ScreenRow[] | undefined;
  /** The last move to where the cursor is seen. */
  #cursor = '';
  /** A frame is being written (DEC mode 2026, synchronized output). */
  #isInFrame = false;
  #repair: NodeJS.Timeout | undefined;
  #isOpen = true;

  constructor(output: Output, drawing: Drawing) {
    super({ decodeStrings: false });
    this.#output = output;
    this.#drawing = drawing;
    this.#screen = new Screen({ columns: this.columns, rows: this.rows });
    output.on('resize', this.#resize);
  }

  get columns(): number {
    return this.#output.columns || 80;
  }

  get rows(): number {
    return this.#output.rows || 24;
  }

  /** Gives the terminal back as it was, until `resume`. */
  suspend(): void {
    this.#send(this.#modes.undo());
    this.#shown = undefined;
  }

  /** Takes the terminal again, and shows what was drawn last. */
  resume(): void {
    this.#send(this.#modes.redo());
    this.redraw();
  }

  /** Writes the whole screen, whatever the terminal shows. */
  redraw(): void {
    this.#shown = undefined;
    this.#paint();
  }

  /** Writes in another dialect from the next frame on, and that as a whole. */
  speak(dialect: Dialect): void {
    this.#drawing = { ...this.#drawing, dialect };
    this.#shown = undefined;
  }

  /** Gives the terminal back for good; what is written afterwards goes nowhere. */
  close(): void {
    if (!this.#isOpen) return;
    this.suspend();
    this.#isOpen = false;
    clearTimeout(this.#repair);
    this.#output.off('resize', this.#resize);
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (this.#isOpen) {
      for (const token of this.#tokenizer.read(chunk.toString())) this.#take(token);
      if (!this.#isInFrame) this.#paint();
    }
    done(); // at once: at the end of a process nobody comes back for a second chunk
  }

  get #isDrawing(): boolean {
    return this.#modes.has(ALTERNATE_SCREEN);
  }

  #take(token: Token): void {
    const wasDrawing = this.#isDrawing;
    if (token.type === 'csi' && token.parameters === '?2026') {
      this.#isInFrame = token.final === 'h';
      if (!this.#isInFrame) this.#paint();
    } else if (this.#modes.note(token)) {
      this.#send(token.source);
      if (this.#isDrawing && !wasDrawing) {
        this.#screen.clear();
        this.#shown = undefined;
      }
    } else if (wasDrawing) this.#screen.apply(token);
    else this.#send(token.source);
  }

  #paint(): void {
    if (!this.#isDrawing) return;
    clearTimeout(this.#repair);
    const rows = this.#screen.rows();
    const change = update(this.#shown, rows, this.#drawing);
    this.#shown = rows;
    if (change !== '') this.#cursor = '';
    const move = this.#moveCursor();
    if (change + move !== '') this.#send(`\u001B[?2026h${change}${move}\u001B[?2026l`);
  }

  /** A cursor that is seen has to stand where it was put. */
  #moveCursor(): string {
    const { column, row } = this.#screen.cursor;
    const move = `\u001B[${row + 1};${column + 1}H`;
    if (this.#modes.has(CURSOR) || move === this.#cursor) return '';
    this.#cursor = move;
    return move;
  }

  readonly #resize = () => {
    this.#screen.resize({ columns: this.columns, rows: this.rows });
    this.#shown = undefined; // terminals cut, move or wrap anew what they show, each in its way
    if (this.#isDrawing) this.#repair = setTimeout(() => this.#paint(), REPAIR_DELAY);
    this.emit('resize');
  };

  #send(text: string): void {
    if (text !== '') this.#output.write(text);
  }
}

/** Milliseconds after a resize in which a new frame is waited for: Ink draws 30 of them a second. */
const REPAIR_DELAY = 100;

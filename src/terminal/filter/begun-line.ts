/**
 * The last line while it has no end yet, on a terminal: its text so far is shown, and drawn again when more of it
 * arrives, because programs show their progress in this way.
 */
import { cellWidth } from '../../text/index.ts';
import type { ScreenSize } from '../screen/screen-cell.ts';

export class BegunLine {
  /** The part of the line that is on the screen; '' if none is. */
  #shown = '';
  #rows = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #show: (line: BegunLine) => void;

  /** `show` is called when it is time to draw the line anew. */
  constructor(show: (line: BegunLine) => void) {
    this.#show = show;
  }

  get isShown(): boolean {
    return this.#shown !== '';
  }

  /** More has come of the line. */
  touch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#show(this);
    }, FRAME);
  }

  /** Nothing is drawn any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The output that shows this text of the line; empty if it does not fit on the screen. */
  change(line: string, size: ScreenSize): string {
    const rows = rowsOf(line, size.columns);
    if (rows > size.rows) return '';
    const change = this.#instead(line);
    this.#shown = line;
    this.#rows = rows;
    return change;
  }

  /** The output that replaces the shown text by `lines`, which begin with it, for good. */
  end(lines: string): string {
    const change = this.#instead(lines);
    this.#shown = '';
    this.#rows = 0;
    return change;
  }

  /** If the text only got longer, the rest is appended, because typed input may stand behind it. */
  #instead(text: string): string {
    if (text.startsWith(this.#shown)) return text.slice(this.#shown.length);
    const up = this.#rows > 1 ? `\u001B[${this.#rows - 1}A` : '';
    return `\u001B[?2026h${up}\r\u001B[J${text}\u001B[?2026l`;
  }
}

/** Milliseconds: no more than thirty frames a second. */
const FRAME = Math.ceil(1000 / 30);

/** Number of screen rows that a text takes. */
function rowsOf(text: string, columns: number): number {
  return text
    .replace(STYLES, '')
    .split('\n')
    .reduce((sum, row) => sum + Math.max(1, Math.ceil(cellWidth(row) / columns)), 0);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
const STYLES = /\x1B\[[\d;:]*m|\x1B\]8;[^\x1B]*\x1B\\/g;

/** A line that nested containers consume from the left. It counts columns, because of tabs. */

/** Columns between tab stops (CommonMark 2.2). */
const TAB_STOP = 4;

export class MarkdownLine {
  readonly text: string;
  /** UTF-16 offset of the first unit that is not consumed. */
  at = 0;
  #column = 0;
  /** Columns of a tab at `at` that are consumed. */
  #ofTab = 0;
  /** Offset and column of the first character from `at` on that is not a space or tab. */
  #next = -1;
  #nextColumn = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Offset of the first character that is not a space or tab; the length of the line if there is none. */
  get next(): number {
    if (this.#next < this.at) this.#look();
    return this.#next;
  }

  /** Columns of the spaces before it. */
  get indent(): number {
    if (this.#next < this.at) this.#look();
    return this.#nextColumn - this.#column;
  }

  get isBlank(): boolean {
    return this.next >= this.text.length;
  }

  /** The rest of the line without spaces at its start. */
  get written(): string {
    return this.text.slice(this.next);
  }

  /** The rest of the line. A partly consumed tab becomes spaces for its remaining columns. */
  get rest(): string {
    if (this.#ofTab === 0) return this.text.slice(this.at);
    return ' '.repeat(TAB_STOP - (this.#column % TAB_STOP)) + this.text.slice(this.at + 1);
  }

  /** Consumes up to `columns` columns of spaces. */
  takeColumns(columns: number): void {
    for (let left = columns; left > 0 && this.at < this.text.length; ) {
      const code = this.text.charCodeAt(this.at);
      if (code === TAB) {
        const width = TAB_STOP - (this.#column % TAB_STOP);
        const taken = Math.min(width, left);
        this.#column += taken;
        this.#ofTab = taken < width ? this.#ofTab + taken : 0;
        if (taken === width) this.at += 1;
        left -= taken;
      } else if (code === SPACE) {
        this.at += 1;
        this.#column += 1;
        left -= 1;
      } else return;
    }
  }

  takeBlanks(): void {
    const { next } = this;
    this.at = next;
    this.#column = this.#nextColumn;
    this.#ofTab = 0;
  }

  /** Consumes `units` UTF-16 units that are not tabs. */
  take(units: number): void {
    this.at += units;
    this.#column += units;
    this.#ofTab = 0;
  }

  #look(): void {
    let [next, column] = [this.at, this.#column];
    for (; next < this.text.length; next += 1) {
      const code = this.text.charCodeAt(next);
      if (code === TAB) column += TAB_STOP - (column % TAB_STOP);
      else if (code === SPACE) column += 1;
      else break;
    }
    this.#next = next;
    this.#nextColumn = column;
  }
}

const TAB = 9;
const SPACE = 32;

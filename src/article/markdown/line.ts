/** A line that containers take their share of, from the left: where it has come to, in columns, as tabs need it. */

/** Columns from one tab stop to the next (CommonMark 2.2). */
const TAB_STOP = 4;

export class Line {
  readonly text: string;
  /** UTF-16 offset of what nobody has taken yet. */
  at = 0;
  #column = 0;
  /** Columns of a tab at `at` that are taken already. */
  #ofTab = 0;
  /** The first that is no blank from `at` on: its offset and column. */
  #next = -1;
  #nextColumn = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Offset of the first that is no blank, the line's length where there is none. */
  get next(): number {
    if (this.#next < this.at) this.#look();
    return this.#next;
  }

  /** Columns of the blanks before it. */
  get indent(): number {
    if (this.#next < this.at) this.#look();
    return this.#nextColumn - this.#column;
  }

  get isBlank(): boolean {
    return this.next >= this.text.length;
  }

  /** What is left behind the blanks. */
  get written(): string {
    return this.text.slice(this.next);
  }

  /** What is left; a tab that is partly taken is as many blanks as are left of it. */
  get rest(): string {
    if (this.#ofTab === 0) return this.text.slice(this.at);
    return ' '.repeat(TAB_STOP - (this.#column % TAB_STOP)) + this.text.slice(this.at + 1);
  }

  /** Takes so many columns of blanks, or fewer where there are no more. */
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

  /** Takes so many characters that are no tabs. */
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

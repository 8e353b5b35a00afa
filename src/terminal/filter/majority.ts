import type { Direction } from '../../text/index.ts';
import { Bidi, bidiClass } from '../../unicode/bidi-class.ts';

/** The direction of most letters in a text that arrives line by line. No line waits for the next. */
export class Majority {
  #leftToRight = 0;
  #rightToLeft = 0;
  #lines = 0;

  /** Whether the direction no longer changes. */
  get isSettled(): boolean {
    return this.#lines >= LINES;
  }

  /** By all lines so far; `undefined` if both directions have the same number of letters. */
  get direction(): Direction | undefined {
    if (this.#leftToRight === this.#rightToLeft) return undefined;
    return this.#leftToRight > this.#rightToLeft ? 'ltr' : 'rtl';
  }

  add(line: string): void {
    this.#lines += 1;
    for (const letter of line) {
      const type = bidiClass(letter.codePointAt(0) ?? 0);
      if (type === Bidi.L) this.#leftToRight += 1;
      else if (type === Bidi.R || type === Bidi.AL) this.#rightToLeft += 1;
    }
  }
}

/** Number of lines that decide. */
const LINES = 100;

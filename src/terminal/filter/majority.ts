import type { Direction } from '../../text/index.ts';
import { Bidi, bidiClass } from '../../unicode/bidi-class.ts';

/** The direction of most letters of a text that comes line by line, none of which waits for the next. */
export class Majority {
  #leftToRight = 0;
  #rightToLeft = 0;
  #lines = 0;

  /** It is kept from here on. */
  get isSettled(): boolean {
    return this.#lines >= LINES;
  }

  /** Of all lines so far; undefined if both have as many letters. */
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

/** As many as decide. */
const LINES = 100;

/** Text on its way out, to be UTF-8: in UTF-16 until then, in memory that is used again and again. */
import { transcode } from 'node:buffer';

export class Utf8Buffer {
  #units = new Uint16Array(1 << 16);
  #length = 0;

  /** What was added since the last `clear`. Half of a surrogate pair becomes U+FFFD. */
  get bytes(): Uint8Array {
    const units = Buffer.from(this.#units.buffer, 0, 2 * this.#length);
    try {
      return transcode(units, 'utf16le', 'utf8');
    } catch {
      return Buffer.from(units.toString('utf16le'));
    }
  }

  clear(): void {
    this.#length = 0;
  }

  text(text: string): void {
    const { length } = text;
    const units = this.#room(length);
    if (length > SHORT) {
      Buffer.from(units.buffer).write(text, 2 * this.#length, 'utf16le');
    } else {
      for (let at = 0; at < length; at += 1) units[this.#length + at] = text.charCodeAt(at);
    }
    this.#length += length;
  }

  /** Adds the UTF-16 units that `write` puts into an array, from `at` on, at most `most`; it gives the offset behind them. */
  units(most: number, write: (units: Uint16Array, at: number) => number): void {
    this.#length = write(this.#room(most), this.#length);
  }

  /** Where there is room for so many more units. */
  #room(count: number): Uint16Array {
    const needed = this.#length + count;
    if (needed > this.#units.length) {
      const larger = new Uint16Array(Math.max(needed, 2 * this.#units.length));
      larger.set(this.#units.subarray(0, this.#length));
      this.#units = larger;
    }
    return this.#units;
  }
}

/** UTF-16 units that a loop has written before a call of Node's has begun. */
const SHORT = 24;

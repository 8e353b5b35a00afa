/** Text on its way out, to be UTF-8: in UTF-16 until then, in memory that is used again and again. */
import { transcode } from 'node:buffer';
import { endianness } from 'node:os';

export class Utf8Buffer {
  /** In UTF-16 units. */
  end = 0;
  #units = new Uint16Array(1 << 16);
  /** The same memory. */
  #memory = Buffer.from(this.#units.buffer);
  /**
   * What was encoded last. As long as it is held, the system does not get the memory back that comes before it, and has not
   * to be asked for it again, page by page.
   */
  #encoded: Uint8Array = new Uint8Array(0);

  /** What was added since the last `clear`, encoded anew at each call. Half of a surrogate pair becomes U+FFFD. */
  encode(): Uint8Array {
    const units = this.#memory.subarray(0, 2 * this.end);
    this.#encoded = encoded(IS_BIG_ENDIAN ? Buffer.from(units).swap16() : units);
    return this.#encoded;
  }

  clear(): void {
    this.end = 0;
  }

  text(text: string): void {
    const { length } = text;
    const units = this.room(length);
    if (length > SHORT && !IS_BIG_ENDIAN) {
      this.#memory.write(text, 2 * this.end, 'utf16le');
    } else {
      for (let at = 0; at < length; at += 1) units[this.end + at] = text.charCodeAt(at);
    }
    this.end += length;
  }

  /** Where there is room for so many more UTF-16 units, from `end` on; who has written them moves `end` behind them. */
  room(count: number): Uint16Array {
    const needed = this.end + count;
    if (needed > this.#units.length) {
      const larger = new Uint16Array(Math.max(needed, 2 * this.#units.length));
      larger.set(this.#units.subarray(0, this.end));
      this.#units = larger;
      this.#memory = Buffer.from(larger.buffer);
    }
    return this.#units;
  }
}

/** What Node calls `utf16le` is not how this machine has numbers in memory. */
const IS_BIG_ENDIAN = endianness() === 'BE';

/** UTF-16 units that a loop has written before a call of Node's has begun. */
const SHORT = 24;

function encoded(units: Buffer): Uint8Array {
  try {
    return transcode(units, 'utf16le', 'utf8');
  } catch {
    return Buffer.from(units.toString('utf16le')); // half a pair
  }
}

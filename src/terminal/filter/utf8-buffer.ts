/** Output text: collected as UTF-16 in reused memory, then encoded as UTF-8. */
import { transcode } from 'node:buffer';
import { endianness } from 'node:os';

export class Utf8Buffer {
  /** In UTF-16 units. */
  end = 0;
  #units = new Uint16Array(1 << 16);
  /** The same memory. */
  #memory = Buffer.from(this.#units.buffer);
  /**
   * The last encoded bytes. While they are referenced, the system does not reclaim the memory before them, and need
   * not provide it again page by page.
   */
  #encoded: Uint8Array = new Uint8Array(0);

  /** Encodes the text added since the last `clear`, on each call. A lone surrogate becomes U+FFFD. */
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

  /** Memory with room for `count` more UTF-16 units from `end` on. The writer must then advance `end`. */
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

/** Node's `utf16le` differs from the byte order of this machine. */
const IS_BIG_ENDIAN = endianness() === 'BE';

/** Up to this number of UTF-16 units, a loop is faster than a call into Node. */
const SHORT = 24;

function encoded(units: Buffer): Uint8Array {
  try {
    return transcode(units, 'utf16le', 'utf8');
  } catch {
    return Buffer.from(units.toString('utf16le')); // a lone surrogate
  }
}

/** Text on its way out, as UTF-8 in memory that is used again and again. */

export class Utf8Buffer {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** What was added since the last `clear`. It is overwritten by what is added after that. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** Half of a surrogate pair becomes U+FFFD. */
  text(text: string): void {
    const { length } = text;
    this.#reserve(3 * length);
    if (length > SHORT) {
      this.#length += ENCODER.encodeInto(text, this.#bytes.subarray(this.#length)).written;
      return;
    }
    let at = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x80) break;
      this.#bytes[this.#length + at] = unit;
      at += 1;
    }
    this.#length += at;
    if (at === length) return;
    const rest = text.slice(at);
    this.#length += ENCODER.encodeInto(rest, this.#bytes.subarray(this.#length)).written;
  }

  /** The first `count` UTF-16 units. */
  units(units: Uint16Array, count: number): void {
    this.#reserve(3 * count);
    const bytes = this.#bytes;
    let end = this.#length;
    for (let at = 0; at < count; at += 1) {
      const unit = units[at];
      if (unit >= 0x800 && (unit & 0xf800) !== 0xd800) {
        bytes[end] = 0xe0 | (unit >> 12); // joined letters: most of what is drawn
        bytes[end + 1] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[end + 2] = 0x80 | (unit & 0x3f);
        end += 3;
      } else if (unit < 0x80) {
        bytes[end] = unit;
        end += 1;
      } else if (unit < 0x800) {
        bytes[end] = 0xc0 | (unit >> 6);
        bytes[end + 1] = 0x80 | (unit & 0x3f);
        end += 2;
      } else {
        const pair = String.fromCharCode(unit, at + 1 < count ? units[at + 1] : 0);
        const isPair = (pair.codePointAt(0) as number) > 0xffff;
        const written = ENCODER.encodeInto(isPair ? pair : pair[0], bytes.subarray(end)).written;
        end += written;
        if (isPair) at += 1;
      }
    }
    this.#length = end;
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

/** UTF-16 units that a loop has written before a call of the encoder has begun. */
const SHORT = 24;

const ENCODER = new TextEncoder();

/** Measures how well bytes match UTF-8. */

export type Utf8Count = {
  /** Number of well-formed sequences of two or more bytes. */
  readonly sequences: number;
  /** Number of non-ASCII bytes outside such sequences. A sequence cut off at the end does not count. */
  readonly strays: number;
};

/** Range of the second byte by the first byte (Unicode, table 3-7). After other first bytes it is 80..BF. */
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

export function countUtf8(bytes: Uint8Array): Utf8Count {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes[at]);
    const fit = wellFormed(bytes, at, length);
    if (length > 0 && fit === length) sequences += 1;
    else if (length === 0 || at + fit < bytes.length) strays += 1;
    at += Math.max(1, fit);
  }
  return { sequences, strays };
}

/** The number of bytes from `at` on that match a sequence of this length. */
function wellFormed(bytes: Uint8Array, at: number, length: number): number {
  for (let next = 1; next < length; next += 1) {
    const [low, high] = (next === 1 && SECOND[bytes[at]]) || [0x80, 0xbf];
    const byte = bytes[at + next];
    if (byte === undefined || byte < low || byte > high) return next;
  }
  return length;
}

/** Length in bytes of the sequence that this byte begins; 0 if it begins none. */
function sequenceLength(first: number): number {
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

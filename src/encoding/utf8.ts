/** How far bytes are UTF-8. */

export type Utf8Count = {
  /** Well-formed sequences of two bytes or more. */
  readonly sequences: number;
  /** Bytes above ASCII that belong to none. A sequence that the end of the bytes cuts off is not counted. */
  readonly strays: number;
};

/** Ranges of the second byte by the first (Unicode, table 3-7); all other first bytes below take 80..BF. */
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

/** How many bytes from `at` on are as a sequence of this length has them. */
function wellFormed(bytes: Uint8Array, at: number, length: number): number {
  for (let next = 1; next < length; next += 1) {
    const [low, high] = (next === 1 && SECOND[bytes[at]]) || [0x80, 0xbf];
    const byte = bytes[at + next];
    if (byte === undefined || byte < low || byte > high) return next;
  }
  return length;
}

/** Bytes in the sequence that this byte begins; 0 where none begins with it. */
function sequenceLength(first: number): number {
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

/** Decodes the bytes of a file to text, or returns the reason why they are not text. */
import { isUtf8 } from 'node:buffer';
import type { DecodeDiagnostic } from './diagnostic.ts';

export type Decoded = { readonly text: string } | { readonly diagnostic: DecodeDiagnostic };

/** Byte order marks (Unicode 23.8); longer marks come before their own prefixes. */
const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Decodes UTF-8 with or without a byte order mark, and UTF-16 with one. Strict: any invalid sequence is a diagnostic. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding;
  if (encoding?.startsWith('utf-32')) {
    return { diagnostic: { code: 'utf-32', encoding: encoding.toUpperCase() } };
  }
  const decoded = encoding ? decodeUtf16(bytes, encoding) : decodeUtf8(bytes);
  if ('text' in decoded && !/\S/.test(decoded.text)) {
    return { diagnostic: { code: 'empty' } };
  }
  return decoded;
}

function decodeUtf16(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { diagnostic: { code: 'damaged', encoding: encoding.slice(0, 6).toUpperCase() } };
  }
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  // Only other files have a NUL: pictures, archives, programs, UTF-16 without its mark.
  if (bytes.includes(0)) return { diagnostic: { code: 'binary' } };
  if (!isUtf8(bytes)) return { diagnostic: { code: 'not-utf-8', at: invalidAt(bytes) } };
  return { text: new TextDecoder().decode(bytes) };
}

/** Range of the second byte by the first byte (Unicode, table 3-7). After other first bytes it is 80..BF. */
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

/** Offset of the first sequence that is not well-formed; the length if there is none. */
export function invalidAt(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at]);
    if (length === 0) return at;
    for (let next = 1; next < length; next++) {
      const [low, high] = (next === 1 && SECOND[bytes[at]]) || [0x80, 0xbf];
      const byte = bytes[at + next];
      if (byte === undefined || byte < low || byte > high) return at;
    }
    at += length;
  }
  return at;
}

/** Length in bytes of the sequence that this byte begins; 0 if it begins none. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

import { isAscii, isUtf8, transcode } from 'node:buffer';

/** Decodes UTF-8. Invalid bytes become U+FFFD, as in `TextDecoder`, which takes several times as long. */
export function utf8Text(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  // Node 20 has no other way as fast.
  if (isUtf8(bytes)) return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return DECODER.decode(bytes);
}

/** The offset up to which characters are complete; an incomplete last character follows. */
export function wholeUtf8(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let at = length - 1; at >= Math.max(0, length - LONGEST); at -= 1) {
    const byte = bytes[at];
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : LONGEST;
    return length - at < needed ? at : length;
  }
  return length;
}

/** Bytes of the longest character. */
const LONGEST = 4;

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

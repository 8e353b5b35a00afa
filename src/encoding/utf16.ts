/** Detects UTF-16 without a byte order mark: every other byte is one of the few Unicode rows of common text. */

/** The most and the fewest units that are used. */
const SAMPLE = 4096;
const FEWEST = 8;

/** High bytes of Latin, Hebrew, Arabic, general punctuation, and the presentation forms of Hebrew and Arabic. */
const ROWS = new Set([0x00, 0x05, 0x06, 0x07, 0x08, 0x20, 0xfb, 0xfc, 0xfd, 0xfe]);

/** `undefined` if the bytes are not UTF-16. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 2 * FEWEST) return undefined;
  if (isText(bytes, 1)) return 'utf-16le';
  return isText(bytes, 0) ? 'utf-16be' : undefined;
}

/** `high`: the index of the high byte in a unit. */
function isText(bytes: Uint8Array, high: 0 | 1): boolean {
  const end = Math.min(bytes.length, 2 * SAMPLE);
  let units = 0;
  let blanks = 0;
  for (let at = 0; at < end; at += 2) {
    const row = bytes[at + high];
    const unit = (row << 8) | bytes[at + 1 - high];
    // Text has no controls except those that separate lines and columns.
    if (unit < 0x20 ? unit < 0x09 || unit > 0x0d : unit === 0xffff || unit === 0xfffe) return false;
    if (ROWS.has(row)) units += 1;
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x3e) blanks += 1;
  }
  // Words are separated by spaces. Without this check, arbitrary bytes might fall into these rows.
  return units >= 0.95 * (end / 2) && blanks * 40 >= end / 2;
}

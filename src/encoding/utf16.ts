/** UTF-16 without its mark: every other byte is one of the few rows of Unicode that a page is written in. */

/** Units that are looked at, and the fewest that say anything. */
const SAMPLE = 4096;
const FEWEST = 8;

/** Latin, Hebrew, Arabic, general punctuation and the presentation forms of Hebrew and Arabic. */
const ROWS = new Set([0x00, 0x05, 0x06, 0x07, 0x08, 0x20, 0xfb, 0xfc, 0xfd, 0xfe]);

/** Undefined where it is none. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 2 * FEWEST) return undefined;
  if (isText(bytes, 1)) return 'utf-16le';
  return isText(bytes, 0) ? 'utf-16be' : undefined;
}

/** `high`: which byte of a unit is the high one. */
function isText(bytes: Uint8Array, high: 0 | 1): boolean {
  const end = Math.min(bytes.length, 2 * SAMPLE);
  let units = 0;
  let blanks = 0;
  for (let at = 0; at < end; at += 2) {
    const row = bytes[at + high];
    const unit = (row << 8) | bytes[at + 1 - high];
    // No text has a control, but for those that part lines.
    if (unit < 0x20 ? unit < 0x09 || unit > 0x0d : unit === 0xffff || unit === 0xfffe) return false;
    if (ROWS.has(row)) units += 1;
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x3e) blanks += 1;
  }
  // Words are parted by blanks; without them any bytes may fall into these rows.
  return units >= 0.95 * (end / 2) && blanks * 40 >= end / 2;
}

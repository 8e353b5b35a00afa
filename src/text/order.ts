import { BIDI_CLASS, Bidi } from '../unicode/bidi-class.ts';

/**
 * The levels of a line after rule L1: tabs, and blanks and isolate controls before a tab or at the end of the line,
 * have the level of the paragraph. `levels` are those of the paragraph, one for each UTF-16 unit; the result has
 * one for each unit of [from, to), and may be a view of `levels`.
 */
export function lineLevels(
  text: string,
  levels: Uint8Array,
  from: number,
  to: number,
  base: number,
): Uint8Array {
  let line = levels.subarray(from, to);
  for (let at = from; at <= to; at += 1) {
    const unit = text.charCodeAt(at);
    const separator = at < to && unit <= LAST_SEPARATOR && isSeparator(unit);
    if (at < to && !separator) continue;
    let start = at;
    while (start > from && isTrailing(text, start - 1)) start -= 1;
    const end = separator ? at + 1 : at;
    if (start === end) continue;
    if (line.buffer === levels.buffer) line = line.slice();
    line.fill(base, start - from, end - from);
  }
  return line;
}

/**
 * Indices in visual order, left to right, of things that have these levels (rule L2): from the highest level down
 * to the lowest odd one, every run at that level or above is reversed.
 */
export function visualOrder(
  levels: Uint8Array | readonly number[],
  count = levels.length,
): Uint32Array {
  const order = new Uint32Array(count);
  let highest = 0;
  let lowestOdd = 255;
  for (let index = 0; index < count; index += 1) {
    const level = levels[index] ?? 0;
    order[index] = index;
    if (level > highest) highest = level;
    if (level & 1 && level < lowestOdd) lowestOdd = level;
  }
  for (let level = highest; level >= lowestOdd; level -= 1) {
    for (let index = 0; index < count; index += 1) {
      if ((levels[index] ?? 0) < level) continue;
      const start = index;
      while (index < count && (levels[index] ?? 0) >= level) index += 1;
      order.subarray(start, index).reverse();
    }
  }
  return order;
}

/** The highest code point of class S or B below 0x80; no tab stands higher. */
const LAST_SEPARATOR = 0x1f;

function isSeparator(unit: number): boolean {
  const type = BIDI_CLASS[unit];
  return type === Bidi.S || type === Bidi.B;
}

const TRAILING =
  (1 << Bidi.WS) |
  (1 << Bidi.LRI) |
  (1 << Bidi.RLI) |
  (1 << Bidi.FSI) |
  (1 << Bidi.PDI) |
  // 5.2: what X9 would remove stands there too
  (1 << Bidi.BN) |
  (1 << Bidi.LRE) |
  (1 << Bidi.RLE) |
  (1 << Bidi.LRO) |
  (1 << Bidi.RLO) |
  (1 << Bidi.PDF);

/** Whether the unit is one of those that rule L1 looks back over; all of them are in the first plane. */
function isTrailing(text: string, at: number): boolean {
  return (TRAILING & (1 << (BIDI_CLASS[text.charCodeAt(at)] ?? Bidi.L))) !== 0;
}

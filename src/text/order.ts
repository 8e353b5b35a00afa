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
 * Puts things with levels, given in logical order, into visual order, left to right (rule L2): from the highest level
 * down to the lowest odd one, every row of them at that level or above is reversed. Changes `items` and gives it back.
 */
export function visualOrder<Item extends { readonly level: number }>(items: Item[]): Item[] {
  const levels = items.map(({ level }) => level);
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  const lowestOdd = levels.reduce(
    (least, level) => (level & 1 ? Math.min(least, level) : least),
    255,
  );
  for (let level = highest; level >= lowestOdd; level -= 1) {
    for (let from = 0; from < levels.length; from += 1) {
      let to = from;
      while (to < levels.length && (levels[to] ?? 0) >= level) to += 1;
      reverse(items, from, to);
      from = to;
    }
  }
  return items;
}

function reverse<Item>(items: Item[], from: number, to: number): void {
  for (let low = from, high = to - 1; low < high; low += 1, high -= 1) {
    const item = items[low] as Item;
    items[low] = items[high] as Item;
    items[high] = item;
  }
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

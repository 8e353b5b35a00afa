import { Bidi, bidiClass, mirroringGlyph } from '../../unicode/bidi-class.ts';
import { codePointAt } from '../../unicode/code-point.ts';

/**
 * Rule L1, 1 to 3: separators of class S and B, and the blanks and isolate controls before them, get the level of the
 * paragraph. It is the part of L1 that does not depend on where lines end. Changes `levels`.
 */
export function resetSeparators(text: string, levels: Uint8Array, base: number): void {
  for (let at = 0; at < text.length; at += 1) {
    const type = bidiClass(text.charCodeAt(at)); // all of them are in the first plane
    if (type === Bidi.S || type === Bidi.B) levels.fill(base, trailingFrom(text, 0, at), at + 1);
  }
}

/**
 * Rule L1, 4: where the blanks and isolate controls begin that end a line, which get the level of the paragraph. UTF-16
 * offsets of the text; the end of the line if there are none.
 */
export function trailingFrom(text: string, from: number, to: number): number {
  let start = to;
  while (start > from) {
    const low = (text.charCodeAt(start - 1) & 0xfc00) === 0xdc00 && start - 1 > from;
    const before = codePointAt(text, low ? start - 2 : start - 1);
    if ((TRAILING & (1 << bidiClass(before))) === 0) break;
    start -= before > 0xffff ? 2 : 1;
  }
  return start;
}

/**
 * Puts things with levels, given in logical order, into visual order, left to right (rule L2): from the highest level
 * down to the lowest odd one, every row of them at that level or above is reversed. Changes `items` and gives it back.
 */
export function visualOrder<Item extends { readonly level: number }>(items: Item[]): Item[] {
  let highest = 0;
  let lowestOdd = 255;
  for (let at = 0; at < items.length; at += 1) {
    const { level } = items[at];
    if (level > highest) highest = level;
    if (level & 1 && level < lowestOdd) lowestOdd = level;
  }
  for (let level = highest; level >= lowestOdd; level -= 1) {
    for (let from = 0; from < items.length; from += 1) {
      let to = from;
      while (to < items.length && items[to].level >= level) to += 1;
      reverse(items, from, to);
      from = to;
    }
  }
  return items;
}

function reverse<Item>(items: Item[], from: number, to: number): void {
  for (let low = from, high = to - 1; low < high; low += 1, high -= 1) {
    const item = items[low];
    items[low] = items[high];
    items[high] = item;
  }
}

/** Rule L4: brackets and other signs that stand right-to-left are drawn mirrored. Changes the first `length` `glyphs`. */
export function mirrorGlyphs(glyphs: Uint16Array, levels: Uint8Array, length: number): void {
  for (let at = 0; at < length; at += 1) {
    if (levels[at] & 1) glyphs[at] = mirroringGlyph(glyphs[at]);
  }
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

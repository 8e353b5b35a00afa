import { Bidi, bidiClass, mirroringGlyph } from '../../unicode/bidi-class.ts';
import { codePointAt } from '../../unicode/code-point.ts';

/**
 * Rule L1, 1 to 3: separators of class S and B, and the spaces and isolate controls before them, get the level of the
 * paragraph. This part of L1 does not depend on line ends. Changes `levels`.
 */
export function resetSeparators(text: string, levels: Uint8Array, base: number): void {
  for (let at = 0; at < text.length; at += 1) {
    const type = bidiClass(text.charCodeAt(at)); // all of them are in the first plane
    if (type === Bidi.S || type === Bidi.B) levels.fill(base, trailingFrom(text, 0, at), at + 1);
  }
}

/**
 * Rule L1, 4: UTF-16 offset at which the spaces and isolate controls at the end of a line begin; `to` if there are
 * none. They get the level of the paragraph.
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
 * Reorders items with levels from logical to visual order, left to right (rule L2): from the highest level down to
 * the lowest odd one, it reverses every sequence of items at that level or above. Changes `items` and returns it.
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

/**
 * Rule L4: brackets and other mirrored characters in right-to-left text get their mirrored glyph. Changes the first
 * `length` entries of `glyphs`.
 */
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
  // 5.2: characters that X9 would remove are still in the text
  (1 << Bidi.BN) |
  (1 << Bidi.LRE) |
  (1 << Bidi.RLE) |
  (1 << Bidi.LRO) |
  (1 << Bidi.RLO) |
  (1 << Bidi.PDF);

/** One cluster on the screen, with its look: what is compared between two screens. */
import { CELL_KIND, Kind } from '../unicode/cell-kind.ts';
import type { Glyph } from './dialect.ts';
import { isSameStyle, PLAIN, type Style } from './style.ts';

export type ScreenCell = Glyph & { readonly style: Style };

/** A row of the screen by columns; `null` is the right half of a wide cluster. */
export type ScreenRow = readonly (ScreenCell | null)[];

export const BLANK: ScreenCell = { text: ' ', width: 1, style: PLAIN };

export function isSameCell(a: ScreenCell | null, b: ScreenCell | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.text === b.text && isSameStyle(a.style, b.style);
}

/** Cuts a text that stands in visual order into clusters. Marks at its start come as a cluster of width 0. */
export function cutGlyphs(text: string): Glyph[] {
  const glyphs: { text: string; width: number }[] = [];
  let flags = 0; // regional indicators at the end, to be paired
  for (const character of text) {
    const kind = CELL_KIND[character.codePointAt(0) ?? 0] ?? Kind.NARROW;
    const last = glyphs.at(-1);
    const isSecondFlag: boolean = kind === Kind.REGIONAL && flags % 2 === 1;
    flags = kind === Kind.REGIONAL ? flags + 1 : 0;
    if (NEVER_DRAWN.has(kind)) continue;
    if (last && isSecondFlag) {
      last.text += character;
      last.width = 2;
    } else if (last && CONTINUES.has(kind)) {
      last.text += character;
      if (kind === Kind.SPACING && last.width === 1) last.width = 2;
    } else {
      glyphs.push({ text: character, width: kind === Kind.MARK ? 0 : WIDE.has(kind) ? 2 : 1 });
    }
  }
  return glyphs;
}

const NEVER_DRAWN: ReadonlySet<number> = new Set([
  Kind.HIDDEN,
  Kind.ZWJ,
  Kind.TERMINATOR,
  Kind.SURROGATE,
]);

/** Vowels and finals of Hangul come only behind what they complete: the engine gives others cells of their own. */
const CONTINUES: ReadonlySet<number> = new Set([Kind.MARK, Kind.SPACING, Kind.JAMO_V, Kind.JAMO_T]);

const WIDE: ReadonlySet<number> = new Set([
  Kind.WIDE,
  Kind.WIDE_BLANK,
  Kind.WIDE_PICTOGRAPH,
  Kind.MODIFIER,
  Kind.JAMO_L,
  Kind.SYLLABLE,
]);

import { BIDI_RANGES, BRACKET_PAIRS, MIRROR_PAIRS } from './bidi.generated.ts';
import { unpackPairs, unpackRanges } from './ranges.ts';

/** Values of Bidi_Class (UAX#9, table 4); L is 0, for it is what the rest of the world has. */
export const Bidi = {
  L: 0,
  R: 1,
  AL: 2,
  EN: 3,
  ES: 4,
  ET: 5,
  AN: 6,
  CS: 7,
  NSM: 8,
  BN: 9,
  B: 10,
  S: 11,
  WS: 12,
  ON: 13,
  LRE: 14,
  LRO: 15,
  RLE: 16,
  RLO: 17,
  PDF: 18,
  LRI: 19,
  RLI: 20,
  FSI: 21,
  PDI: 22,
} as const;

export type BidiName = keyof typeof Bidi;

/** Bidi_Class of each code point. */
export const BIDI_CLASS: Uint8Array = unpackRanges(BIDI_RANGES, Bidi);

/** Bidi_Mirroring_Glyph: what is drawn where the code point stands right-to-left (rule L4). */
export const MIRRORED: ReadonlyMap<number, number> = unpackPairs(MIRROR_PAIRS);

/** Opening paired brackets and their closing ones (UAX#9, BD14, BD15), canonical equivalents included. */
export const BRACKETS: ReadonlyMap<number, number> = unpackPairs(BRACKET_PAIRS);

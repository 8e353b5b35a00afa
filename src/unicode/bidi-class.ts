import { MIRROR_STEPS } from './records.generated.ts';
import {
  BIDI_CLASS,
  BIDI_CLASS_AT,
  BRACKET,
  BRACKET_AT,
  MIRROR,
  MIRROR_AT,
  recordOf,
  unpackNumbers,
} from './records.ts';

/** Values of Bidi_Class (UAX#9, table 4). L is 0 because most code points have it. */
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

export function bidiClass(code: number): number {
  return (recordOf(code) >> BIDI_CLASS_AT) & BIDI_CLASS;
}

/**
 * Bidi_Mirroring_Glyph: the glyph of a code point in right-to-left text (rule L4); the code point itself if there is
 * none.
 */
export function mirroringGlyph(code: number): number {
  const mirror = (recordOf(code) >> MIRROR_AT) & MIRROR;
  return mirror === 0 ? code : code + stepTo(mirror);
}

let steps: readonly number[] | undefined;

function stepTo(mirror: number): number {
  steps ??= unpackNumbers(MIRROR_STEPS);
  return steps[mirror];
}

/** Values of Bidi_Paired_Bracket_Type (UAX#9, BD14, BD15). The mirroring glyph of a bracket is its partner. */
export const Bracket = { NONE: 0, OPENING: 1, CLOSING: 2 } as const;

export function bracketType(code: number): number {
  return (recordOf(code) >> BRACKET_AT) & BRACKET;
}

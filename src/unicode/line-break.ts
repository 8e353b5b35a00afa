import { EAST_ASIAN, EAST_ASIAN_AT, LINE_BREAK, LINE_BREAK_AT, recordOf } from './records.ts';

/**
 * Values of Line_Break (UAX#14 of Unicode 17.0, table 1), as far as the rules need them. Some classes are merged, by
 * LB1 (AI, SG and XX are AL, CJ is NS, SA is CM or AL) or because no rule distinguishes them. Some are split because
 * a rule distinguishes parts of them.
 */
export const Break = {
  AL: 0,
  HL: 1,
  NU: 2,
  SP: 3,
  CM: 4,
  GL: 5,
  WJ: 6,
  IS: 7,
  EX: 8,
  CL: 9,
  CP: 10,
  OP: 11,
  QU: 12,
  /** Initial and final quotation marks, general categories Pi and Pf (LB15a, LB15b). */
  PI: 13,
  PF: 14,
  HY: 15,
  BA: 16,
  BB: 17,
  SY: 18,
  PO: 19,
  PR: 20,
  IN: 21,
  B2: 22,
  NS: 23,
  BK: 24,
  CR: 25,
  LF: 26,
  NL: 27,
  ZW: 28,
  ZWJ: 29,
  CB: 30,
  ID: 31,
  /** Includes the unassigned code points that are ideographs until they become emoji (LB30b). */
  EB: 32,
  EM: 33,
  RI: 34,
  JL: 35,
  JV: 36,
  JT: 37,
  H2: 38,
  H3: 39,
  /** Opening brackets as wide as an ideograph, which LB30 excludes. All wide closing brackets are CL. */
  WIDE_OP: 40,
  /** Hyphens with no other use, such as U+2010. */
  HH: 41,
  /** Letters of Brahmic scripts, the characters before them, and the viramas that join them (LB28a). */
  AK: 42,
  AP: 43,
  AS: 44,
  VF: 45,
  VI: 46,
  /** U+25CC: AL that can take the place of such a letter (LB28a). */
  CIRCLE: 47,
  /** Unassigned code points that are AL until they become emoji (LB30b). */
  FUTURE: 48,
  /** Start of text. No code point has this class. */
  SOT: 49,
} as const;

export type BreakName = keyof typeof Break;

export function lineBreak(code: number): number {
  return (recordOf(code) >> LINE_BREAK_AT) & LINE_BREAK;
}

/** Whether East_Asian_Width is F, W or H: $EastAsian in UAX#14 (LB19a). */
export function isEastAsian(code: number): boolean {
  return ((recordOf(code) >> EAST_ASIAN_AT) & EAST_ASIAN) === 1;
}

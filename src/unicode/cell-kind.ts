import { CELL_KIND, CELL_KIND_AT, recordOf, UNSETTLED, UNSETTLED_AT } from './records.ts';

/**
 * What a code point does in a row of cells: East_Asian_Width (UAX#11), Grapheme_Cluster_Break and Indic_Conjunct_Break
 * (UAX#29) and General_Category brought down to the questions that a terminal asks.
 */
export const Kind = {
  /** Begins a cell of one column. */
  NARROW: 0,
  /** Begins a cell of two columns. */
  WIDE: 1,
  /** Drawn over the cell before it: takes no column. */
  MARK: 2,
  /** Belongs to the cluster before it and takes one more column. */
  SPACING: 3,
  /** Controls, format characters, default ignorables: used, then never drawn. */
  HIDDEN: 4,
  /** U+200D: hidden too, but between two pictographs it makes them one. */
  ZWJ: 5,
  /** Pictographs, one and two columns wide: with ZWJ between them they are one cluster. */
  NARROW_PICTOGRAPH: 6,
  WIDE_PICTOGRAPH: 7,
  /** Skin tones: part of the pictograph before them. */
  MODIFIER: 8,
  /** Regional indicators: two make a flag. */
  REGIONAL: 9,
  /** Conjoining jamo and syllables of Hangul. */
  JAMO_L: 10,
  JAMO_V: 11,
  JAMO_T: 12,
  SYLLABLE: 13,
  /** Signs written round the number that follows, as U+06DD. */
  AYAH: 14,
  TAB: 15,
  /** Ends the line where it stands. */
  TERMINATOR: 16,
  /** A blank that a line does not keep at its end. */
  BLANK: 17,
  WIDE_BLANK: 18,
  /** Half of a pair that has no other half. */
  SURROGATE: 19,
  /** Letters of one column that a linker between them makes one cluster of (Indic_Conjunct_Break). */
  CONSONANT: 20,
  LINKER: 21,
  /** As `SPACING`; a conjunct goes on behind it, or is made by it. */
  SPACING_EXTEND: 22,
  SPACING_LINKER: 23,
  /** Letters of one column that belong to the cluster behind them. */
  PREPEND: 24,
} as const;

export type KindName = keyof typeof Kind;

/** The kind of a code point. */
export function cellKind(code: number): number {
  return (recordOf(code) >> CELL_KIND_AT) & CELL_KIND;
}

/**
 * Whether terminals give it different numbers of columns (`test/terminals/WIDTHS.md`): pictographs, half flags, spacing marks,
 * conjoining vowels and finals of Hangul, and what is wide or a mark since Unicode 15.1 and later. A program that wrote it
 * does not know where the cursor is.
 */
export function isWidthUnsettled(code: number): boolean {
  return ((recordOf(code) >> UNSETTLED_AT) & UNSETTLED) === 1;
}

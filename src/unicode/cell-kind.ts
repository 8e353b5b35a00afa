import { CELL_KIND, CELL_KIND_AT, recordOf, UNSETTLED, UNSETTLED_AT } from './records.ts';

/**
 * The effect of a code point in a row of cells. It is derived from East_Asian_Width (UAX#11), Grapheme_Cluster_Break
 * and Indic_Conjunct_Break (UAX#29), and General_Category, reduced to the distinctions that matter in a terminal.
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
  /** Controls, format characters, default ignorables: they have an effect on other characters, but are never drawn. */
  HIDDEN: 4,
  /** U+200D: hidden as well, but between two pictographs it joins them to one cluster. */
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
  /** Signs written around the number that follows, such as U+06DD. */
  AYAH: 14,
  TAB: 15,
  /** Ends the line where it stands. */
  TERMINATOR: 16,
  /** A space, which a line drops at its end. */
  BLANK: 17,
  WIDE_BLANK: 18,
  /** A lone surrogate. */
  SURROGATE: 19,
  /** Letters of one column; a linker between two of them joins them to one cluster (Indic_Conjunct_Break). */
  CONSONANT: 20,
  LINKER: 21,
  /** As `SPACING`; a conjunct continues behind it (`EXTEND`), or it makes one (`LINKER`). */
  SPACING_EXTEND: 22,
  SPACING_LINKER: 23,
  /** Letters of one column that belong to the cluster after them. */
  PREPEND: 24,
} as const;

export type KindName = keyof typeof Kind;

export function cellKind(code: number): number {
  return (recordOf(code) >> CELL_KIND_AT) & CELL_KIND;
}

/**
 * Whether terminals disagree about its number of columns (`test/terminals/WIDTHS.md`): pictographs, half flags,
 * spacing marks, conjoining vowels and finals of Hangul, and characters that became wide or marks in Unicode 15.1 or
 * later. A program that wrote such a character does not know the position of the cursor.
 */
export function isWidthUnsettled(code: number): boolean {
  return ((recordOf(code) >> UNSETTLED_AT) & UNSETTLED) === 1;
}

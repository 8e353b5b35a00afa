/** A name as the text has it, in one block. Offsets in UTF-16 units. */
export type FoundCandidate = {
  readonly from: number;
  readonly to: number;
  /** In Latin letters, where the text has them. */
  readonly latin?: string;
  /** What introduces it, as the text has it. */
  readonly title?: string;
};

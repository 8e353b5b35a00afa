/** A name in the text of one block. Offsets in UTF-16 units. */
export type FoundCandidate = {
  readonly from: number;
  readonly to: number;
  /** Its Latin form, if the text has it. */
  readonly latin?: string;
  /** The title before it, as in the text. */
  readonly title?: string;
};

import { JOINING_TYPE, JOINING_TYPE_AT, recordOf } from './records.ts';

/**
 * Values of Joining_Type (The Unicode Standard, 9.2, table 9-3). C (join-causing) has no forms of its own but joins
 * on both sides: for its neighbours it is the same as D.
 */
export const Joining = {
  /** Non-joining. */
  U: 0,
  /** Transparent: a mark or a format character, invisible to its neighbours. */
  T: 1,
  /** Joins the letter before it (the one on its right). */
  R: 2,
  /** Joins on both sides. */
  D: 3,
  /** Joins the letter after it (the one on its left). */
  L: 4,
  C: 5,
} as const;

export type JoiningName = keyof typeof Joining;

export function joiningType(code: number): number {
  return (recordOf(code) >> JOINING_TYPE_AT) & JOINING_TYPE;
}

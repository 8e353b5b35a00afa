import { Form } from '../unicode/joining.ts';

// States: what is known of the letter before.
/** It stands alone, and will not join the next one; or there is none. */
export const APART = 0;
/** It stands alone so far, and would join. */
const OPEN = 1;
/** It is joined to the one before itself, and will not join the next one. */
const ENDING = 2;
/** It is joined to the one before itself, and would join the next one too. */
const MIDDLE = 3;
/** As `OPEN` and `MIDDLE`, and it is a lam that makes a ligature with alef. */
const OPEN_LAM = 4;
const MIDDLE_LAM = 5;

// A step in one number: the next state, the form that the letter before now has for good, and whether both are one.
export const STATE = 7;
export const BEFORE = 3;
export const FORM = 3;
export const LIGATES = 1 << 5;
function step(before: number, state: number): number {
  return (before << BEFORE) | state;
}

// Columns for those who do not ask `lamAlef` themselves.
export const LAM_COLUMN = 6;
export const ALEF_COLUMN = 7;
export const COLUMNS = 8;
/**
 * What a letter does to the one before it, and what is known of itself: a row for each state, a column for each
 * joining type in the order of `Joining`, for lam and for alef. Transparent characters never get here.
 */
export const STEPS = (() => {
  const { ISOLATED, FINAL, INITIAL, MEDIAL } = Form;
  // Columns: U, T, R, D, L, C, lam, alef. R, D and C join the letter before; D, L and C would join the next one.
  const unjoined = (form: number) => [
    step(form, APART),
    step(form, APART),
    step(form, APART),
    step(form, OPEN),
    step(form, OPEN),
    step(form, OPEN),
    step(form, OPEN_LAM),
    step(form, APART),
  ];
  const joined = (alone: number, form: number, ligature = 0) => [
    step(alone, APART),
    step(alone, APART),
    step(form, ENDING),
    step(form, MIDDLE),
    step(alone, OPEN),
    step(form, MIDDLE),
    step(form, MIDDLE_LAM),
    step(form, ENDING) | ligature,
  ];
  return Uint8Array.from([
    ...unjoined(ISOLATED), // APART: it was isolated, whatever comes
    ...joined(ISOLATED, INITIAL), // OPEN: joined, it becomes initial
    ...unjoined(FINAL), // ENDING: it was final, whatever comes
    ...joined(FINAL, MEDIAL), // MIDDLE: joined, it becomes medial
    ...joined(ISOLATED, INITIAL, LIGATES), // OPEN_LAM
    ...joined(FINAL, MEDIAL, LIGATES), // MIDDLE_LAM
  ]);
})();

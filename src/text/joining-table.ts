import { Form } from '../unicode/joining.ts';

// States: the form of the letter before, as far as it is known.
/** It is unjoined and cannot join the next letter; also the state without a letter before. */
export const APART = 0;
/** It is unjoined so far and can join the next letter. */
const OPEN = 1;
/** It is joined to the letter before it and cannot join the next one. */
const ENDING = 2;
/** It is joined to the letter before it and can join the next one. */
const MIDDLE = 3;
/** As `OPEN` and `MIDDLE`, for a lam, which makes a ligature with alef. */
const OPEN_LAM = 4;
const MIDDLE_LAM = 5;

// A step in one number: the next state, the final form of the letter before, and whether both letters make a
// ligature.
export const STATE = 7;
export const BEFORE = 3;
export const FORM = 3;
export const LIGATES = 1 << 5;
function step(before: number, state: number): number {
  return (before << BEFORE) | state;
}

// Columns for lam and alef, for callers that do not call `lamAlef`.
export const LAM_COLUMN = 6;
export const ALEF_COLUMN = 7;
export const COLUMNS = 8;
/**
 * The effect of a letter on the letter before, and the next state: a row for each state, and columns for each joining
 * type in the order of `Joining`, for lam and for alef. Transparent characters never get here.
 */
export const STEPS = (() => {
  const { ISOLATED, FINAL, INITIAL, MEDIAL } = Form;
  // Columns: U, T, R, D, L, C, lam, alef. R, D and C join the letter before; D, L and C can join the next one.
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
  return new Uint8Array([
    ...unjoined(ISOLATED), // APART: the letter before is isolated in any case
    ...joined(ISOLATED, INITIAL), // OPEN: initial if joined
    ...unjoined(FINAL), // ENDING: final in any case
    ...joined(FINAL, MEDIAL), // MIDDLE: medial if joined
    ...joined(ISOLATED, INITIAL, LIGATES), // OPEN_LAM
    ...joined(FINAL, MEDIAL, LIGATES), // MIDDLE_LAM
  ]);
})();

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

// A step in one number: the next state, and the form that the letter before now has for good.
export const STATE = 3;
export const BEFORE = 2;
function step(before: number, state: number): number {
  return (before << BEFORE) | state;
}

export const COLUMNS = 6;
/**
 * What a letter does to the one before it, and what is known of itself: a row for each state, a column for each
 * joining type in the order of `Joining`. Transparent characters never get here.
 */
export const STEPS = (() => {
  const { ISOLATED, FINAL, INITIAL, MEDIAL } = Form;
  // Columns: U, T, R, D, L, C. R, D and C join the letter before; D, L and C would join the next one.
  const unjoined = (form: number) => [
    step(form, APART),
    step(form, APART),
    step(form, APART),
    step(form, OPEN),
    step(form, OPEN),
    step(form, OPEN),
  ];
  const joined = (alone: number, form: number) => [
    step(alone, APART),
    step(alone, APART),
    step(form, ENDING),
    step(form, MIDDLE),
    step(alone, OPEN),
    step(form, MIDDLE),
  ];
  return Uint8Array.from([
    ...unjoined(ISOLATED), // APART: it was isolated, whatever comes
    ...joined(ISOLATED, INITIAL), // OPEN: joined, it becomes initial
    ...unjoined(FINAL), // ENDING: it was final, whatever comes
    ...joined(FINAL, MEDIAL), // MIDDLE: joined, it becomes medial
  ]);
})();

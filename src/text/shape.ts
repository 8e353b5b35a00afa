import {
  combines,
  composes,
  Form,
  JOINING_TYPE,
  Joining,
  lamAlef,
  presentationForm,
} from '../unicode/joining.ts';

/** In an array of glyphs: the unit is drawn as it is. */
export const AS_IT_IS = 0;
/** In an array of glyphs: nothing is drawn for the unit (a noncharacter, so no form has this code). */
export const NOTHING = 0xffff;

/**
 * Joins cursive letters (The Unicode Standard, 9.2) into the presentation forms that Unicode has.
 *
 * Gives one glyph for each UTF-16 unit of `text`, in logical order: `AS_IT_IS`, `NOTHING`, or the code point
 * of the form. Lam and alef become one ligature on the lam, across the marks between them; the alef then
 * has `NOTHING`, and so has a mark that makes one letter with its base, as madda on alef. A letter to which
 * Unicode gives no form stays as it is, but its neighbours know that it joins.
 */
export function joinLetters(text: string): Uint16Array {
  const glyphs = new Uint16Array(text.length);
  let state = NONE;
  let last = 0; // where the letter before stands
  let lastLetter = 0;

  for (let at = 0; at < text.length; at += 1) {
    let letter = text.charCodeAt(at);
    const start = at;
    if ((letter & 0xfc00) === 0xd800) {
      letter = text.codePointAt(at) ?? letter;
      if (letter > 0xffff) at += 1;
    }
    const type = JOINING_TYPE[letter] ?? Joining.U;
    if (type === Joining.T) continue; // a mark is not there for its neighbours

    const step = STEPS[state * COLUMNS + type] ?? NONE;
    state = step & STATE;
    if (type === Joining.U) {
      glyphs[start] = presentationForm(letter, Form.ISOLATED); // hamza has one
      continue;
    }

    if (composes(letter)) letter = composeMark(text, start, letter, glyphs);
    const form = (step >> THIS) & FORM;
    const before = (step >> BEFORE) & FORM;
    if (before !== UNCHANGED) {
      // Isolated lam becomes initial, final becomes medial: the ligature is the isolated or the final one.
      const ligature = lamAlef(lastLetter, letter, before - Form.INITIAL);
      if (ligature !== 0) {
        glyphs[last] = ligature;
        glyphs[start] = NOTHING;
        continue;
      }
      glyphs[last] = presentationForm(lastLetter, before);
    }
    glyphs[start] = presentationForm(letter, form);
    last = start;
    lastLetter = letter;
  }
  return glyphs;
}

/**
 * Joined text in logical order: presentation forms for letters, lam-alef as one, marks where they were.
 * ZWJ and ZWNJ have done their work and are left out; all other characters stay.
 */
export function shape(text: string): string {
  const glyphs = joinLetters(text);
  let shaped = '';
  for (let at = 0; at < text.length; at += 1) {
    const glyph = glyphs[at] ?? AS_IT_IS;
    const unit = text.charCodeAt(at);
    if (glyph === NOTHING || unit === ZWNJ || unit === ZWJ) continue;
    shaped += String.fromCharCode(glyph === AS_IT_IS ? unit : glyph);
  }
  return shaped;
}

const ZWNJ = 0x200c;
const ZWJ = 0x200d;

// States: what the letter before can do.
/** There is none, or it does not join the letter after it. */
const NONE = 0;
/** It stands alone so far; a letter that joins it makes it initial. */
const ALONE = 1;
/** It is joined to the one before itself, so it is final so far; a letter that joins it makes it medial. */
const JOINED = 2;

/** `before` of a step: the letter before keeps its form. */
const UNCHANGED = 0;

// A step in one number: the next state, the form of this letter, the new form of the letter before.
const STATE = 3;
const FORM = 3;
const THIS = 2;
const BEFORE = 4;
function step(before: number, form: number, state: number): number {
  return (before << BEFORE) | (form << THIS) | state;
}

const alone = step(UNCHANGED, Form.ISOLATED, NONE);
const waits = step(UNCHANGED, Form.ISOLATED, ALONE);

const COLUMNS = 6;
/**
 * What happens to a letter and to the one before it: a row for each state, a column for each joining type
 * in the order of `Joining`. Transparent characters never get here.
 */
const STEPS = Uint8Array.from([
  // U, T, R, D, L, C
  // NONE: it stands alone; D, L and C wait for the next one.
  ...[alone, alone, alone, waits, waits, waits],
  // ALONE: R, D and C join the letter before and make it initial; R then joins no further.
  ...[
    alone,
    alone,
    step(Form.INITIAL, Form.FINAL, NONE),
    step(Form.INITIAL, Form.FINAL, JOINED),
    waits,
    step(Form.INITIAL, Form.FINAL, JOINED),
  ],
  // JOINED: the same, but the letter before becomes medial.
  ...[
    alone,
    alone,
    step(Form.MEDIAL, Form.FINAL, NONE),
    step(Form.MEDIAL, Form.FINAL, JOINED),
    waits,
    step(Form.MEDIAL, Form.FINAL, JOINED),
  ],
]);

/**
 * The letter that `letter` and the marks after it make, where Normalization Form C has another one for it, as of
 * alef and madda. Its marks then draw what is left of them, in canonical order (UAX#15; never changes for
 * assigned characters).
 */
function composeMark(text: string, at: number, letter: number, glyphs: Uint16Array): number {
  let end = at + 1;
  let found = false;
  for (; end < text.length; end += 1) {
    const mark = text.charCodeAt(end);
    if (JOINING_TYPE[mark] !== Joining.T) break;
    found ||= combines(mark);
  }
  if (!found) return letter;
  const whole = text.slice(at, end).normalize('NFC');
  const composed = whole.charCodeAt(0);
  if (composed === letter) return letter;
  for (let mark = 1; mark < end - at; mark += 1) {
    glyphs[at + mark] = mark < whole.length ? whole.charCodeAt(mark) : NOTHING;
  }
  return composed;
}

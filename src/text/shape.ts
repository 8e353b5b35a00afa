import { cellKind, Kind } from '../unicode/cell-kind.ts';
import { codePointAt } from '../unicode/code-point.ts';
import {
  combines,
  composes,
  drawnForm,
  Form,
  hasForms,
  Joining,
  joiningType,
  LAM,
  lamAlef,
} from '../unicode/joining.ts';
import { APART, BEFORE, COLUMNS, FORM, STATE, STEPS } from './joining-table.ts';

/** In an array of glyphs: nothing is drawn for the unit (a noncharacter, so no form has this code). */
export const NOTHING = 0xffff;
/** Drawn for what cannot be drawn. */
export const REPLACEMENT = 0xfffd;

/**
 * Joins cursive letters (The Unicode Standard, 9.2) into the presentation forms that Unicode has.
 *
 * Gives one glyph for each UTF-16 unit of `text`, in logical order: the code point of its form, or the unit itself, or
 * `NOTHING`. Lam and alef become one ligature on the lam, across the marks between them; the alef then has `NOTHING`,
 * and so has a mark that makes one letter with its base, as madda on alef. A letter to which Unicode gives no form stays
 * as it is, but its neighbours know that it joins. Where `levels` are given (UAX#9, one for each unit), there is no
 * ligature of letters that will not stand side by side.
 */
export function joinLetters(text: string, levels?: Uint8Array): Uint16Array {
  const glyphs = new Uint16Array(text.length);
  let state = APART;
  let last = 0; // where the letter before stands
  let lastLetter = 0; // 0 if Unicode has no forms of it

  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    glyphs[at] = unit === NOTHING ? REPLACEMENT : unit;
  }
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    let letter = codePointAt(text, at);
    if (letter > 0xffff) at += 1;
    const type = joiningType(letter);
    if (type === Joining.T) continue; // a mark is not there for its neighbours

    const step = STEPS[state * COLUMNS + type];
    if (lastLetter !== 0) {
      const form = (step >> BEFORE) & FORM;
      if (lastLetter === LAM && form >= Form.INITIAL && levels?.[last] === levels?.[start]) {
        letter = withMarks(text, start, letter, glyphs);
        // Isolated lam would become initial, final medial: the ligature is the isolated or the final one.
        const ligature = lamAlef(letter, form - Form.INITIAL);
        if (ligature !== 0) {
          glyphs[last] = ligature;
          glyphs[start] = NOTHING;
          state = APART;
          lastLetter = 0;
          continue;
        }
      }
      glyphs[last] = drawnForm(lastLetter, form);
    }
    state = step & STATE;
    last = start;
    lastLetter = hasForms(letter) ? withMarks(text, start, letter, glyphs) : 0;
  }
  if (lastLetter !== 0)
    glyphs[last] = drawnForm(lastLetter, (STEPS[state * COLUMNS] >> BEFORE) & FORM);
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
    const glyph = glyphs[at];
    if (glyph === NOTHING || glyph === ZWNJ || glyph === ZWJ) continue;
    shaped += String.fromCharCode(glyph);
  }
  return shaped;
}

const ZWNJ = 0x200c;
const ZWJ = 0x200d;

/**
 * The letter that `letter` and the marks after it make, where Normalization Form C has another one for it, as of
 * alef and madda. Its marks then draw what is left of them, in canonical order (UAX#15; never changes for
 * assigned characters).
 */
function withMarks(text: string, at: number, letter: number, glyphs: Uint16Array): number {
  const isMarked = at + 1 < text.length && joiningType(text.charCodeAt(at + 1)) === Joining.T;
  return isMarked && composes(letter) ? composeMarks(text, at, letter, glyphs) : letter;
}

/**
 * The letter that Normalization Form C makes of the one at `at` and the marks behind it; `letter` if it makes none. Writes
 * what is then drawn of the marks into `glyphs`.
 */
export function composeMarks(
  text: string,
  at: number,
  letter: number,
  glyphs: Uint16Array,
): number {
  let end = at + 1;
  let found = false;
  for (; end < text.length; end += 1) {
    const mark = text.charCodeAt(end);
    if (cellKind(mark) !== Kind.MARK) break; // a control stands in the way of composition
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

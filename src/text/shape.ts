import { cellKind, Kind } from '../unicode/cell-kind.ts';
import { codePointAt } from '../unicode/code-point.ts';
import { combines, composes, drawnForm, Form, hasForms, LAM, lamAlef } from '../unicode/joining.ts';
import { Joining, joiningType } from '../unicode/joining-type.ts';
import { NOTHING, REPLACEMENT } from './glyph.ts';
import { APART, BEFORE, COLUMNS, FORM, STATE, STEPS } from './joining-table.ts';

/**
 * Joins cursive letters (The Unicode Standard, 9.2) into the presentation forms of Unicode.
 *
 * Returns one glyph for each UTF-16 unit of `text`, in logical order: the code point of its form, the unit itself, or
 * `NOTHING`. Lam and alef become one ligature in the place of the lam, also with marks between them; the alef becomes
 * `NOTHING`. A mark that composes with its base, such as madda on alef, also becomes `NOTHING`. A letter without a
 * form in Unicode stays as it is, but still joins its neighbours. With `levels` (UAX#9, one for each unit), letters
 * of different levels make no ligature, because they do not stand side by side.
 */
export function joinLetters(text: string, levels?: Uint8Array): Uint16Array {
  const glyphs = new Uint16Array(text.length);
  let state = APART;
  let last = 0; // offset of the letter before
  let lastLetter = 0; // 0 if the letter has no forms in Unicode

  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    glyphs[at] = unit === NOTHING ? REPLACEMENT : unit;
  }
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    let letter = codePointAt(text, at);
    if (letter > 0xffff) at += 1;
    const type = joiningType(letter);
    if (type === Joining.T) continue; // marks do not affect the joining of their neighbours

    const step = STEPS[state * COLUMNS + type];
    if (lastLetter !== 0) {
      const form = (step >> BEFORE) & FORM;
      if (lastLetter === LAM && form >= Form.INITIAL && levels?.[last] === levels?.[start]) {
        letter = withMarks(text, start, letter, glyphs);
        // A lam that would become initial gives the isolated ligature; one that would become medial gives the final
        // one.
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
 * Joined text in logical order: presentation forms for letters, lam-alef as one, marks in their places. ZWJ and ZWNJ
 * affect the joining and are removed; all other characters stay.
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
 * Composes `letter` with the marks behind it to one letter if Normalization Form C has it, such as alef with madda.
 * The remaining marks are then drawn in canonical order (UAX#15; it never changes for assigned characters).
 */
function withMarks(text: string, at: number, letter: number, glyphs: Uint16Array): number {
  const isMarked = at + 1 < text.length && joiningType(text.charCodeAt(at + 1)) === Joining.T;
  return isMarked && composes(letter) ? composeMarks(text, at, letter, glyphs) : letter;
}

/**
 * The letter at `at` composed with the marks behind it by Normalization Form C; `letter` if nothing composes. Writes
 * the glyphs of the remaining marks to `glyphs`.
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
    if (cellKind(mark) !== Kind.MARK) break; // a control prevents composition
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

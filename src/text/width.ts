import { codePointAt } from '../unicode/code-point.ts';
import { Joining, joiningType } from '../unicode/joining-type.ts';
import { columnsAt, cutCells } from './cells.ts';
import { NOTHING, REPLACEMENT } from './glyph.ts';

/**
 * The width of a text on one line, in cells, as `visualCells` draws it: marks 0, controls but the tab 0, a tab 2,
 * CJK and emoji 2, lam-alef 1, a word sign such as U+FDFD as many as its letters.
 */
export function cellWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  const glyphs = unjoined(text);
  const cells = cutCells(text, glyphs, new Uint8Array(text.length));
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += columnsAt({ cells, glyphs }, at);
  return width;
}

const ASCII = /^[ -~]*$/;

/**
 * The units of a text, with `NOTHING` in place of an alef that a lam takes in. That is all that joining changes in
 * widths, so that a program that only measures needs no tables of forms.
 */
function unjoined(text: string): Uint16Array {
  const glyphs = new Uint16Array(text.length);
  let isAfterLam = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isTaken = isAfterLam && ALEF.test(text[at]);
    glyphs[at] = isTaken ? NOTHING : unit === NOTHING ? REPLACEMENT : unit;
    const code = codePointAt(text, at);
    const isBetween = joiningType(code) === Joining.T && !LEVEL.test(text[at]);
    if (isTaken || !isBetween) isAfterLam = unit === LAM;
    if (code > 0xffff) {
      at += 1;
      glyphs[at] = text.charCodeAt(at);
    }
  }
  return glyphs;
}

const LAM = 0x0644;
/** Those of Unicode's ligatures. */
const ALEF = /[\u0622\u0623\u0625\u0627]/;
/** Controls of UAX#9 that open or close a level. They part a lam from its alef, except where they have no partner. */
const LEVEL = /[\u202A-\u202E\u2066-\u2069]/;

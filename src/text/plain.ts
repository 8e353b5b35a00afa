import { BIDI_CLASS, Bidi } from '../unicode/bidi-class.ts';
import { CELL_KIND, Kind } from '../unicode/cell-kind.ts';
import {
  combines,
  Form,
  hasForms,
  JOINING_TYPE,
  Joining,
  LAM,
  lamAlef,
  presentationForm,
} from '../unicode/joining.ts';
import { Break, LINE_BREAK } from '../unicode/line-break.ts';
import { Breaker } from './breaks.ts';
import { BLANK, START } from './cells.ts';
import { APART, BEFORE, COLUMNS, STATE, STEPS } from './joining-table.ts';
import { NOTHING } from './shape.ts';

/**
 * Joins, cuts into cells and marks the breaks of plain text, all at once: letters of alphabets, their marks, blanks,
 * digits, punctuation. It gives what `joinLetters`, `cutCells` and `markBreaks` give, in less than half the time.
 *
 * Fills `glyphs` and `cells`. The result is the set of the bidi classes that occur, one bit for each, or `NOT_PLAIN` as
 * soon as another character turns up; then nothing is sure in the arrays.
 */
export function analysePlain(text: string, glyphs: Uint16Array, cells: Uint8Array): number {
  const table = traits();
  const breaker = new Breaker(text, cells);
  let seen = 0;
  let state = APART;
  let last = 0; // where the letter before stands
  let lastLetter = 0; // 0 if Unicode has no forms of it

  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const trait = table[unit];
    if (trait === OTHER) return NOT_PLAIN;
    seen |= 1 << (trait >> BIDI_AT);
    const joining = trait & JOINING;
    if (joining === Joining.T) {
      // A mark belongs to the cell before it; one that has none, or only a blank, needs a closer look.
      if (breaker.before === Break.SOT || breaker.before === Break.SP) return NOT_PLAIN;
      continue;
    }

    const step = STEPS[state * COLUMNS + joining];
    if (lastLetter !== 0) {
      const form = step >> BEFORE;
      const ligature =
        lastLetter === LAM && form >= Form.INITIAL ? lamAlef(unit, form - Form.INITIAL) : 0;
      if (ligature !== 0) {
        glyphs[last] = ligature;
        glyphs[at] = NOTHING;
        state = APART;
        lastLetter = 0;
        continue;
      }
      glyphs[last] = presentationForm(lastLetter, form);
    }
    state = step & STATE;
    last = at;
    lastLetter = hasForms(unit) ? unit : 0;

    const type = (trait >> BREAK_AT) & BREAK;
    cells[at] = type === Break.SP ? START | BLANK | 1 : START | 1;
    if (type !== Break.AL || breaker.before !== Break.AL) breaker.take(type, at);
  }
  if (lastLetter !== 0) {
    glyphs[last] = presentationForm(lastLetter, STEPS[state * COLUMNS] >> BEFORE);
  }
  return seen;
}

export const NOT_PLAIN = -1;

// What has to be known of a plain character, in one number: joining type, break class, bidi class.
const JOINING = 7;
const BREAK_AT = 3;
const BREAK = 63;
const BIDI_AT = 9;
const OTHER = 0xffff;

let known: Uint16Array | undefined;

function traits(): Uint16Array {
  known ??= readTraits();
  return known;
}

/** The traits of each UTF-16 unit; `OTHER` for what is not plain. */
function readTraits(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(OTHER);
  for (let unit = FIRST; unit <= LAST; unit += 1) {
    if (!isPlain(unit)) continue;
    table[unit] =
      JOINING_TYPE[unit] | (LINE_BREAK[unit] << BREAK_AT) | (BIDI_CLASS[unit] << BIDI_AT);
  }
  return table;
}

// From the blank to the end of the general punctuation; beyond are symbols and other systems of writing.
const FIRST = 0x20;
const LAST = 0x206f;
const SPACE = 0x20;

function isPlain(unit: number): boolean {
  const kind = CELL_KIND[unit];
  const joining = JOINING_TYPE[unit];
  const isLetter = kind === Kind.NARROW && joining !== Joining.T && LINE_BREAK[unit] !== Break.CM;
  const isMark = kind === Kind.MARK && joining === Joining.T && !combines(unit);
  return (
    (unit === SPACE || isLetter || isMark) &&
    BIDI_CLASS[unit] !== Bidi.B &&
    BIDI_CLASS[unit] < Bidi.LRE
  );
}

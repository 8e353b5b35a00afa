import { Bidi, bidiClass, mirroringGlyph } from '../unicode/bidi-class.ts';
import { cellKind, Kind } from '../unicode/cell-kind.ts';
import {
  combines,
  drawnForm,
  Form,
  hasForms,
  Joining,
  joiningType,
  LAM,
  lamAlef,
} from '../unicode/joining.ts';
import { Break, lineBreak } from '../unicode/line-break.ts';
import { Breaker } from './breaks.ts';
import { BLANK, START } from './cells.ts';
import {
  ALEF_COLUMN,
  APART,
  BEFORE,
  COLUMNS,
  FORM,
  LAM_COLUMN,
  LIGATES,
  STATE,
  STEPS,
} from './joining-table.ts';
import { NOTHING } from './shape.ts';

/**
 * Joins, cuts into cells and marks the breaks of plain text, all at once: letters of alphabets, their marks, blanks,
 * digits, punctuation, zero width non-joiners. It gives what `joinLetters`, `cutCells` and `markBreaks` give, in less
 * than half the time.
 *
 * Fills `glyphs` and `cells`. The result is the set of the bidi classes that occur, one bit for each, and of `MIRRORS`; or
 * `NOT_PLAIN` as soon as another character turns up; then nothing is sure in the arrays.
 */
export function analysePlain(
  text: string,
  glyphs: Uint16Array,
  cells: Uint8Array,
  breaker: Pick<Breaker, 'before' | 'take'> = new Breaker(text, cells),
): number {
  let seen = 0;
  let state = APART;
  let last = 0; // where the letter before stands
  let letter = 0; // that letter, until it has its form for good; 0 if there is none

  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const trait = TRAITS[unit] || learn(unit);
    if (trait === OTHER) return NOT_PLAIN;
    glyphs[at] = unit;
    seen |= 1 << ((trait >> BIDI_AT) & BIDI);
    const column = trait & COLUMN;
    if (column === Joining.T) {
      // A mark belongs to the cell before it; one that has none, or only a blank, needs a closer look.
      if (breaker.before === Break.SOT || breaker.before === Break.SP) return NOT_PLAIN;
      continue;
    }

    const step = STEPS[state * COLUMNS + column];
    const form = (step >> BEFORE) & FORM;
    if (step & LIGATES) {
      glyphs[last] = lamAlef(unit, form - Form.INITIAL);
      glyphs[at] = NOTHING;
      state = APART;
      letter = 0;
      continue;
    }
    if (letter !== 0) glyphs[last] = drawnForm(letter, form);
    state = step & STATE;
    last = at;
    letter = hasForms(unit) ? unit : 0;

    const type = (trait >> BREAK_AT) & BREAK;
    if (type === Break.AL && breaker.before === Break.AL) {
      cells[at] = START | 1; // by far the most frequent
    } else if (type === Break.CM) {
      // The half space of Persian has parted the letters, and belongs to the cell before it.
      if (breaker.before === Break.SOT || breaker.before === Break.SP) return NOT_PLAIN;
      glyphs[at] = NOTHING;
    } else {
      cells[at] = type === Break.SP ? START | BLANK | 1 : START | 1;
      breaker.take(type, at);
    }
  }
  if (letter !== 0) glyphs[last] = drawnForm(letter, (STEPS[state * COLUMNS] >> BEFORE) & FORM);
  return seen;
}

export const NOT_PLAIN = -1;

/** A class of our own, for neutrals (ON) that right-to-left have another glyph. */
const MIRRORED_CLASS = Object.keys(Bidi).length;
/** In the set of classes: there are such. */
export const MIRRORS = 1 << MIRRORED_CLASS;

// What has to be known of a plain character, in one number: column of the joining table, break class, bidi class.
const COLUMN = 7;
const BREAK_AT = 3;
const BREAK = 63;
const BIDI_AT = 9;
const BIDI = 31;
const PLAIN = 1 << 14;
const OTHER = 1 << 15;

/** The traits of each UTF-16 unit that has turned up so far, `OTHER` if it is not plain; 0 for all others. */
const TRAITS = new Uint16Array(0x10000);

function learn(unit: number): number {
  const trait = isPlain(unit) ? traitOf(unit) : OTHER;
  TRAITS[unit] = trait;
  return trait;
}

function traitOf(unit: number): number {
  return PLAIN | columnOf(unit) | (lineBreak(unit) << BREAK_AT) | (classOf(unit) << BIDI_AT);
}

function classOf(unit: number): number {
  return mirroringGlyph(unit) === unit ? bidiClass(unit) : MIRRORED_CLASS;
}

function columnOf(unit: number): number {
  if (unit === LAM) return LAM_COLUMN;
  return lamAlef(unit, Form.ISOLATED) === 0 ? joiningType(unit) : ALEF_COLUMN;
}

// From the blank to the end of the general punctuation; beyond are symbols and other systems of writing.
const FIRST = 0x20;
const LAST = 0x206f;
const SPACE = 0x20;
const ZWNJ = 0x200c;

function isPlain(unit: number): boolean {
  if (unit < FIRST || unit > LAST) return false;
  const kind = cellKind(unit);
  const joining = joiningType(unit);
  const isLetter = kind === Kind.NARROW && joining !== Joining.T && lineBreak(unit) !== Break.CM;
  const isMark = kind === Kind.MARK && joining === Joining.T && !combines(unit);
  return (
    (unit === SPACE || unit === ZWNJ || isLetter || isMark) &&
    bidiClass(unit) !== Bidi.B &&
    bidiClass(unit) < Bidi.LRE
  );
}

import { Bidi, bidiClass, mirroringGlyph } from '../unicode/bidi-class.ts';
import { cellKind, Kind } from '../unicode/cell-kind.ts';
import { combines, composes, drawnForm, Form, hasForms, LAM, lamAlef } from '../unicode/joining.ts';
import { Joining, joiningType } from '../unicode/joining-type.ts';
import { Break, lineBreak } from '../unicode/line-break.ts';
import { Breaker } from './breaks.ts';
import { BLANK, ORPHAN, START } from './cells.ts';
import { NOTHING } from './glyph.ts';
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
import { composeMarks } from './shape.ts';

/**
 * Joins plain text, cuts it into cells and marks its breaks in one pass. Plain text is: letters of alphabets, their
 * marks, spaces, digits, punctuation and zero width non-joiners. The result equals that of `joinLetters`, `cutCells`
 * and `markBreaks`, in less than half the time.
 *
 * Fills `glyphs`, `cells` and, with the bidi class of each unit, `classes`. Returns the set of these classes, one bit
 * each, and the bit `MIRRORS`. Returns `NOT_PLAIN` at the first character that is not plain; the contents of the
 * arrays are then undefined.
 */
export function analysePlain(
  text: string,
  glyphs: Uint16Array,
  cells: Uint8Array,
  classes: Uint8Array,
  breaks = true,
): number {
  const seen = analyseKnown(text, glyphs, cells, classes, breaks);
  if (seen !== UNKNOWN) return seen;
  learn(text);
  return analyseKnown(text, glyphs, cells, classes, breaks);
}

export const NOT_PLAIN = -1;
/** The text has a character that has not been looked up yet. */
const UNKNOWN = -2;

/**
 * `analysePlain` for characters that have been looked up. Rare cases stand outside, so that this function is compiled
 * early and well.
 */
function analyseKnown(
  text: string,
  glyphs: Uint16Array,
  cells: Uint8Array,
  classes: Uint8Array,
  breaks: boolean,
): number {
  const traits = TRAITS;
  const steps = STEPS;
  const types = BREAKS;
  const breaker = breaks ? new Breaker(text, cells) : undefined;
  let seen = 0;
  let state = APART;
  let last = 0; // offset of the letter before
  let letter = 0; // that letter while its form is open; 0 if there is none
  let alef = 0; // offset of a lam-alef and its form, while marks may follow
  let alefForm = 0;

  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const trait = traits[unit];
    if (trait < PLAIN) return trait === OTHER ? NOT_PLAIN : UNKNOWN;
    seen |= trait;
    classes[at] = (trait >> BIDI_AT) & BIDI;
    glyphs[at] = unit;
    const cell = (trait >> CELL_AT) & CELL;
    cells[at] = cell;
    const column = (trait >> COLUMN_AT) & COLUMN;
    if (cell === 0) {
      if (column === Joining.T) {
        if (at === 0) {
          cells[at] = START | ORPHAN | 1; // no cell before it
          breaker?.takeMark(Break.CM, at);
        } else if (glyphs[last] === SPACE) {
          cells[last] = START | 1; // a space with a mark on it is visible
          breaker?.takeMark(Break.CM, at);
        } else if (trait & COMBINES) {
          const isLigature = alef > last;
          const base = isLigature ? alef : last;
          const single = text.charCodeAt(base);
          if (!composes(single)) continue;
          const whole = composeMarks(text, base, single, glyphs);
          if (isLigature) glyphs[last] = lamAlef(whole, alefForm);
          else letter = whole;
          // The marks behind it are drawn as composed, or as they are.
          while (isMarkTrait(traits[text.charCodeAt(at + 1)])) {
            at += 1;
            seen |= traits[text.charCodeAt(at)];
            classes[at] = Bidi.NSM;
            cells[at] = 0;
            if (whole === single) glyphs[at] = text.charCodeAt(at);
          }
        }
        continue;
      }
      if (at === 0 || glyphs[last] === SPACE) return NOT_PLAIN;
      glyphs[at] = NOTHING; // Persian's half space, which separates letters
    }

    const step = steps[state * COLUMNS + column];
    const form = (step >> BEFORE) & FORM;
    if (step & LIGATES) {
      alef = at;
      alefForm = form - Form.INITIAL;
      glyphs[last] = lamAlef(unit, alefForm);
      glyphs[at] = NOTHING;
      cells[at] = 0;
      state = APART;
      letter = 0;
      continue;
    }
    if (letter !== 0) glyphs[last] = drawnForm(letter, form);
    state = step & STATE;
    last = at;
    letter = hasForms(unit) ? unit : 0;

    if (breaker === undefined || cell === 0) continue;
    const type = types[unit];
    if (type !== Break.AL || breaker.before !== Break.AL) breaker.take(type, at);
  }
  if (letter !== 0) glyphs[last] = drawnForm(letter, (steps[state * COLUMNS] >> BEFORE) & FORM);
  return seen & (CLASSES | MIRRORS);
}

// One number holds all traits of a plain character: its bidi class as a set of one, its column of the joining table,
// its bidi class, and its cell, or 0 if it has no cell of its own.
const CLASSES = (1 << Bidi.LRE) - 1;
const COLUMN_AT = 14;
const COLUMN = 7;
const BIDI_AT = 17;
const BIDI = 15;
const CELL_AT = 21;
const CELL = 15;
/** In the set of classes: the text has neutrals (ON) with a mirrored glyph. */
export const MIRRORS = 1 << 25;
/** Set for every plain character. No other number has a bit this high. */
const PLAIN = 1 << 26;
/** A mark that composes with some base to one letter. */
const COMBINES = 1 << 27;
/** The whole number for a character that is not plain. */
const OTHER = 1;

/** Traits of each UTF-16 unit met so far; 0 for all others. */
const TRAITS = new Int32Array(0x10000);
/** Line breaking classes of the units in `TRAITS`. */
const BREAKS = new Uint8Array(0x10000);

/** Looks up the characters of a text, each with its whole block. */
function learn(text: string): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (TRAITS[unit] === 0) learnBlock(unit & ~0xff);
  }
}

function learnBlock(first: number): void {
  for (let unit = first; unit < first + 0x100; unit += 1) {
    TRAITS[unit] = isPlain(unit) ? traitOf(unit) : OTHER;
    BREAKS[unit] = lineBreak(unit);
  }
}

function traitOf(unit: number): number {
  const type = bidiClass(unit);
  return (
    (1 << type) |
    (columnOf(unit) << COLUMN_AT) |
    (type << BIDI_AT) |
    (cellOf(unit) << CELL_AT) |
    (mirroringGlyph(unit) !== unit ? MIRRORS : 0) |
    (combines(unit) ? COMBINES : 0) |
    PLAIN
  );
}

function isMarkTrait(trait: number): boolean {
  return (
    trait >= PLAIN &&
    ((trait >> CELL_AT) & CELL) === 0 &&
    ((trait >> COLUMN_AT) & COLUMN) === Joining.T
  );
}

function columnOf(unit: number): number {
  if (unit === LAM) return LAM_COLUMN;
  return lamAlef(unit, Form.ISOLATED) === 0 ? joiningType(unit) : ALEF_COLUMN;
}

function cellOf(unit: number): number {
  if (unit === SPACE) return START | BLANK | 1;
  return cellKind(unit) === Kind.NARROW ? START | 1 : 0;
}

// From the space to the end of general punctuation. Symbols and other writing systems lie behind.
const FIRST = 0x20;
const LAST = 0x206f;
const SPACE = 0x20;
const ZWNJ = 0x200c;

function isPlain(unit: number): boolean {
  if (unit < FIRST || unit > LAST) return false;
  const kind = cellKind(unit);
  const joining = joiningType(unit);
  const isCombining = lineBreak(unit) === Break.CM; // a few marks are glue
  const isLetter = kind === Kind.NARROW && joining !== Joining.T && !isCombining;
  const isMark = kind === Kind.MARK && joining === Joining.T && isCombining;
  return (
    (unit === SPACE || unit === ZWNJ || isLetter || isMark) &&
    bidiClass(unit) !== Bidi.B &&
    bidiClass(unit) < Bidi.LRE
  );
}

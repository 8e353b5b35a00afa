import { Bidi, bidiClass, mirroringGlyph } from '../unicode/bidi-class.ts';
import { cellKind, Kind } from '../unicode/cell-kind.ts';
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
import { Break, lineBreak } from '../unicode/line-break.ts';
import { Breaker } from './breaks.ts';
import { BLANK, ORPHAN, START } from './cells.ts';
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
import { composeMarks, NOTHING } from './shape.ts';

/**
 * Joins, cuts into cells and marks the breaks of plain text, all at once: letters of alphabets, their marks, blanks,
 * digits, punctuation, zero width non-joiners. It gives what `joinLetters`, `cutCells` and `markBreaks` give, in less
 * than half the time.
 *
 * Fills `glyphs`, `cells`, and `classes` with the bidi class of each unit. The result is the set of these classes, one bit
 * for each, and of `MIRRORS`; or `NOT_PLAIN` as soon as another character turns up; then nothing is sure in the arrays.
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
/** There is a character that has not been looked up. */
const UNKNOWN = -2;

/** The same for characters that have been looked up. What is rare is not in here, so that it is soon compiled, and to fast code. */
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
  let last = 0; // where the letter before stands
  let letter = 0; // that letter, until it has its form for good; 0 if there is none
  let alef = 0; // that of a lam-alef, and its form, while marks may follow
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
          cells[at] = START | ORPHAN | 1; // there is no cell that it could belong to
          breaker?.takeMark(Break.CM, at);
        } else if (glyphs[last] === SPACE) {
          cells[last] = START | 1; // a blank with a sign on it is seen
          breaker?.takeMark(Break.CM, at);
        } else if (trait & COMBINES) {
          const isLigature = alef > last;
          const base = isLigature ? alef : last;
          const single = text.charCodeAt(base);
          if (!composes(single)) continue;
          const whole = composeMarks(text, base, single, glyphs);
          if (isLigature) glyphs[last] = lamAlef(whole, alefForm);
          else letter = whole;
          // The marks behind it are drawn as that says, or as they are.
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
      glyphs[at] = NOTHING; // the half space of Persian, which parts letters
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

// What has to be known of a plain character, in one number: its bidi class as a set of one, column of the joining table,
// bidi class, and its cell, or 0 if it has none of its own.
const CLASSES = (1 << Bidi.LRE) - 1;
const COLUMN_AT = 14;
const COLUMN = 7;
const BIDI_AT = 17;
const BIDI = 15;
const CELL_AT = 21;
const CELL = 15;
/** In the set of classes: there are neutrals (ON) that have another glyph right-to-left. */
export const MIRRORS = 1 << 25;
/** Every plain character has this, the others nothing so high. */
const PLAIN = 1 << 26;
/** A mark that makes one letter with some base. */
const COMBINES = 1 << 27;
/** Instead of all that, of a character that is not plain. */
const OTHER = 1;

/** Of each UTF-16 unit that has turned up so far; 0 for the others. */
const TRAITS = new Int32Array(0x10000);
/** And their line breaking classes. */
const BREAKS = new Uint8Array(0x10000);

/** Looks up the characters of a text, and all of their blocks. */
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

// From the blank to the end of the general punctuation; beyond are symbols and other systems of writing.
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

import { cellKind, Kind } from '../unicode/cell-kind.ts';
import { codePointAt } from '../unicode/code-point.ts';
import { NOTHING, REPLACEMENT } from './shape.ts';
import { isSpelled, spellingOf } from './spelled.ts';

/**
 * Bits of a unit in the array of cells. Only the first unit of a cell carries `START` and its width in columns;
 * the others, and what is never drawn, carry nothing.
 */
export const WIDTH = 3;
/** Instead of a width: that of the letters of a sign which is a word (`spelled.ts`). */
export const SPELLED = 3;
export const START = 4;
/** The cell is a blank that a line does not keep at its end. Without `START`: a line terminator. */
export const BLANK = 8;
/** A line may, or must, end before this unit (set by `breaks.ts`). */
export const MAY_BREAK = 16;
export const MUST_BREAK = 32;
/** A closing bracket is drawn after this cell: the number of an ayah ends here. */
export const CLOSES = 64;
/** The cell has no base of its own, only marks. */
export const ORPHAN = 128;

/**
 * Cuts a text into cells: one for each cluster (UAX#29 of Unicode 17.0, extended), none wider than two columns.
 *
 * Departures from UAX#29, for the sake of a terminal (`README.md` counts them): what is never drawn is transparent (it
 * belongs to the cell before it, or to the first of its line), and so a mark behind a bidi control still finds its
 * letter; conjoining vowels and finals of Hangul are marks wherever they stand, leading consonants are not; what has no
 * room in two columns is a cell of its own; lam-alef is one cell, and so is a sign round a number.
 *
 * `glyphs` is what the joiner made of the text; units that are never drawn get `NOTHING` here. Where hidden units
 * open a cell, its level in `levels` becomes that of its base.
 */
export function cutCells(text: string, glyphs: Uint16Array, levels: Uint8Array): Uint8Array {
  const cells = new Uint8Array(text.length);
  let cell = -1; // where the open cell begins
  let hidden = -1; // where units begin that wait for a cell to belong to
  let cluster = PLAIN;
  let ayahEnd = -1; // the last digit of an ayah's number

  for (let at = 0; at < text.length; at += 1) {
    if (glyphs[at] === NOTHING) continue; // belongs to a ligature
    const start = at;
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    const kind = cellKind(code);
    const isNarrow = kind === Kind.NARROW && hidden < 0 && start !== ayahEnd;
    if (isNarrow && cluster !== PREPENDED && !isSpelled(code)) {
      cells[start] = START | 1; // by far the most frequent
      cell = start;
      cluster = PLAIN;
      continue;
    }

    let width = 1;
    let flags = START;
    let next = PLAIN;
    switch (kind) {
      case Kind.NARROW:
        if (isSpelled(code)) width = SPELLED;
        break;
      case Kind.MARK:
      case Kind.LINKER:
      case Kind.JAMO_V:
      case Kind.JAMO_T:
        if (cell >= 0) {
          cells[cell] &= ~BLANK;
          cluster = MARKED[cluster * KINDS + kind];
          continue;
        }
        flags |= ORPHAN;
        break;
      case Kind.BLANK:
        flags |= BLANK;
        break;
      case Kind.WIDE_BLANK:
      case Kind.TAB:
        width = 2;
        flags |= BLANK;
        break;
      case Kind.HIDDEN:
      case Kind.ZWJ:
        glyphs.fill(NOTHING, start, at + 1);
        if (cell < 0 && hidden < 0) hidden = start;
        if (cluster === PICTOGRAPH && kind === Kind.ZWJ) cluster = JOINED_PICTOGRAPH;
        else if (cluster === JOINED_PICTOGRAPH) cluster = PICTOGRAPH;
        else if (code === ZWNJ && (cluster === CONJUNCT || cluster === LINKED)) cluster = PLAIN;
        continue;
      case Kind.TERMINATOR:
        glyphs[start] = NOTHING;
        cells[start] = BLANK; // and not START
        cell = -1;
        hidden = -1;
        cluster = PLAIN;
        continue;
      case Kind.WIDE:
        width = 2;
        break;
      case Kind.SPACING:
      case Kind.SPACING_EXTEND:
      case Kind.SPACING_LINKER:
        if (cell < 0) {
          width = 2;
          flags |= ORPHAN;
        } else if ((cells[cell] & WIDTH) < WIDEST) {
          cells[cell] = (cells[cell] & ~BLANK) + 1; // GB9, GB9a
          cluster = MARKED[cluster * KINDS + kind];
          continue;
        }
        break;
      case Kind.CONSONANT:
        next = CONJUNCT;
        if (cluster !== LINKED || (cells[cell] & WIDTH) === WIDEST) break;
        cells[cell] += 1; // GB9c
        cluster = CONJUNCT;
        continue;
      case Kind.PREPEND:
        next = PREPENDED;
        break;
      case Kind.SURROGATE:
        glyphs[start] = REPLACEMENT;
        break;
      case Kind.NARROW_PICTOGRAPH:
      case Kind.WIDE_PICTOGRAPH:
      case Kind.MODIFIER:
        if (
          cluster === JOINED_PICTOGRAPH ||
          (kind === Kind.MODIFIER && cell >= 0 && (cells[cell] & BLANK) === 0)
        ) {
          glyphs.fill(NOTHING, start, at + 1); // GB11, GB9: the first pictograph stands for all of them
          cluster = kind === Kind.MODIFIER ? MARKED[cluster * KINDS + kind] : PICTOGRAPH;
          continue;
        }
        width = kind === Kind.NARROW_PICTOGRAPH ? 1 : 2;
        next = PICTOGRAPH;
        break;
      case Kind.REGIONAL:
        if (cluster === HALF_FLAG) {
          cells[cell] += 1; // GB12, GB13
          cluster = PLAIN;
          continue;
        }
        next = HALF_FLAG;
        break;
      case Kind.JAMO_L:
      case Kind.SYLLABLE:
        width = 2;
        break;
      case Kind.AYAH:
        glyphs[start] = levels[start] & 1 ? CLOSING : OPENING; // L4
        ayahEnd = lastDigit(text, start);
        break;
    }
    if (start === ayahEnd) {
      width += 1;
      flags |= CLOSES;
    }
    if (cluster === PREPENDED && flags === START && (cells[cell] & WIDTH) + width <= WIDEST) {
      cells[cell] += width; // GB9b
      cluster = next;
      continue;
    }
    cell = start;
    if (hidden >= 0) {
      cell = hidden;
      levels.fill(levels[start], cell, start);
      hidden = -1;
    }
    cells[cell] = flags | width;
    cluster = next;
  }
  return cells;
}

/** Columns of the cell that begins at a unit, on a line of so many; 0 if none begins. */
export function columnsAt(
  { cells, glyphs }: { readonly cells: Uint8Array; readonly glyphs: Uint16Array },
  at: number,
  room = Number.POSITIVE_INFINITY,
): number {
  const width = cells[at] & WIDTH;
  if (width !== SPELLED) return width;
  let base = at;
  while (glyphs[base] === NOTHING) base += 1; // hidden characters before it
  const { length } = spellingOf(glyphs[base]);
  return length <= room ? length : 1; // a word that no line can hold stays a sign
}

const OPENING = 0x28;
const CLOSING = 0x29;

const ZWNJ = 0x200c;
/** Columns that a cell may have. */
const WIDEST = 2;

// What the open cell can still take in.
const PLAIN = 0;
const PICTOGRAPH = 1;
const JOINED_PICTOGRAPH = 2;
const HALF_FLAG = 3;
/** A consonant, and marks behind it; then a linker too. */
const CONJUNCT = 4;
const LINKED = 5;
const PREPENDED = 6;
const CLUSTERS = 7;

const KINDS = Object.keys(Kind).length;

/** What a cell can take in, and a kind of mark: what it can take in behind that. */
const MARKED = new Uint8Array(CLUSTERS * KINDS);
for (const kind of [
  Kind.MARK,
  Kind.MODIFIER,
  Kind.LINKER,
  Kind.SPACING_EXTEND,
  Kind.SPACING_LINKER,
]) {
  MARKED[PICTOGRAPH * KINDS + kind] = PICTOGRAPH;
  MARKED[JOINED_PICTOGRAPH * KINDS + kind] = PICTOGRAPH;
  const isLinker = kind === Kind.LINKER || kind === Kind.SPACING_LINKER;
  MARKED[CONJUNCT * KINDS + kind] = isLinker ? LINKED : CONJUNCT;
  MARKED[LINKED * KINDS + kind] = LINKED;
}

/** Where the number ends that follows a sign; the sign itself if none does. Decimal digits of the Arabic world. */
function lastDigit(text: string, sign: number): number {
  const digits = /[0-9\u0660-\u0669\u06f0-\u06f9]*/y;
  digits.lastIndex = sign + 1;
  return sign + (digits.exec(text)?.[0].length ?? 0);
}

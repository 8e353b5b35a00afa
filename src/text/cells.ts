import { cellKind, Kind } from '../unicode/cell-kind.ts';
import { codePointAt } from '../unicode/code-point.ts';
import { CELL_KIND } from '../unicode/records.ts';
import { NOTHING, REPLACEMENT } from './glyph.ts';
import { isSpelled, spelledWidth } from './spelled.ts';

/**
 * Bits of a UTF-16 unit in the array of cells. Only the first unit of a cell carries `START` and its width in
 * columns. The other units of a cell, and units that are never drawn, are 0.
 */
export const WIDTH = 3;
/** In place of a width: the cell is a word sign, as wide as its letters (`spelled.ts`). */
export const SPELLED = 3;
export const START = 4;
/** The cell is a space, which a line drops at its end. Without `START`: a line terminator. */
export const BLANK = 8;
/** A line may (`MAY_BREAK`) or must (`MUST_BREAK`) end before this unit; `breaks.ts` sets both. */
export const MAY_BREAK = 16;
export const MUST_BREAK = 32;
/** A closing bracket is drawn after this cell, because the number of an ayah ends here. */
export const CLOSES = 64;
/** The cell has marks but no base character. */
export const ORPHAN = 128;

/**
 * Cuts a text into cells: one for each extended grapheme cluster (UAX#29 of Unicode 17.0), at most two columns wide.
 *
 * A terminal requires departures from UAX#29 (counted in `README.md`). Units that are never drawn are transparent:
 * they belong to the cell before them, or to the first cell of their line, so that a mark behind a bidi control still
 * reaches its letter. Conjoining vowels and finals of Hangul are marks everywhere; leading consonants are not. A part
 * of a cluster that does not fit into two columns is a cell of its own. Lam-alef is one cell, and so is a sign around
 * a number.
 *
 * `glyphs` is the output of the joiner; units that are never drawn get `NOTHING` here. If hidden units open a cell,
 * they get the level of its base in `levels`.
 */
export function cutCells(text: string, glyphs: Uint16Array, levels: Uint8Array): Uint8Array {
  const cells = new Uint8Array(text.length);
  let cell = -1; // start of the open cell
  let hidden = -1; // start of the hidden units that wait for a cell
  let cluster = PLAIN;
  let ayahEnd = -1; // offset of the last digit of an ayah's number

  for (let at = 0; at < text.length; at += 1) {
    if (glyphs[at] === NOTHING) continue; // part of a ligature
    const start = at;
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    const kind = cellKind(code);
    const isNarrow = kind === Kind.NARROW && hidden < 0 && start !== ayahEnd;
    if (isNarrow && cluster !== PREPENDED && !isSpelled(code)) {
      cells[start] = START | 1; // by far the most frequent case
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
        cells[start] = BLANK; // without START
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
          glyphs.fill(NOTHING, start, at + 1); // GB11, GB9: the first pictograph stands for the whole cluster
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

/** Columns of the cell that begins at a unit, on a line of `room` columns; 0 if no cell begins there. */
export function columnsAt(
  { cells, glyphs }: { readonly cells: Uint8Array; readonly glyphs: Uint16Array },
  at: number,
  room = Number.POSITIVE_INFINITY,
): number {
  const width = cells[at] & WIDTH;
  if (width !== SPELLED) return width;
  let base = at;
  while (glyphs[base] === NOTHING) base += 1; // skip hidden characters before the base
  const columns = spelledWidth(glyphs[base]);
  return columns <= room ? columns : 1; // a word that no line can hold is drawn as its sign
}

const OPENING = 0x28;
const CLOSING = 0x29;

const ZWNJ = 0x200c;
/** The most columns of a cell. */
const WIDEST = 2;

// The state of the open cell: which characters it can still take in.
const PLAIN = 0;
const PICTOGRAPH = 1;
const JOINED_PICTOGRAPH = 2;
const HALF_FLAG = 3;
/** A consonant and marks; `LINKED`: a linker follows them. */
const CONJUNCT = 4;
const LINKED = 5;
const PREPENDED = 6;
const CLUSTERS = 7;

/** As many as the records have room for. */
const KINDS = CELL_KIND + 1;

/** The state of the open cell after a mark, by the state before and the kind of the mark. */
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

/**
 * Offset of the last digit of the number behind a sign; the sign's own offset if no number follows. Counts 0-9 and
 * the decimal digits of Arabic and Persian.
 */
function lastDigit(text: string, sign: number): number {
  const digits = /[0-9\u0660-\u0669\u06f0-\u06f9]*/y;
  digits.lastIndex = sign + 1;
  return sign + (digits.exec(text)?.[0].length ?? 0);
}

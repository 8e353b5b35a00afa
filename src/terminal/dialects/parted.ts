/**
 * The dialect of xterm.js, whose renderer for browsers without WebGL (DOM) puts neighbouring cells of one style into one
 * box. The browser then reorders the text in the box by UAX#9, in a left-to-right paragraph.
 *
 * A box must have no text that this changes: at most one right-to-left letter or number. So neighbours differ in an
 * attribute that is part of the style and that is not seen: protection from selective erasing (DECSCA). xterm.js draws
 * each cell by itself with its other renderers, where the attribute changes nothing.
 *
 * A box has one letter spacing, from the widths of its cells. Of a flag, whose two cells the browser draws as one sign, the
 * box would have another width than its cells, so its halves are parted as well.
 *
 * The attribute depends on the word alone, the text between two blanks, so that a word can be written anew by itself: a
 * blank is never protected, and the last letter or number of a word always is.
 */
import { Bidi, bidiClass } from '../../unicode/bidi-class.ts';
import { cellKind, Kind } from '../../unicode/cell-kind.ts';
import type { Dialect, StyledGlyph } from './dialect.ts';

export const visualParted: Dialect = {
  name: 'visual-parted',
  scope: 'word',
  order: (cells) => {
    const hasFlags = cells.some(isFlag);
    if (!hasFlags && !cells.some(isRightToLeft)) return cells;
    const written = hasFlags ? cells.map(halved) : [...cells];
    for (let to = cells.length; to > 0; ) {
      const from = startOfWord(cells, to);
      part(written, from, to);
      to = from - 1;
    }
    return written;
  },
};

/** Two columns: half a flag takes one. */
function isFlag({ text, width }: StyledGlyph): boolean {
  return width === 2 && cellKind(text.codePointAt(0) ?? 0) === Kind.REGIONAL;
}

function halved<Cell extends StyledGlyph>(cell: Cell): Cell {
  return isFlag(cell) ? { ...cell, isHalved: true } : cell;
}

const BLANK = ' ';

function startOfWord(cells: readonly StyledGlyph[], to: number): number {
  let from = to;
  while (from > 0 && cells[from - 1].text !== BLANK) from -= 1;
  return from;
}

/** Protects every second letter or number in the word [from, to), with the signs on its right side. */
function part<Cell extends StyledGlyph>(cells: Cell[], from: number, to: number): void {
  let first = from;
  while (first < to && !isRightToLeft(cells[first])) first += 1;
  if (first === to) return;
  let isProtected = true;
  let end = to;
  for (let at = to - 1; at >= from; at -= 1) {
    const type = typeOf(cells[at]);
    if (!PARTED.has(type)) continue;
    // A number is one.
    if (at > from && NUMBERS.has(type) && typeOf(cells[at - 1]) === type) continue;
    if (isProtected) {
      for (let protectedAt = at; protectedAt < end; protectedAt += 1) {
        cells[protectedAt] = { ...cells[protectedAt], isProtected: true };
      }
    }
    isProtected = !isProtected;
    end = at;
  }
}

function typeOf({ text }: StyledGlyph): number {
  return bidiClass(text.codePointAt(0) ?? 0);
}

function isRightToLeft(cell: StyledGlyph): boolean {
  return RIGHT_TO_LEFT.has(typeOf(cell));
}

const NUMBERS: ReadonlySet<number> = new Set([Bidi.EN, Bidi.AN]);
const RIGHT_TO_LEFT: ReadonlySet<number> = new Set([Bidi.R, Bidi.AL, Bidi.AN]);
const PARTED: ReadonlySet<number> = new Set([...RIGHT_TO_LEFT, Bidi.EN]);

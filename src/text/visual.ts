import { trailingFrom, visualOrder } from './bidi/order.ts';
import { CLOSES, columnsAt, ORPHAN, SPELLED, START, WIDTH } from './cells.ts';
import { checkMadeBy } from './check.ts';
import { type Display, type Substitutes, substitutes } from './display.ts';
import { NOTHING } from './glyph.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraph.ts';
import { isSpelled } from './spelled.ts';
import { LONGEST_SPELLING, spellingOf } from './spelling.ts';

/**
 * One cluster as it is drawn: its shaped form, mirrored in right-to-left text, then its marks. `text` has no bidi
 * control and no joiner, and it is never a bare mark. `width` is 1 or 2 columns, or the number of letters of a word
 * sign. [from, to) is the source range of the cell in UTF-16 offsets, with the hidden characters next to it. The
 * ranges of a line's cells cover the line without gaps or overlaps.
 */
export type Cell = {
  readonly text: string;
  readonly width: number;
  readonly from: number;
  readonly to: number;
};

/** The cells of a line in visual order, the leftmost first (UAX#9, L1 to L4). */
export function visualCells(paragraph: Paragraph, line: Line, display: Display = {}): Cell[] {
  checkLine(paragraph, line);
  const style = styleOf(line, display);
  const units = new Uint16Array(roomFor(line, paragraph));
  const drawn: Cell[] = [];
  for (const run of visualRuns(paragraph, line)) {
    forEachCell(paragraph, run, (from, to) => {
      const count = drawCell(paragraph, from, to, style, units, 0);
      const columns = columnsAt(paragraph, from, line.room);
      const width = columns + (to === style.hyphenAt ? 1 : 0);
      drawn.push({ text: textOf(units, count), width, from, to });
    });
  }
  return drawn;
}

function checkLine(paragraph: Paragraph, line: Line): void {
  checkMadeBy('analyse', 'paragraph', paragraph, 'levels');
  checkMadeBy('breakLines', 'line', line, 'from');
}

/** UTF-16 offset of the first unit of a cell that is drawn, behind the hidden characters at its start. */
export function baseOf({ glyphs }: Paragraph, { from, to }: Pick<Cell, 'from' | 'to'>): number {
  let base = from;
  while (base < to - 1 && glyphs[base] === NOTHING) base += 1;
  return base;
}

/** The text of a line in visual order: the texts of its cells. */
export function visualText(paragraph: Paragraph, line: Line, display: Display = {}): string {
  checkLine(paragraph, line);
  const units = new Uint16Array(roomFor(line, paragraph));
  return textOf(units, drawLine(paragraph, line, units, 0, display));
}

/** The most UTF-16 units that `drawLine` writes. */
export function roomFor({ from, to }: Line, { hasSpelled }: Pick<Paragraph, 'hasSpelled'>): number {
  // One more unit for a tab, for a base under a mark, or for a bracket behind a number; and one for a hyphen.
  return (hasSpelled ? LONGEST_SPELLING : 2) * (to - from) + 1;
}

/**
 * `visualText` for callers that write many lines: writes the UTF-16 units into `units` from `at` on and returns the
 * offset behind the last one. `units` must have room for `roomFor` units.
 */
export function drawLine(
  paragraph: Paragraph,
  line: Line,
  units: Uint16Array,
  at: number,
  display: Display = {},
): number {
  const style = styleOf(line, display);
  let end = at;
  for (const run of visualRuns(paragraph, line)) {
    if (!style.isPlain) end = drawCells(paragraph, run, style, units, end);
    else if (run.level & 1) end = drawPlainRightToLeft(paragraph, run, style, units, end);
    else end = drawPlainLeftToRight(paragraph, run, style, units, end);
  }
  return end;
}

function drawCells(
  paragraph: Paragraph,
  run: Run,
  style: DrawStyle,
  units: Uint16Array,
  at: number,
): number {
  let end = at;
  forEachCell(paragraph, run, (from, to) => {
    end = drawCell(paragraph, from, to, style, units, end);
  });
  return end;
}

/** Draws a right-to-left run, by far the most frequent kind. Nearly every cell is one unit. */
function drawPlainRightToLeft(
  paragraph: Paragraph,
  { from, to }: Run,
  style: DrawStyle,
  units: Uint16Array,
  at: number,
): number {
  const { cells, glyphs } = paragraph;
  let end = at;
  for (let start = to - 1, cellEnd = to; start >= from; start -= 1) {
    const flags = cells[start];
    if ((flags & START) === 0) continue;
    const isNarrow = (flags & (WIDTH | CLOSES | ORPHAN)) === 1;
    if (isNarrow && cellEnd === start + 1) {
      units[end] = glyphs[start];
      end += 1;
    } else if (isNarrow) {
      for (let at = start; at < cellEnd; at += 1) {
        if (glyphs[at] === NOTHING) continue;
        units[end] = glyphs[at];
        end += 1;
      }
    } else {
      end = drawCell(paragraph, start, cellEnd, style, units, end);
    }
    cellEnd = start;
  }
  return end;
}

/** Draws a left-to-right run: the units of a cell stand in the order of the text. */
function drawPlainLeftToRight(
  paragraph: Paragraph,
  { from, to }: Run,
  style: DrawStyle,
  units: Uint16Array,
  at: number,
): number {
  const { cells, glyphs } = paragraph;
  let end = at;
  for (let start = from; start < to; start += 1) {
    const flags = cells[start];
    if (flags & (CLOSES | ORPHAN) || (flags & WIDTH) === SPELLED || glyphs[start] === TAB) {
      let next = start + 1;
      while (next < to && (cells[next] & START) === 0) next += 1;
      end = drawCell(paragraph, start, next, style, units, end);
      start = next - 1;
    } else if (glyphs[start] !== NOTHING) {
      units[end] = glyphs[start];
      end += 1;
    }
  }
  return end;
}

/** Calls `draw` with the offsets of each cell of a run, from left to right. */
function forEachCell(
  { cells }: Paragraph,
  { level, from, to }: Run,
  draw: (from: number, to: number) => void,
): void {
  if (level & 1) {
    for (let start = to - 1, end = to; start >= from; start -= 1) {
      if ((cells[start] & START) === 0) continue;
      draw(start, end);
      end = start;
    }
  } else {
    for (let start = from, end = from + 1; end <= to; end += 1) {
      if (end < to && (cells[end] & START) === 0) continue;
      draw(start, end);
      start = end;
    }
  }
}

/** Consecutive cells of one level. */
type Run = { readonly level: number; readonly from: number; readonly to: number };

function visualRuns(
  { text, direction, levels, isUniform, cells }: Paragraph,
  { from, to }: Line,
): Run[] {
  if (isUniform) return [{ level: levels[from], from, to }];
  let trailing = trailingFrom(text, from, to);
  while (trailing < to && (cells[trailing] & START) === 0) trailing += 1;
  const runs: Run[] = [];
  let start = from;
  while (start < trailing && (cells[start] & START) === 0) start += 1;
  while (start < trailing) {
    const level = levels[start];
    let end = start + 1;
    while (end < trailing && (levels[end] === level || (cells[end] & START) === 0)) end += 1;
    runs.push({ level, from: start, to: end });
    start = end;
  }
  if (trailing < to) runs.push({ level: direction === 'rtl' ? 1 : 0, from: trailing, to }); // L1
  return visualOrder(runs);
}

/** How a line is drawn. */
type DrawStyle = {
  readonly substitutes: Substitutes;
  /** End of the cell before the hyphen of the line; -1 without a hyphen. */
  readonly hyphenAt: number;
  /** No substitutes and no hyphen. */
  readonly isPlain: boolean;
  /** Columns of the line. */
  readonly room: number;
};

function styleOf({ to, hyphen, room }: Line, display: Display): DrawStyle {
  const chosen = substitutes(display);
  return {
    substitutes: chosen,
    hyphenAt: hyphen ? to : -1,
    isPlain: chosen === undefined && !hyphen,
    room: room ?? Number.POSITIVE_INFINITY,
  };
}

/** Writes the units of one cell and returns the offset behind them. */
function drawCell(
  { levels, glyphs, cells }: Paragraph,
  from: number,
  to: number,
  { substitutes, hyphenAt, room }: DrawStyle,
  units: Uint16Array,
  at: number,
): number {
  const flags = cells[from];
  const mirrored = (levels[from] & 1) === 1;
  let end = at;
  if (mirrored && to === hyphenAt) units[end++] = HYPHEN;
  if (mirrored && flags & CLOSES) units[end++] = OPENING;
  if (flags & ORPHAN) units[end++] = DOTTED_CIRCLE;
  for (let at = from; at < to; at += 1) {
    const glyph = glyphs[at];
    if (glyph === NOTHING) continue;
    const unit = substitutes?.get(glyph) ?? glyph;
    if (unit === NOTHING) continue;
    if ((flags & WIDTH) === SPELLED && isSpelled(unit)) {
      // The letters run from right to left, whatever the level of the sign.
      const letters = spellingOf(unit);
      if (letters.length > room) {
        units[end++] = unit;
        continue;
      }
      for (let at = letters.length - 1; at >= 0; at -= 1) units[end++] = letters[at];
      continue;
    }
    units[end++] = unit === TAB ? SPACE : unit;
    if (unit === TAB) units[end++] = SPACE;
  }
  if (!mirrored && flags & CLOSES) units[end++] = CLOSING;
  if (!mirrored && to === hyphenAt) units[end++] = HYPHEN;
  return end;
}

const TAB = 0x09;
const SPACE = 0x20;
const OPENING = 0x28;
const CLOSING = 0x29;
const HYPHEN = 0x2d;
/** The base under a mark without a letter, as Unicode prescribes for a mark shown by itself. */
const DOTTED_CIRCLE = 0x25cc;

/** The number of arguments that is safe in one call. */
const PIECE = 4096;

function textOf(units: Uint16Array, count: number): string {
  if (count === 1) return String.fromCharCode(units[0]);
  let text = '';
  for (let from = 0; from < count; from += PIECE) {
    const piece = units.subarray(from, Math.min(count, from + PIECE));
    text += String.fromCharCode.apply(null, piece as unknown as number[]);
  }
  return text;
}

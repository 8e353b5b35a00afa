import { BIDI_CLASS, Bidi, MIRRORED } from '../unicode/bidi-class.ts';
import { CLOSES, ORPHAN, START, WIDTH } from './cells.ts';
import { type Display, type Substitutes, substitutes } from './display.ts';
import type { Line } from './lines.ts';
import { trailingFrom, visualOrder } from './order.ts';
import type { Paragraph } from './paragraph.ts';
import { AS_IT_IS, NOTHING } from './shape.ts';

/**
 * One cluster as it is drawn: the shaped form, mirrored where it stands right-to-left, then its marks. No bidi
 * control, no joiner, never a bare mark. `width` is 1 or 2 columns. [from, to) are the UTF-16 offsets of all that
 * the cell stands for, hidden characters next to it included: the cells of a line tile it.
 */
export type Cell = {
  readonly text: string;
  readonly width: number;
  readonly from: number;
  readonly to: number;
};

/** The cells of a line in visual order, the leftmost first (UAX#9, L1 to L4). */
export function visualCells(paragraph: Paragraph, line: Line, display: Display = {}): Cell[] {
  const { cells } = paragraph;
  const style: Style = { substitutes: substitutes(display), hyphenAt: hyphenAt(line) };
  const drawn: Cell[] = [];
  const draw = (from: number, to: number) => {
    const codes: number[] = [];
    drawCell(paragraph, from, to, style, codes, 0);
    const width = (cells[from] & WIDTH) + (to === style.hyphenAt ? 1 : 0);
    drawn.push({ text: textOf(codes), width, from, to });
  };
  for (const { level, from, to } of visualRuns(paragraph, line)) {
    if (level & 1) {
      for (let at = to - 1, end = to; at >= from; at -= 1) {
        if ((cells[at] & START) === 0) continue;
        draw(at, end);
        end = at;
      }
    } else {
      for (let start = from, at = from + 1; at <= to; at += 1) {
        if (at < to && (cells[at] & START) === 0) continue;
        draw(start, at);
        start = at;
      }
    }
  }
  return drawn;
}

/** The text of a line in visual order: that of its cells. Faster than to make them all. */
export function visualText(paragraph: Paragraph, line: Line, display: Display = {}): string {
  const { text, cells, glyphs } = paragraph;
  const style: Style = { substitutes: substitutes(display), hyphenAt: hyphenAt(line) };
  const isPlain = style.substitutes === undefined;
  const codes = new Array<number>(line.to - line.from);
  let count = 0;
  for (const { level, from, to } of visualRuns(paragraph, line)) {
    if (level & 1) {
      for (let at = to - 1, end = to; at >= from; at -= 1) {
        const flags = cells[at];
        if ((flags & START) === 0) continue;
        if (isPlain && end === at + 1 && (flags & (WIDTH | CLOSES | ORPHAN)) === 1) {
          const glyph = glyphs[at]; // a cell of one unit: by far the most frequent
          codes[count] = glyph === AS_IT_IS ? mirror(text.charCodeAt(at)) : glyph;
          count += 1;
        } else {
          count = drawCell(paragraph, at, end, style, codes, count);
        }
        end = at;
      }
    } else {
      for (let start = from, at = from + 1; at <= to; at += 1) {
        if (at < to && (cells[at] & START) === 0) continue;
        count = drawCell(paragraph, start, at, style, codes, count);
        start = at;
      }
    }
  }
  codes.length = count;
  return textOf(codes);
}

/** A row of cells of one level. */
type Run = { readonly level: number; readonly from: number; to: number };

function visualRuns(
  { text, direction, levels, isUniform, cells }: Paragraph,
  { from, to }: Line,
): Run[] {
  if (isUniform) return [{ level: levels[from], from, to }];
  const trailing = trailingFrom(text, from, to);
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let at = from; at < trailing; at += 1) {
    if ((run && levels[at] === run.level) || (cells[at] & START) === 0) continue;
    if (run) run.to = at;
    run = { level: levels[at], from: at, to };
    runs.push(run);
  }
  let trailed = trailing;
  while (trailed < to && (cells[trailed] & START) === 0) trailed += 1;
  if (trailed < to) {
    if (run) run.to = trailed;
    runs.push({ level: direction === 'rtl' ? 1 : 0, from: trailed, to }); // L1
  }
  return runs.length === 1 ? runs : visualOrder(runs);
}

/** How a line is drawn. */
type Style = {
  readonly substitutes: Substitutes;
  /** The end of the cell behind which the line is hyphenated; -1 if it is not. */
  readonly hyphenAt: number;
};

function hyphenAt({ to, hyphen }: Line): number {
  return hyphen ? to : -1;
}

/** Puts the UTF-16 units that are drawn for a cell into `codes`, from `count` on, and gives their number then. */
function drawCell(
  { text, levels, glyphs, cells }: Paragraph,
  from: number,
  to: number,
  { substitutes, hyphenAt }: Style,
  codes: number[],
  count: number,
): number {
  const flags = cells[from];
  const mirrored = (levels[from] & 1) === 1;
  let end = count;
  if (mirrored && to === hyphenAt) codes[end++] = HYPHEN;
  if (mirrored && flags & CLOSES) codes[end++] = OPENING;
  if (flags & ORPHAN) codes[end++] = DOTTED_CIRCLE;
  for (let at = from; at < to; at += 1) {
    const glyph = glyphs[at];
    if (glyph === NOTHING) continue;
    let unit = glyph === AS_IT_IS ? text.charCodeAt(at) : glyph;
    if (substitutes) unit = substitutes.get(unit) ?? unit;
    if (unit === NOTHING) continue;
    if (unit === TAB) {
      codes[end++] = SPACE;
      codes[end++] = SPACE;
    } else {
      codes[end++] = mirrored && glyph === AS_IT_IS ? mirror(unit) : unit; // L4
    }
  }
  if (!mirrored && flags & CLOSES) codes[end++] = CLOSING;
  if (!mirrored && to === hyphenAt) codes[end++] = HYPHEN;
  return end;
}

const TAB = 0x09;
const SPACE = 0x20;
const OPENING = 0x28;
const CLOSING = 0x29;
const HYPHEN = 0x2d;
/** Under a mark that has no letter: the base that Unicode gives to marks shown by themselves. */
const DOTTED_CIRCLE = 0x25cc;

function mirror(unit: number): number {
  return BIDI_CLASS[unit] === Bidi.ON ? (MIRRORED.get(unit) ?? unit) : unit;
}

/** As many arguments as a call can safely have. */
const PIECE = 4096;

function textOf(codes: readonly number[]): string {
  if (codes.length <= PIECE) return String.fromCharCode.apply(null, codes as number[]);
  let text = '';
  for (let from = 0; from < codes.length; from += PIECE) {
    text += String.fromCharCode(...codes.slice(from, from + PIECE));
  }
  return text;
}

import { BIDI_CLASS, Bidi, MIRRORED } from '../unicode/bidi-class.ts';
import { BLANK, CLOSES, ORPHAN, START, WIDTH } from './cells.ts';
import type { Line } from './lines.ts';
import { lineLevels, visualOrder } from './order.ts';
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
export function visualCells(paragraph: Paragraph, line: Line): Cell[] {
  const { cells } = paragraph;
  const { starts, ends, levels, order } = arrange(paragraph, line);
  const drawn: Cell[] = [];
  for (const index of order) {
    const from = starts[index] ?? 0;
    const to = ends[index] ?? 0;
    drawn.push({
      text: drawCell(paragraph, from, to, levels[index] ?? 0),
      width: (cells[from] ?? 0) & WIDTH,
      from,
      to,
    });
  }
  return drawn;
}

/** The text of a line in visual order: that of its cells. */
export function visualText(paragraph: Paragraph, line: Line): string {
  const { starts, ends, levels, order } = arrange(paragraph, line);
  let text = '';
  for (const index of order) {
    text += drawCell(paragraph, starts[index] ?? 0, ends[index] ?? 0, levels[index] ?? 0);
  }
  return text;
}

type Arrangement = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly levels: readonly number[];
  readonly order: Uint32Array;
};

function arrange({ text, direction, levels, cells }: Paragraph, { from, to }: Line): Arrangement {
  const base = direction === 'rtl' ? 1 : 0;
  const ofLine = lineLevels(text, levels, from, to, base);
  const starts: number[] = [];
  const ofCells: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (((cells[at] ?? 0) & START) === 0) continue;
    starts.push(at);
    ofCells.push(ofLine[at - from] ?? base);
  }
  const ends = [...starts.slice(1), to];
  return { starts, ends, levels: ofCells, order: visualOrder(ofCells) };
}

function drawCell(
  { text, glyphs, cells }: Paragraph,
  from: number,
  to: number,
  level: number,
): string {
  const flags = cells[from] ?? 0;
  const mirrored = (level & 1) === 1;
  let drawn = flags & ORPHAN ? DOTTED_CIRCLE : '';
  for (let at = from; at < to; at += 1) {
    const glyph = glyphs[at] ?? AS_IT_IS;
    if (glyph === NOTHING) continue;
    const unit = glyph === AS_IT_IS ? text.charCodeAt(at) : glyph;
    drawn += String.fromCharCode(mirrored ? mirror(unit) : unit); // L4
  }
  if (flags & BLANK && (flags & WIDTH) === 2 && drawn === '\t') return '  ';
  if (flags & CLOSES) return mirrored ? `(${drawn}` : `${drawn})`;
  return drawn;
}

/** Under a mark that has no letter: the base that Unicode gives to marks shown by themselves. */
const DOTTED_CIRCLE = '\u25cc';

function mirror(unit: number): number {
  return BIDI_CLASS[unit] === Bidi.ON ? (MIRRORED.get(unit) ?? unit) : unit;
}

/**
 * A text of Ink as lines: broken by Unicode's rules, or cut with an ellipsis.
 *
 * Ink's measuring and the painter both ask here, so what was measured is what is drawn.
 */
import type { TextProps } from 'ink';
import {
  analyse,
  breakLines,
  type Cell,
  type Direction,
  type Line,
  lineWidth,
  type Paragraph,
  visualCells,
} from '../text/index.ts';

/** Ink's `wrap`: at words, at any cell, or one line cut at its end, in its middle or at its start. */
export type Wrap = NonNullable<TextProps['wrap']>;

/** A line, and the paragraph in which it stands. Its own offsets are those of the paragraph. */
export type CutLine = {
  readonly paragraph: Paragraph;
  readonly line: Line;
  /** UTF-16 offset in the whole text of what stands at this offset of the paragraph. */
  readonly sourceOf: (offset: number) => number;
};

export type CutOptions = {
  /** Cells of a line; no limit if it is left out or not a number. */
  readonly width?: number;
  readonly wrap?: Wrap;
  /** The base direction of every paragraph. @default the one of its first strong character */
  readonly direction?: Direction;
};

/** The lines of a text; a line feed ends a paragraph. Without letters, a paragraph runs from left to right. */
export function cutLines(text: string, options: CutOptions = {}): CutLine[] {
  const lines: CutLine[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    lines.push(...linesOf(part, start, options));
    start += part.length + 1;
  }
  return lines;
}

/** What a line says, in logical order. */
export function lineText({ paragraph, line }: CutLine): string {
  return paragraph.text.slice(line.from, line.to) + (line.hyphen ? '-' : '');
}

/** The cells of a line in visual order; their ranges are offsets in the whole text. */
export function lineCells({ paragraph, line, sourceOf }: CutLine): Cell[] {
  return visualCells(paragraph, line).map(({ text, width, from, to }) => ({
    text,
    width,
    from: sourceOf(from),
    to: sourceOf(to - 1) + 1,
  }));
}

function linesOf(text: string, start: number, options: CutOptions): CutLine[] {
  const { wrap = 'wrap', direction } = options;
  const isHard = wrap === 'hard';
  const isWrapped = isHard || wrap === 'wrap';
  const isBounded = isWrapped || wrap.startsWith('truncate');
  const width = isBounded ? roomFor(options.width, isWrapped) : Number.POSITIVE_INFINITY;
  const paragraph = analyse(text, { direction, ...(isHard && { breaks: false }) });
  const whole = { from: 0, to: text.length, end: text.length };
  const sourceOf = (offset: number) => start + offset;
  if (lineWidth(paragraph, whole) <= width) return [{ paragraph, line: whole, sourceOf }];
  if (wrap.startsWith('truncate')) return [truncated(paragraph, start, width, wrap)];
  return breakLines(paragraph, width).map((line) => ({
    paragraph,
    line: line.end < text.length ? line : withBlanks(paragraph, line, width),
    sourceOf,
  }));
}

/** As Ink has it: a text without room keeps its width, a part of a column is a column, and `NaN` is no limit. */
function roomFor(width: number | undefined, isWrapped: boolean): number {
  if (width === undefined || Number.isNaN(width)) return Number.POSITIVE_INFINITY;
  if (width <= 0) return isWrapped ? Number.POSITIVE_INFINITY : 0;
  return Math.max(1, width);
}

/** The last line with the spaces behind it that have room: a caret may stand on them. */
function withBlanks(paragraph: Paragraph, line: Line, width: number): Line {
  let { to } = line;
  while (to < line.end && lineWidth(paragraph, { ...line, to: to + 1 }) <= width) to += 1;
  return { ...line, to };
}

const ELLIPSIS = '…';

/** The paragraph on one line, with an ellipsis for what has no room. It keeps its direction, whatever is left of it. */
function truncated(paragraph: Paragraph, start: number, width: number, wrap: Wrap): CutLine {
  const { text, direction } = paragraph;
  const cells = visualCells(paragraph, { from: 0, to: text.length, end: text.length });
  cells.sort((a, b) => a.from - b.from);
  const room = width - 1;
  const isStart = wrap === 'truncate-start';
  const isMiddle = wrap === 'truncate-middle';
  const headRoom = isStart ? 0 : isMiddle ? Math.min(room, Math.floor(width / 2)) : room;
  const head = endWithin(cells, headRoom);
  const tail = text.length - endWithin(cells.reverse().map(turned(text)), room - headRoom);
  const shown = width < 1 ? '' : text.slice(0, head) + ELLIPSIS + text.slice(tail);
  // The ellipsis looks as what stands before it, at the start as what stands behind it.
  const ellipsis = head > 0 ? head - 1 : Math.min(tail, text.length - 1);
  const sourceOf = (offset: number) =>
    start + (offset < head ? offset : offset === head ? ellipsis : offset - head - 1 + tail);
  const line = { from: 0, to: shown.length, end: shown.length };
  return { paragraph: analyse(shown, { direction, breaks: false }), line, sourceOf };
}

/** Where the cells end that fit into `room`, counted from the first. */
function endWithin(cells: readonly Cell[], room: number): number {
  let end = 0;
  let used = 0;
  for (const cell of cells) {
    used += cell.width;
    if (used > room) break;
    end = cell.to;
  }
  return end;
}

/** A cell counted from the end of the text. */
function turned({ length }: string) {
  return (cell: Cell): Cell => ({ ...cell, from: length - cell.to, to: length - cell.from });
}

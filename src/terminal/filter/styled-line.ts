/**
 * Draws a styled line for a terminal: joined, in visual order, in the terminal's dialect, each style on its letters.
 * Pure: from a styled line to its output.
 */
import {
  analyse,
  analyseIfPlain,
  baseOf,
  breakLines,
  cellWidth,
  type Direction,
  drawLine,
  type Line,
  lineWidth,
  type Paragraph,
  ParagraphMemory,
  type ReuseOptions,
  roomFor,
  visualCells,
} from '../../text/index.ts';
import { type Dialect, encode, visual } from '../dialects/dialect.ts';
import { directionBehindSigns } from '../row/row-direction.ts';
import { hasRowSigns } from '../row/walls.ts';
import { BLANK, cutGlyphs, inOrderOf, type ScreenCell } from '../screen/screen-cell.ts';
import { PLAIN, type Style, styleChange } from '../sgr/style.ts';
import { type ColumnMode, mayBeParted, type PartedLine, partedLine } from './parted-line.ts';
import { SEPARATOR, type StyledLine, type StyleSpan } from './styled-text.ts';

export type LineOptions = {
  /** The base direction. If left out, each line has the direction of its first strong character (UAX#9, P2 and P3). */
  readonly direction?: Direction;
  /** The most cells of a row. If left out, a line is one row. */
  readonly width?: number;
  /**
   * As `width`, for lines that are reordered. The terminal itself would wrap a long line in visual order, so that its
   * end came first.
   */
  readonly turnedWidth?: number;
  /** `auto`: on the right for a right-to-left line. */
  readonly align: 'left' | 'right' | 'auto';
  /** Cells of a screen row, for `align` and for dialects with the scope `row`. */
  readonly columns: number;
  /** Which lines are columns and not prose. @default 'auto' */
  readonly parts?: ColumnMode;
  readonly dialect: Dialect;
  /** Lines stay in logical order and in base letters, whatever the dialect. */
  readonly isLogical?: boolean;
};

/** A target that takes text in pieces. */
export type Sink = {
  text(text: string): void;
  /** Memory with room for `count` more UTF-16 units from `end` on. The writer must then advance `end`. */
  room(count: number): Uint16Array;
  end: number;
};

/**
 * Writes the rows of a line into `sink`, separated by line feeds. Each row begins and ends in the terminal's default
 * style. A cluster has the style of its base, and lam-alef that of its lam; styles do not affect joining.
 *
 * A line without right-to-left letters and direction controls that need not be wrapped is written unchanged.
 */
export function drawStyled(styled: StyledLine, setting: LineOptions, sink: Sink): void {
  const { text } = styled;
  if (isAsItStands(text, setting) || (setting.isLogical && text === '')) {
    drawAsItStands(text, styled, setting, sink);
    return;
  }
  if (setting.isLogical) {
    drawLogical(styled, setting, sink);
    return;
  }
  const { direction, parts = 'auto', width = setting.turnedWidth } = setting;
  const hasSigns = hasRowSigns(text);
  const parted = mayMove(text, setting)
    ? partedLine(styled, hasSigns, parts, direction, width)
    : undefined;
  if (parted) drawParted(parted, styled, setting, sink);
  else drawRows(analyse(text, optionsOf(text, setting, hasSigns)), styled, setting, sink);
}

/**
 * `drawStyled` for a line in the default style that may contain controls. If all of it is plain, the line is drawn
 * and the result is true. Most lines are plain, and controls need not be looked for in them.
 */
export function drawIfPlain(line: string, setting: LineOptions, sink: Sink): boolean {
  if (setting.isLogical && mayMove(line, setting)) return false;
  if (mayBeParted(line, setting.parts ?? 'auto', false) && mayMove(line, setting)) return false;
  const paragraph = analyseIfPlain(line, optionsOf(line, setting, false));
  if (paragraph === undefined) return false;
  const isLeftToRight = paragraph.isUniform && paragraph.direction === 'ltr';
  if (isLeftToRight && isAsItStands(line, setting)) drawAsItStands(line, ALL_PLAIN, setting, sink);
  else drawRows(paragraph, ALL_PLAIN, setting, sink);
  return true;
}

/** Whether a text contains a letter or control that can cause reordering (UAX#9: R, AL, AN, X1 to X8). */
export function mayTurn(text: string): boolean {
  return TURNING.test(text);
}

/** Whether a part of the line may be drawn in another position. */
function mayMove(text: string, { direction }: LineOptions): boolean {
  return direction === 'rtl' || mayTurn(text);
}

/** For characters outside the first plane: the high surrogates of blocks with such letters. */
const TURNING =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFE\uD802\uD803\uD83A\uD83B]/;

const ASCII = /^[ -~]*$/;

function isAsItStands(text: string, { direction, width }: LineOptions): boolean {
  if (direction === 'rtl' || mayTurn(text)) return false;
  return width === undefined || (text.length <= width && ASCII.test(text));
}

function drawAsItStands(
  text: string,
  { spans, fill }: LineStyles,
  setting: LineOptions,
  sink: Sink,
): void {
  const isRight = setting.align === 'right';
  const slack =
    isRight || fill !== PLAIN
      ? padding(ASCII.test(text) ? text.length : cellWidth(text), setting)
      : '';
  if (isRight) sink.text(slack);
  let style = PLAIN;
  let from = 0;
  for (const span of spans) {
    if (span.style !== style) sink.text(styleChange(style, span.style));
    const stretch = from === 0 && span.to === text.length ? text : text.slice(from, span.to);
    sink.text(stretch.includes(SEPARATOR) ? stretch.replaceAll(SEPARATOR, '') : stretch);
    style = span.style;
    from = span.to;
  }
  if (!isRight && fill !== PLAIN) {
    sink.text(styleChange(style, fill) + slack);
    style = fill;
  }
  if (style !== PLAIN) sink.text(styleChange(style, PLAIN));
}

/** Rows in logical order, wrapped and aligned as those in visual order. */
function drawLogical(styled: StyledLine, setting: LineOptions, sink: Sink): void {
  const { width, align } = setting;
  const paragraph = analyse(styled.text, optionsOf(styled.text, setting, false));
  const { length } = styled.text;
  const whole = { from: 0, to: length, end: length };
  const lines = width === undefined ? [whole] : breakLines(paragraph, width);
  const isRight = align === 'right' || (align === 'auto' && paragraph.direction === 'rtl');
  let first = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0) sink.text('\n');
    if (isRight) sink.text(padding(lineWidth(paragraph, line), setting));
    first = spanAt(styled.spans, line.from, first);
    const look = { spans: spansIn(styled.spans, first, line), fill: styled.fill };
    const text = styled.text.slice(line.from, line.to);
    drawAsItStands(text, look, { ...setting, align: 'left' }, sink);
  }
}

/** The spans of a line, of which `first` is the first, with offsets in the line. */
function spansIn(spans: readonly StyleSpan[], first: number, { from, to }: Line): StyleSpan[] {
  const inside: StyleSpan[] = [];
  for (let at = first; inside.length === 0 || inside[inside.length - 1].to < to - from; at += 1) {
    inside.push({ ...spans[at], to: Math.min(spans[at].to, to) - from });
  }
  return inside;
}

/** The styles of a text and of the row after it. */
type LineStyles = Pick<StyledLine, 'spans' | 'fill'>;

/** An offset beyond every text. */
const ALL_PLAIN: LineStyles = { spans: [{ to: 2 ** 30 - 1, style: PLAIN }], fill: PLAIN };

function optionsOf(
  text: string,
  { direction, width, turnedWidth }: LineOptions,
  hasSigns: boolean,
): ReuseOptions {
  const maySign = hasSigns || BRACKET.test(text);
  return {
    direction: direction ?? (maySign ? directionBehindSigns(text) : undefined),
    breaks: width !== undefined || turnedWidth !== undefined,
    memory,
  };
}

const BRACKET = /^ *[[(]/;

/** Reused for each line. */
const memory = new ParagraphMemory();

function drawRows(paragraph: Paragraph, look: LineStyles, setting: LineOptions, sink: Sink): void {
  const width = setting.width ?? setting.turnedWidth;
  if (width === undefined) {
    const { length } = paragraph.text; // nothing is cut, not even spaces at the end
    drawRow(paragraph, { from: 0, to: length, end: length }, look, setting, sink);
    return;
  }
  for (const [index, line] of breakLines(paragraph, width).entries()) {
    if (index > 0) sink.text('\n');
    drawRow(paragraph, line, look, setting, sink);
  }
}

function drawRow(
  paragraph: Paragraph,
  line: Line,
  { spans, fill }: LineStyles,
  setting: LineOptions,
  sink: Sink,
): void {
  const { align, dialect } = setting;
  if (dialect !== visual || fill !== PLAIN) {
    drawCells(styledCells(paragraph, line, spans), paragraph.direction, fill, setting, sink);
    return;
  }
  const isRight = align === 'right' || (align === 'auto' && paragraph.direction === 'rtl');
  const before = isRight ? padding(lineWidth(paragraph, line), setting) : '';
  const only = onlyStyle(spans, line);
  if (only === undefined) {
    sink.text(before + visualStyled(paragraph, line, spans));
    return;
  }
  sink.text(before + styleChange(PLAIN, only));
  sink.end = drawLine(paragraph, line, sink.room(roomFor(line, paragraph)), sink.end);
  sink.text(styleChange(only, PLAIN));
}

function drawParted(
  { rows, direction }: PartedLine,
  look: LineStyles,
  setting: LineOptions,
  sink: Sink,
): void {
  for (const [index, row] of rows.entries()) {
    if (index > 0) sink.text('\n');
    drawCells(row, direction, look.fill, setting, sink);
  }
}

/** A row in visual order, aligned and filled. */
function drawCells(
  cells: readonly ScreenCell[],
  direction: Direction,
  fill: Style,
  setting: LineOptions,
  sink: Sink,
): void {
  const { align, dialect, columns } = setting;
  const isRtl = direction === 'rtl';
  const isRight = align === 'right' || (align === 'auto' && isRtl);
  const isFilled = fill !== PLAIN;
  let row = cells;
  if (isRight || isFilled) {
    const slack = padding(widthOf(cells), setting).length;
    // On the side where the line continues, if there is room: a left-to-right line at the right edge has none.
    const blank = isFilled && (isRtl || !isRight) ? { ...BLANK, style: fill } : BLANK;
    const room = new Array<ScreenCell>(slack).fill(blank);
    row = isRight ? [...room, ...cells] : [...cells, ...room];
  }
  sink.text(encode(inOrderOf(dialect, row, columns)));
}

function widthOf(cells: readonly ScreenCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function padding(used: number, { width, columns }: LineOptions): string {
  return ' '.repeat(Math.max(0, (width ?? columns) - used));
}

/** The style of the whole line; `undefined` if it has several. */
function onlyStyle(spans: readonly StyleSpan[], { from, to }: Line): Style | undefined {
  if (from === to) return PLAIN;
  const span = spans[spanAt(spans, from, 0)];
  return span.to >= to ? span.style : undefined;
}

/** The line in visual order with its styles, without a list of its cells. */
function visualStyled(paragraph: Paragraph, line: Line, spans: readonly StyleSpan[]): string {
  let text = '';
  let style = PLAIN;
  let at = 0;
  for (const cell of visualCells(paragraph, line)) {
    at = spanAt(spans, baseOf(paragraph, cell), at);
    const next = spans[at].style;
    if (next !== style) text += styleChange(style, next);
    text += cell.text;
    style = next;
  }
  return text + styleChange(style, PLAIN);
}

function styledCells(paragraph: Paragraph, line: Line, spans: readonly StyleSpan[]): ScreenCell[] {
  let at = 0;
  const cells: ScreenCell[] = [];
  for (const cell of visualCells(paragraph, line)) {
    at = spanAt(spans, baseOf(paragraph, cell), at);
    const { style } = spans[at];
    if (cell.width === 1) cells.push({ text: cell.text, width: 1, style });
    // A number in brackets has several cells in the engine's result; a dialect must see each of them.
    else for (const glyph of cutGlyphs(cell.text)) cells.push({ ...glyph, style });
  }
  return cells;
}

/** Index of the span at an offset, searched from `start` on, because consecutive cells are neighbours. */
function spanAt(spans: readonly StyleSpan[], offset: number, start: number): number {
  let at = start;
  while (spans[at].to <= offset) at += 1;
  while (at > 0 && spans[at - 1].to > offset) at -= 1;
  return at;
}

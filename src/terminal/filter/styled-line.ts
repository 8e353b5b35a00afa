/**
 * A styled line as a terminal is to be sent it: joined, in visual order, in the terminal's dialect, each style on the
 * letters that it was on. Pure: from a styled line to what is written of it.
 */
import {
  type AnalyseOptions,
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
  roomFor,
  visualCells,
} from '../../text/index.ts';
import { type Dialect, encode, visual } from '../dialects/dialect.ts';
import { directionBehindSigns } from '../row/row-direction.ts';
import { hasRowSigns } from '../row/walls.ts';
import { BLANK, cutGlyphs, inOrderOf, type ScreenCell } from '../screen/screen-cell.ts';
import { PLAIN, type Style, styleChange } from '../sgr/style.ts';
import { type Columns, mayBeParted, type PartedLine, partedLine } from './parted-line.ts';
import { SEPARATOR, type Span, type StyledText } from './styled-text.ts';

export type LineOptions = {
  /** The base direction; of each line that of its first strong character (UAX#9, P2 and P3), if it is not given. */
  readonly direction?: Direction;
  /** Cells that a row may have; a line is one row if it is not given. */
  readonly width?: number;
  /**
   * The same for lines that are not written as they stand, where the terminal wraps what is too long: of visual order it
   * would show the end first.
   */
  readonly turnedWidth?: number;
  /** `auto`: at the right for a line from right to left. */
  readonly align: 'left' | 'right' | 'auto';
  /** Cells of a row of the screen: what `align` and dialects of whole rows refer to. */
  readonly columns: number;
  /** Which lines are columns, and not prose; `auto` if it is not given. */
  readonly parts?: Columns;
  readonly dialect: Dialect;
};

/** Takes text piece by piece. */
export type Sink = {
  text(text: string): void;
  /** Where there is room for so many more UTF-16 units, from `end` on; who has written them moves `end` behind them. */
  room(count: number): Uint16Array;
  end: number;
};

/**
 * Writes the rows of a line into `sink`, with a line feed between them. Each row begins and ends in the terminal's own
 * look. A cluster has the style of its base, and lam-alef that of the lam; how letters join does not depend on styles.
 *
 * A line that no letter or control of direction stands in, and that need not be wrapped, is written as it stands.
 */
export function drawStyled(styled: StyledText, setting: LineOptions, sink: Sink): void {
  const { text } = styled;
  if (isAsItStands(text, setting)) {
    drawAsItStands(text, styled, setting, sink);
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
 * The same for a line in the terminal's own look which may have controls in it. It is drawn, and the result is true, if all
 * of it is plain; so are most lines, and they need not be searched for controls.
 */
export function drawIfPlain(line: string, setting: LineOptions, sink: Sink): boolean {
  if (mayBeParted(line, setting.parts ?? 'auto', false) && mayMove(line, setting)) return false;
  const paragraph = analyseIfPlain(line, optionsOf(line, setting, false));
  if (paragraph === undefined) return false;
  const isLeftToRight = paragraph.isUniform && paragraph.direction === 'ltr';
  if (isLeftToRight && isAsItStands(line, setting)) drawAsItStands(line, ALL_PLAIN, setting, sink);
  else drawRows(paragraph, ALL_PLAIN, setting, sink);
  return true;
}

/** Whether any letter or control of a text may ask for more than left to right (UAX#9: R, AL, AN, X1 to X8). */
export function mayTurn(text: string): boolean {
  return TURNING.test(text);
}

/** Whether anything of a line may be drawn elsewhere than it stands. */
function mayMove(text: string, { direction }: LineOptions): boolean {
  return direction === 'rtl' || mayTurn(text);
}

/** Beyond the first plane the halves of pairs in whose blocks such letters stand. */
const TURNING =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFE\uD802\uD803\uD83A\uD83B]/;

const ASCII = /^[ -~]*$/;

function isAsItStands(text: string, { direction, width }: LineOptions): boolean {
  if (direction === 'rtl' || mayTurn(text)) return false;
  return width === undefined || (text.length <= width && ASCII.test(text));
}

function drawAsItStands(
  text: string,
  { spans, fill }: Look,
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

/** What a text looks like, and the row behind it. */
type Look = Pick<StyledText, 'spans' | 'fill'>;

/** Up to where no text reaches. */
const ALL_PLAIN: Look = { spans: [{ to: 2 ** 30 - 1, style: PLAIN }], fill: PLAIN };

function optionsOf(
  text: string,
  { direction, width, turnedWidth }: LineOptions,
  hasSigns: boolean,
): AnalyseOptions {
  const maySign = hasSigns || BRACKET.test(text);
  return {
    direction: direction ?? (maySign ? directionBehindSigns(text) : undefined),
    breaks: width !== undefined || turnedWidth !== undefined,
    memory,
  };
}

const BRACKET = /^ *[[(]/;

/** For one line after the other. */
const memory = new ParagraphMemory();

function drawRows(paragraph: Paragraph, look: Look, setting: LineOptions, sink: Sink): void {
  const width = setting.width ?? setting.turnedWidth;
  if (width === undefined) {
    const { length } = paragraph.text; // nothing is cut, blanks at the end neither
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
  { spans, fill }: Look,
  setting: LineOptions,
  sink: Sink,
): void {
  const { align, dialect } = setting;
  const only = onlyStyle(spans, line);
  if (only === undefined || dialect !== visual || fill !== PLAIN) {
    drawCells(styledCells(paragraph, line, spans), paragraph.direction, fill, setting, sink);
    return;
  }
  const isRight = align === 'right' || (align === 'auto' && paragraph.direction === 'rtl');
  const before = isRight ? padding(lineWidth(paragraph, line), setting) : '';
  sink.text(before + styleChange(PLAIN, only));
  sink.end = drawLine(paragraph, line, sink.room(roomFor(line, paragraph)), sink.end);
  sink.text(styleChange(only, PLAIN));
}

function drawParted(
  { rows, direction }: PartedLine,
  look: Look,
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
    // At the side where the line goes on, if there is room: one from left to right at the right edge has none.
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

/** The style that all of a line has; undefined where it has several. */
function onlyStyle(spans: readonly Span[], { from, to }: Line): Style | undefined {
  if (from === to) return PLAIN;
  const span = spans[spanAt(spans, from, 0)];
  return span.to >= to ? span.style : undefined;
}

function styledCells(paragraph: Paragraph, line: Line, spans: readonly Span[]): ScreenCell[] {
  let at = 0;
  const cells: ScreenCell[] = [];
  for (const cell of visualCells(paragraph, line)) {
    at = spanAt(spans, baseOf(paragraph, cell), at);
    const { style } = spans[at];
    if (cell.width === 1) cells.push({ text: cell.text, width: 1, style });
    // What the engine gives several cells, a number in brackets, a dialect has to see as these.
    else for (const glyph of cutGlyphs(cell.text)) cells.push({ ...glyph, style });
  }
  return cells;
}

/** The index of the span that an offset stands in, looked for from `start` on: cells go from neighbour to neighbour. */
function spanAt(spans: readonly Span[], offset: number, start: number): number {
  let at = start;
  while (spans[at].to <= offset) at += 1;
  while (at > 0 && spans[at - 1].to > offset) at -= 1;
  return at;
}

/**
 * Puts a row of logical text into visual order: each segment within its own columns. `walls.ts` defines where
 * segments end. Spaces around a segment stay in place, so that alignment by the program is preserved.
 */

import {
  analyse,
  type Cell,
  type Direction,
  type Paragraph,
  ParagraphMemory,
  type ReuseOptions,
  visualCells,
} from '../../text/index.ts';
import type { ScreenCell } from '../screen/screen-cell.ts';
import { isWordSign, NUMBER_SIGN } from './clusters.ts';
import { isDrawn, withoutMark } from './drawn.ts';
import { TAB } from './logical-row.ts';
import { directionBehindSigns, hasDots, SYMBOL } from './row-direction.ts';
import { isBlankCell, isCaret, wallsIn } from './walls.ts';

/** A cell with the column of its cluster in the logical row; -1 for an inserted space. */
export type PlacedCell = ScreenCell & { readonly column: number };

/** The base direction of a segment, or `auto`: that of its first strong character (UAX#9, P2 and P3). */
export type BaseDirection = Direction | 'auto';

/**
 * The cells of a row in visual order, with the same total width; `undefined` if the order does not change. `row` has
 * each cluster once, from the left.
 */
export function visualRow(
  row: readonly ScreenCell[],
  base: BaseDirection,
): readonly PlacedCell[] | undefined {
  if (!row.some((cell) => isRightToLeft(cell) || isDrawn(cell))) return undefined;
  const { isWall } = wallsIn(row, true);
  return segmentsOf(placedIn(row), isWall).flatMap((part) => visualSegment(part, base));
}

/** The text between two walls, or a wall. */
export type Segment = {
  /** In logical order. */
  readonly cells: readonly PlacedCell[];
  readonly isWall: boolean;
};

export function segmentsOf(row: readonly PlacedCell[], isWall: readonly boolean[]): Segment[] {
  const segments: Segment[] = [];
  for (let from = 0; from < row.length; ) {
    let to = from + 1;
    while (to < row.length && isWall[to] === isWall[from]) to += 1;
    segments.push({ cells: row.slice(from, to), isWall: isWall[from] });
    from = to;
  }
  return segments;
}

export function visualSegment(
  { cells, isWall }: Segment,
  base: BaseDirection,
): readonly PlacedCell[] {
  return (isWall ? cells : turnedInside(cells, base)).map(seen);
}

/** A whole line without walls: its spaces belong to the text, and a lam-alef takes one cell. */
export function visualProse(
  cells: readonly PlacedCell[],
  base: BaseDirection,
): { readonly cells: readonly PlacedCell[]; readonly direction: Direction } {
  const source = new CellText(cells, false);
  const paragraph = analysed(source.text, base);
  const visual = drawn(paragraph).map(({ text, width, from }) =>
    seen(source.shown(from, text, width)),
  );
  return { cells: visual, direction: paragraph.direction };
}

/** Valid until the next one. */
function analysed(text: string, base: BaseDirection): Paragraph {
  const direction = base === 'auto' ? directionBehindSigns(text) : base;
  const options: ReuseOptions = { direction, breaks: false, memory };
  return analyse(text, options);
}

/** Reused for each segment. */
const memory = new ParagraphMemory();

/** Whether a cell must be placed differently than by the engine. */
export function hasStandIns(cells: readonly ScreenCell[]): boolean {
  return standIns(cells, false) !== undefined;
}

/** The row is in order now: bidi controls would only move it again in a terminal that reorders. */
function seen(cell: PlacedCell): PlacedCell {
  if (cell.text === TAB) return { ...cell, text: ' ' };
  const { text } = cell;
  if (text.length < 2 || !BIDI_CONTROL.test(text)) return withoutMark(cell);
  return withoutMark({ ...cell, text: text.replaceAll(EVERY_BIDI_CONTROL, '') || ' ' });
}

const BIDI_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const EVERY_BIDI_CONTROL = new RegExp(BIDI_CONTROL, 'g');

function placedIn(row: readonly ScreenCell[]): PlacedCell[] {
  let column = 0;
  return row.map((cell) => {
    const { text, width, style } = cell;
    const placed = { text, width, style, column };
    column += width;
    return placed;
  });
}

/** The text between two walls in visual order. The spaces around it stay in place. */
function turnedInside(cells: readonly PlacedCell[], base: BaseDirection): readonly PlacedCell[] {
  if (!cells.some(isRightToLeft)) return cells;
  let from = 0;
  while (isPadding(cells[from], cells[from + 1])) from += 1;
  let to = cells.length;
  while (isPadding(cells[to - 1], cells[to - 2])) to -= 1;
  return [...cells.slice(0, from), ...turned(cells.slice(from, to), base), ...cells.slice(to)];
}

/**
 * Whether a space has the same fill as its neighbour. Otherwise it may be a caret after the text, and belongs to the
 * text.
 */
function isPadding(cell: PlacedCell, next: PlacedCell): boolean {
  return isBlankCell(cell) && (fillOf(cell) === '' || fillOf(cell) === fillOf(next));
}

/** The visible style of a space: underline, inverse, background. */
function fillOf(cell: ScreenCell): string {
  return seenOf(cell, FILL);
}

function backgroundOf(cell: ScreenCell): string {
  return seenOf(cell, BACKGROUND);
}

function seenOf({ style }: ScreenCell, parameters: RegExp): string {
  if (style.sgr === '') return '';
  return `;${style.sgr}`.replace(COLOUR_OF_INK, '').match(parameters)?.join('') ?? '';
}

const COLOUR_OF_INK = /;(?:38|58)(?:;5;\d+|;2;\d+;\d+;\d+|:[\d:]+)/g;
const BACKGROUND = /;(?:7|4[0-7]|10[0-7])(?=;|$)|;48[;:][\d;:]+/g;
const FILL = new RegExp(`;(?:4|21)(?=;|$)|;4:\\d|${BACKGROUND.source}`, 'g');

/** Letters and digits of right-to-left scripts, by their blocks. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function isRightToLeft({ text }: ScreenCell): boolean {
  return text >= FIRST_RIGHT_TO_LEFT && RIGHT_TO_LEFT.test(text);
}

const FIRST_RIGHT_TO_LEFT = '\u0590';

/** One segment in visual order, with the same width. */
function turned(cells: readonly PlacedCell[], base: BaseDirection): readonly PlacedCell[] {
  let source = new CellText(cells);
  const paragraph = analysed(source.text, base);
  const { direction } = paragraph;
  let shown = drawn(paragraph);
  const freed = freedBy(source, shown);
  if (freed.length > 0) {
    source = new CellText(padded(cells, freed));
    shown = drawn(analysed(source.text, direction));
  }
  const visual = shown.map(({ text, width, from }) => source.shown(from, text, width));
  // If the engine drew it wider, everything after it would move, so it is left unchanged.
  return widthOf(visual) === widthOf(cells) ? visual : cells;
}

function drawn(paragraph: Paragraph): Cell[] {
  const { length } = paragraph.text;
  return visualCells(paragraph, { from: 0, to: length, end: length });
}

function widthOf(cells: readonly ScreenCell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Cells as one text, with a map from its UTF-16 offsets to the cells. */
class CellText {
  readonly cells: readonly PlacedCell[];
  readonly text: string;
  /** The cell of each offset; `undefined` if each cell has one UTF-16 unit. */
  readonly #indices: readonly number[] | undefined;
  readonly #standIns: ReadonlyMap<number, string> | undefined;

  /** `keepsWidth`: a cell that the engine would draw wider is replaced. */
  constructor(cells: readonly PlacedCell[], keepsWidth = true) {
    this.cells = cells;
    this.#standIns = standIns(cells, keepsWidth);
    let text = '';
    let indices: number[] | undefined;
    for (let index = 0; index < cells.length; index += 1) {
      const own = cells[index].text;
      const written = this.#standIns?.get(index) ?? (keepsWidth ? withoutSign(own) : own);
      if (indices === undefined && written.length !== 1) indices = Array.from(text, (_, at) => at);
      if (indices) for (let unit = 0; unit < written.length; unit += 1) indices.push(index);
      text += written;
    }
    this.text = text;
    this.#indices = indices;
  }

  indexAt(offset: number): number {
    return this.#indices ? this.#indices[offset] : offset;
  }

  /** The engine's result for the text at an offset, as a cell of the row. */
  shown(offset: number, text: string, width: number): PlacedCell {
    const index = this.indexAt(offset);
    const cell = this.cells[index];
    if (this.#standIns?.has(index)) return cell;
    return { text, width, style: cell.style, column: cell.column };
  }
}

/**
 * Replacement characters for cells that must be ordered or drawn differently than by the engine: a symbol for Braille
 * patterns; one letter or symbol for a word sign, which has one cell here; one more letter for a cursor drawn as a
 * block after the text, so that it stands where the next letter will be.
 */
function standIns(
  cells: readonly ScreenCell[],
  keepsWidth: boolean,
): ReadonlyMap<number, string> | undefined {
  let found: Map<number, string> | undefined;
  const replace = (index: number, text: string) => {
    found ??= new Map();
    found.set(index, text);
  };
  cells.forEach(({ text }, index) => {
    if (text < FIRST_STOOD_FOR) return;
    if (hasDots(text)) replace(index, SYMBOL);
    else if (keepsWidth && isWordSign(text))
      replace(index, WORD_LETTER.test(text) ? HAMZA : SYMBOL);
  });
  const last = cells.length - 1;
  if (last > 0 && (isCaret(cells, last) || isFilledBlank(cells, last))) {
    const letter = cells.findLast((cell) => LETTER.test(cell.text));
    if (letter) replace(last, isRightToLeft(letter) ? RIGHT_TO_LEFT_LETTER : 'a');
  }
  return found;
}

/** A space with a background that the cell before it does not have. */
function isFilledBlank(cells: readonly ScreenCell[], at: number): boolean {
  const background = backgroundOf(cells[at]);
  return isBlankCell(cells[at]) && background !== '' && backgroundOf(cells[at - 1]) !== background;
}

const LETTER = /\p{L}/u;

/** The first Braille pattern; word signs are behind them. */
const FIRST_STOOD_FOR = '\u2800';

/** Word signs that are letters (AL) for UAX#9. */
const WORD_LETTER = /^[\uFDF0-\uFDFC]/;

// A letter that joins on neither side.
const HAMZA = '\u0621';
const RIGHT_TO_LEFT_LETTER = '\u05D0';

/**
 * The engine draws brackets for a number sign, which have no room here: its digits stand alone, or an ornament
 * without digits.
 */
function withoutSign(cluster: string): string {
  if (cluster < FIRST_NUMBER_SIGN || !NUMBER_SIGN.test(cluster)) return cluster;
  return cluster.length > 1 ? cluster.slice(1) : '\u06DE';
}

const FIRST_NUMBER_SIGN = '\u0600';

/**
 * Indices of cells without a column of their own when drawn: the alef of a lam-alef, which shares the cell of its
 * lam.
 */
function freedBy(source: CellText, visual: readonly Cell[]): number[] {
  if (visual.length === source.cells.length) return [];
  return visual.flatMap(({ from, to, width }) => {
    const freed: number[] = [];
    let room = 0;
    for (let index = source.indexAt(from); index <= source.indexAt(to - 1); index += 1) {
      room += source.cells[index].width;
      if (room > width) freed.push(index);
    }
    return freed;
  });
}

/**
 * The cells, with a space after each word for each cell that the word no longer fills. So a word with lam-alef keeps
 * its columns, and the next word keeps its start.
 */
function padded(cells: readonly PlacedCell[], freed: readonly number[]): PlacedCell[] {
  const waiting: PlacedCell[] = [];
  const result: PlacedCell[] = [];
  cells.forEach((cell, index) => {
    if (isBlankCell(cell)) result.push(...waiting.splice(0));
    result.push(cell);
    if (freed.includes(index)) waiting.push({ ...cell, text: ' ', width: 1, column: -1 });
  });
  return [...result, ...waiting];
}

/** Short texts on one line: labels, names, messages. A text that does not fit ends in an ellipsis. */
import {
  analyse,
  breakLines,
  cellWidth,
  type Direction,
  type Paragraph,
  strongDirection,
  visualCells,
} from '../text/index.ts';
import { align, highlighted, ornament, type Row, rowWidth, type Tone } from './row.ts';

export type PhraseOptions = {
  readonly tone?: Tone;
  /** Base direction; without it the first strong character decides. */
  readonly direction?: Direction;
};

/** Wider than any text, so that there is one line. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

const ELLIPSIS = '…';

/** The text on one line in visual order, at most `width` cells. */
export function phrase(text: string, width: number, options: PhraseOptions = {}): Row {
  const { tone = 'text', direction } = options;
  const paragraph = analyse(text.replace(/\s+/gu, ' ').trim(), { direction });
  const whole = firstLine(paragraph, UNBOUNDED, tone);
  if (rowWidth(whole) <= width) return whole;
  if (width < 1) return [];
  const ellipsis = ornament(ELLIPSIS, 1, tone);
  // Whole words; if the first one does not fit, it is cut between clusters.
  const start = width > 1 ? firstLine(paragraph, width - 1, tone) : [];
  return paragraph.direction === 'rtl' ? [ellipsis, ...start] : [...start, ellipsis];
}

/** The text wrapped to rows of `width` cells, in visual order and aligned at the side where reading begins. */
export function wrapped(text: string, width: number, options: PhraseOptions = {}): Row[] {
  const { tone = 'text', direction } = options;
  const paragraph = analyse(text, { direction });
  const side = paragraph.direction === 'rtl' ? 'right' : 'left';
  return breakLines(paragraph, width).map((line) =>
    align(highlighted(visualCells(paragraph, line), tone), width, side),
  );
}

/** Texts of the interface recur on each screen, so the last analyses are kept. */
const known = new Map<string, Paragraph>();
const MOST_KNOWN = 1024;

function analysed(text: string): Paragraph {
  const before = known.get(text);
  if (before) return before;
  const paragraph = analyse(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, paragraph);
  return paragraph;
}

/** The direction of the text by its first strong character (UAX#9, P2 and P3). */
export function directionOf(text: string): Direction {
  return ASCII.test(text) ? 'ltr' : (strongDirection(text) ?? 'ltr');
}

const ASCII = /^[ -~]*$/;

/** Cells of the text on one line. */
export function textWidth(text: string): number {
  return ASCII.test(text) ? text.length : cellWidth(text);
}

/** The text, or as many whole words of it as fit into `width` cells with an ellipsis; of a first word too long, its start. */
export function fitting(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width < 1) return '';
  if (width < 2) return ELLIPSIS;
  const [{ from, to, hyphen }] = breakLines(analysed(text), width - 1);
  return text.slice(from, to) + (hyphen ? '-' : '') + ELLIPSIS;
}

/** Rows of the text in a column of `width` cells. */
export function wrappedHeight(text: string, width: number): number {
  return breakLines(analysed(text), width).length;
}

function firstLine(paragraph: Paragraph, width: number, tone: Tone): Row {
  const [line] = breakLines(paragraph, width);
  return highlighted(visualCells(paragraph, line), tone);
}

/** A `<Text>` of Ink as rows of cells: its lines in visual order, each cell in the style of its letter. */
import type { DOMElement } from 'ink';
import { columnsOf, type ScreenRow } from '../terminal/screen/screen-cell.ts';
import type { Direction } from '../text/index.ts';
import { type CutLine, cutLines, lineCells, lineText, type Wrap } from './cut-lines.ts';
import { readStyled, squash, styleAt, type Transform, writeStyled } from './styled-text.ts';

/** A line of a text. A right-to-left one begins at the right edge of its element. */
export type TextRow = { readonly columns: ScreenRow; readonly isRightToLeft: boolean };

/** A text in its lines, and its rows by what the element's own transform made of the lines. */
type CutText = {
  readonly lines: readonly CutLine[];
  /** The lines with their styles, as a transform takes them. */
  readonly written: readonly string[];
  readonly rows: Map<string, readonly TextRow[]>;
};

/**
 * The rows of an element that is a text, in a width of so many cells. The same text in the same style and width gives
 * the same rows.
 */
export function textRows(
  element: DOMElement,
  width: number,
  direction: Direction | undefined,
): readonly TextRow[] {
  const source = squash(element);
  if (source === '') return [];
  const { textWrap: wrap = 'wrap' } = element.style;
  const { internal_transform: transform } = element;
  const last = lastDrawn.get(element);
  if (last?.source === source && last.transform === transform) {
    if (last.width === width && last.wrap === wrap && last.direction === direction)
      return last.rows;
  }
  const rows = rowsOf(cutText(source, width, wrap, direction), transform);
  lastDrawn.set(element, { source, transform, width, wrap, direction, rows });
  return rows;
}

/** What an element was when it was painted last: mostly it is so still. */
type Drawn = {
  readonly source: string;
  readonly transform: Transform | undefined;
  readonly width: number;
  readonly wrap: Wrap;
  readonly direction: Direction | undefined;
  readonly rows: readonly TextRow[];
};

const lastDrawn = new WeakMap<DOMElement, Drawn>();

function rowsOf(text: CutText, transform: Transform | undefined): readonly TextRow[] {
  const seen = transform ? text.written.map((line, at) => transform(line, at)) : text.written;
  const key = seen.join('\n');
  const known = text.rows.get(key);
  if (known) return known;
  const rows = text.lines.map((line, at) => rowOf(line, seen[at]));
  if (text.rows.size >= MOST_LOOKS) text.rows.clear();
  text.rows.set(key, rows);
  return rows;
}

/** Texts are kept in so many widths, each in so many looks: some screens full. */
const MOST_TEXTS = 2048;
const MOST_LOOKS = 16;
const texts = new Map<string, CutText>();

function cutText(source: string, width: number, wrap: Wrap, direction?: Direction): CutText {
  const key = `${width} ${wrap} ${direction} ${source}`;
  const known = texts.get(key);
  if (known) return known;
  const styled = readStyled(source);
  const lines = cutLines(styled.text, { width, wrap, direction });
  const written = lines.map((line) =>
    writeStyled(styled, lineText(line), (offset) => line.sourceOf(line.line.from + offset)),
  );
  const text: CutText = { lines, written, rows: new Map() };
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(key, text);
  return text;
}

/** `seen` is the line as the element's transform gives it: mostly in another style, rarely another text. */
function rowOf(line: CutLine, seen: string): TextRow {
  const { direction } = line.paragraph;
  const look = readStyled(seen);
  const isOther = look.text !== lineText(line);
  const start = line.line.from;
  const shown = isOther
    ? cutLines(look.text.replaceAll('\n', ' '), { direction })[0]
    : { ...line, sourceOf: (offset: number) => offset - start };
  const cells = lineCells(shown).map(({ text, width, from }) => {
    return { text, width, style: styleAt(look, from) };
  });
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  return { columns: columnsOf(cells, width), isRightToLeft: direction === 'rtl' };
}

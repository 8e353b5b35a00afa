/** The line that is being typed, with its caret: a text field in the direction of its own text. */
import { analyse, breakLines, type Direction, type Paragraph, visualCells } from '../text/index.ts';
import { phrase } from './phrase.ts';
import { blank, highlighted, ornament, type Row, type RowCell, rowWidth, spread } from './row.ts';

export type PromptLook = {
  /** What stands before the text, as `/`. */
  readonly sign: string;
  readonly text: string;
  /** UTF-16 offset of the caret in the text. */
  readonly caret: number;
  /** At the other edge, as «2 of 7». */
  readonly note: string;
  /** Which way the note is read. */
  readonly noteDirection: Direction;
  /** The direction of a text that has none of its own. */
  readonly fallback: Direction;
};

const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** The direction a typed text has: that of its first strong character. */
export function typedDirection(text: string, fallback: Direction): Direction {
  return analyse(text, { fallback }).direction;
}

/** One row of `width` cells. A text that does not fit is shown round the caret. */
export function promptRow(look: PromptLook, width: number): Row {
  const direction = typedDirection(look.text, look.fallback);
  const sign = phrase(look.sign, width, { direction });
  const note = phrase(look.note, Math.floor(width / 3), {
    tone: 'dim',
    direction: look.noteDirection,
  });
  const room = Math.max(1, width - rowWidth(sign) - rowWidth(note) - 2);
  const typed = roundCaret(withCaret(look, direction), room);
  return direction === 'rtl'
    ? spread([...blank(1), ...note], [...typed, ...sign], width)
    : spread([...sign, ...typed], [...note, ...blank(1)], width);
}

/** The text's cells, the one behind the caret marked; behind the last one a blank stands for the caret. */
function withCaret({ text, caret }: PromptLook, direction: Direction): Row {
  // A blank at the end belongs to what is typed, and a line would not show it: a last character holds it.
  const paragraph: Paragraph = analyse(`${text}\u00A0`, { direction });
  const [line] = breakLines(paragraph, UNBOUNDED);
  return highlighted(visualCells(paragraph, line), 'text').map((cell) =>
    caret >= cell.from && caret < cell.to ? { ...cell, tone: 'caret' } : cell,
  );
}

/** As many cells as fit on both sides of the caret. */
function roundCaret(cells: Row, width: number): Row {
  if (rowWidth(cells) <= width) return cells;
  const caret = cells.findIndex(({ tone }) => tone === 'caret');
  const shown: RowCell[] = [cells[caret]];
  let [left, right] = [caret - 1, caret + 1];
  let used = cells[caret].width;
  while (left >= 0 || right < cells.length) {
    const isLeft = right >= cells.length || (left >= 0 && caret - left <= right - caret);
    const cell = cells[isLeft ? left : right];
    if (used + cell.width > width) break;
    used += cell.width;
    if (isLeft) {
      shown.unshift(cell);
      left -= 1;
    } else {
      shown.push(cell);
      right += 1;
    }
  }
  return used < width
    ? [...shown, ornament(' '.repeat(width - used), width - used, 'text')]
    : shown;
}

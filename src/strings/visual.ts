import { visual as asDrawn } from '../terminal/dialects/dialect.ts';
import type { ColumnMode } from '../terminal/filter/parted-line.ts';
import { drawStyled, type LineOptions, type Sink } from '../terminal/filter/styled-line.ts';
import { checkCells, checkNames, checkOneOf, checkText } from '../text/check.ts';
import type { Direction } from '../text/index.ts';
import { styledLines } from './styled-string.ts';

/** How lines are ordered, wrapped and aligned. */
export type VisualOptions = {
  /**
   * The base direction of each line; `first` is that of its first strong character (UAX#9, P2 and P3).
   * @default 'first'
   */
  readonly direction?: Direction | 'first';
  /** Which lines are columns and not prose, so that each column is ordered by itself. @default 'auto' */
  readonly columns?: ColumnMode;
  /** The most cells of a row: longer lines are wrapped, in logical order. @default no limit */
  readonly width?: number;
  /** The side of a row that is shorter than `width`; `auto`: the side at which its line begins. @default 'left' */
  readonly align?: 'left' | 'right' | 'auto';
};

/**
 * The string that shows `text` on a screen that draws characters as they come: letters joined, lines in visual order.
 * Colours (SGR) and links (OSC 8) stay on their letters; every other sequence and control is carried out or dropped,
 * as `sahifa filter` does. Each row begins and ends in the default style.
 *
 * Give it logical text, and once: the result is not text any more that could be searched, cut or wrapped. Throws
 * `TypeError` or `RangeError` for arguments that are not of these types.
 */
export function visual(text: string, options: VisualOptions = {}): string {
  checkText('text', text);
  checkNames(options, ['direction', 'columns', 'width', 'align']);
  const { direction = 'first', columns = 'auto', width, align = 'left' } = options;
  checkOneOf('direction', direction, ['first', 'ltr', 'rtl']);
  checkOneOf('columns', columns, ['auto', 'on', 'off']);
  checkOneOf('align', align, ['left', 'right', 'auto']);
  if (width !== undefined) checkCells('width', width, 1);
  const setting: LineOptions = {
    ...(direction !== 'first' && { direction }),
    ...(width !== undefined && width !== Number.POSITIVE_INFINITY && { width }),
    parts: columns,
    align,
    columns: 0, // a row is no longer than its text
    dialect: asDrawn,
  };
  const sink = new StringSink();
  for (const [at, line] of styledLines(text).entries()) {
    if (at > 0) sink.text('\n');
    drawStyled(line, setting, sink);
  }
  return sink.toString();
}

/** Collects text, and units that are written into its memory. */
class StringSink implements Sink {
  end = 0;
  #string = '';
  #units = new Uint16Array(1 << 8);

  text(text: string): void {
    this.#take();
    this.#string += text;
  }

  room(count: number): Uint16Array {
    this.#take();
    if (count > this.#units.length) this.#units = new Uint16Array(2 * count);
    return this.#units;
  }

  toString(): string {
    this.#take();
    return this.#string;
  }

  /** What was written into the memory since the last call. */
  #take(): void {
    for (let from = 0; from < this.end; from += PIECE) {
      const piece = this.#units.subarray(from, Math.min(this.end, from + PIECE));
      this.#string += String.fromCharCode(...piece);
    }
    this.end = 0;
  }
}

/** The number of arguments that is safe in one call. */
const PIECE = 4096;

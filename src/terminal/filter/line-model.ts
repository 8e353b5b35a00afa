/**
 * One line of a terminal, on which what moves the cursor in it, erases and shifts is carried out (ECMA-48, 8.3). It is as
 * long as its text: nothing wraps.
 */

import { clusters } from '../row/clusters.ts';
import { LogicalRow } from '../row/logical-row.ts';
import type { ScreenCell } from '../screen/screen-cell.ts';
import { afterSgr, backgroundOf } from '../sgr/restyle.ts';
import { PLAIN, type Style } from '../sgr/style.ts';

export class LineModel {
  readonly #row = new LogicalRow();
  /** Cells of a screen: no command takes the cursor behind the last column, though a text that is longer does. */
  readonly #columns: number;
  #column = 0;
  #saved = 0;
  #fill: Style = PLAIN;
  #last = '';
  #overstrike: Overstrike | undefined;

  constructor(columns: number) {
    this.#columns = columns;
  }

  get column(): number {
    return this.#column;
  }

  /** In logical order. The last blank of a tab is `TAB`. */
  cells(): ScreenCell[] {
    return this.#row.cells();
  }

  /** What the rest of the screen's row is filled with behind the cells. */
  get fill(): Style {
    return this.#fill;
  }

  /** `text` has no controls. */
  write(text: string, style: Style): void {
    for (const { text: cluster, width } of clusters(text)) {
      if (width === 0) {
        this.#row.addMarks(this.#column, cluster);
        continue;
      }
      const gap = this.#row.width;
      const isStruck = this.#overstrike !== undefined && this.#strike(cluster, width, style);
      if (!isStruck) this.#row.put(this.#column, { text: cluster, width }, style);
      if (this.#column > gap && this.#fill !== PLAIN) {
        this.#row.erase(gap, this.#column, this.#fill);
      }
      this.#column += width;
      this.#last = cluster;
    }
  }

  /** Up to the next column that is divisible by `stop`. */
  tab(stop: number): void {
    const next = (Math.floor(this.#column / stop) + 1) * stop;
    this.#row.tab(this.#column, next);
    this.#goTo(next);
  }

  carriageReturn(): void {
    this.#goTo(0);
  }

  backspace(): void {
    const end = this.#overstrike?.from === this.#column ? this.#overstrike.end : this.#column;
    this.#goTo(this.#column - 1);
    this.#overstrike = { from: this.#column, end, written: [] };
  }

  /** A control sequence, as far as it is about this one line; `style` is the one it comes in. */
  command(final: string, parameters: string, style: Style): void {
    if (!/^\d*$/.test(parameters)) return;
    const number = Number.parseInt(parameters, 10) || 0;
    const count = Math.max(1, number);
    switch (final) {
      case 'C':
      case 'a':
        this.#goTo(Math.min(this.#column + count, this.#lastColumn));
        break;
      case 'D':
        this.#goTo(Math.min(this.#column, this.#lastColumn) - count);
        break;
      case 'G':
      case '`':
        this.#goTo(Math.min(count - 1, this.#lastColumn));
        break;
      case 'K':
        this.#erase(number, style);
        break;
      case 'J':
        if (number === 0) this.#erase(0, style); // of the lines below nobody knows
        break;
      case 'X':
        this.#row.erase(this.#column, this.#column + count, backgroundOf(style));
        break;
      case 'P':
        this.#row.delete(this.#column, count);
        break;
      case '@':
        this.#insert(Math.min(count, this.#columns));
        break;
      case 'b':
        this.write(this.#last.repeat(Math.min(count, this.#columns)), style);
        break;
    }
    if (final !== 'K' && final !== 'J' && final !== 'b') this.#overstrike = undefined;
  }

  save(): void {
    this.#saved = this.#column;
  }

  restore(): void {
    this.#goTo(this.#saved);
  }

  get #lastColumn(): number {
    return Math.max(this.#columns, this.#row.width + 1) - 1;
  }

  #goTo(column: number): void {
    this.#column = Math.max(0, column);
    this.#overstrike = undefined;
  }

  /** What is moved over the edge of the screen is gone. */
  #insert(count: number): void {
    const end = Math.max(this.#columns, this.#row.width);
    this.#row.insert(this.#column, count);
    this.#row.cut(end);
  }

  /** 0: from the cursor on, 1: up to the cursor, 2: everything. */
  #erase(part: number, style: Style): void {
    const fill = backgroundOf(style);
    if (part === 0 || part === 2) {
      this.#row.cut(part === 0 ? this.#column : 0);
      if (part === 0 && this.#row.width < this.#column) {
        this.#row.erase(this.#row.width, this.#column, this.#fill);
      }
      this.#fill = fill;
    } else if (part === 1) {
      this.#row.erase(0, this.#column + 1, fill);
    }
  }

  /**
   * A cluster over the one that a backspace has gone back to: the same twice is bold, a low line under another is an
   * underline, as printers showed it, and `less`, `ul` and `col` do. Where one of the clusters that were gone back over
   * turns out to be another, all of them were put in place of what was there, as terminals do it. The result is whether it was
   * put down.
   */
  #strike(cluster: string, width: number, style: Style): boolean {
    const struck = this.#overstrike as Overstrike;
    if (this.#row.cellAt(this.#column) === undefined && this.#column > 0) {
      // One backspace for a wide cluster: less of it than its two columns.
      const isHalf = this.#row.cellAt(this.#column - 1)?.width === 2;
      if (isHalf && width === 2) this.#column -= 1;
    }
    const at = this.#column;
    const under = this.#row.cellAt(at);
    if (at >= struck.end || under === undefined) {
      this.#overstrike = undefined;
      return false;
    }
    const both = together(under, cluster, width);
    if (both === undefined) {
      for (const { column, glyph, style } of struck.written) this.#row.put(column, glyph, style);
      this.#overstrike = undefined;
      return false;
    }
    const [text, attribute] = both;
    this.#row.put(at, { text, width }, afterSgr(mixed(under.style, style), attribute));
    struck.written.push({ column: at, glyph: { text: cluster, width }, style });
    if (at + width >= struck.end) this.#overstrike = undefined;
    return true;
  }
}

/** Columns that the cursor has gone back over by backspaces, and what was written there since. */
type Overstrike = {
  readonly from: number;
  readonly end: number;
  readonly written: {
    readonly column: number;
    readonly glyph: { readonly text: string; readonly width: number };
    readonly style: Style;
  }[];
};

const BOLD = '1';
const UNDERLINE = '4';

/** What two clusters in one place show, and in which attribute; undefined where the second one replaces the first. */
function together(under: ScreenCell, over: string, width: number): [string, string] | undefined {
  const sameBase = under.text.codePointAt(0) === over.codePointAt(0);
  if (under.text === ' ' || under.width !== width) return undefined;
  if (over === LOW_LINE && under.text === LOW_LINE) {
    // A bold one or one underlined: as what was struck over here before says.
    return [over, UNDERLINED.test(under.style.sgr) ? UNDERLINE : BOLD];
  }
  if (sameBase) return [over.length > under.text.length ? over : under.text, BOLD];
  if (over === LOW_LINE) return [under.text, UNDERLINE];
  return under.text === LOW_LINE ? [over, UNDERLINE] : undefined;
}

const LOW_LINE = '_';

/** In the fixed order of the parameters of a style. */
const UNDERLINED = /^(?:[123];)*4(?:;|$)/;

/** The attributes of the first stroke stay under those of the second. */
function mixed(under: Style, over: Style): Style {
  if (under.sgr === '') return over;
  return over.sgr === '' ? under : afterSgr(under, over.sgr);
}

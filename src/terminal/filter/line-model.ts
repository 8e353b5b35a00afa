/**
 * A model of one line of a terminal. It executes commands that move the cursor in the line, erase and shift (ECMA-48,
 * 8.3). It is as long as its text: nothing wraps.
 */

import { clusters } from '../row/clusters.ts';
import { LogicalRow } from '../row/logical-row.ts';
import type { ScreenCell } from '../screen/screen-cell.ts';
import { afterSgr, backgroundOf } from '../sgr/restyle.ts';
import { PLAIN, type Style } from '../sgr/style.ts';

export class LineModel {
  readonly #row = new LogicalRow();
  /** Cells of a screen row. No command moves the cursor beyond the last column, but longer text does. */
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

  /** Cells in logical order. The last space of a tab is `TAB`. */
  cells(): ScreenCell[] {
    return this.#row.cells();
  }

  /** The style that fills the row behind the cells. */
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

  /** Moves to the next column that is divisible by `stop`. */
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

  /** Executes a control sequence, as far as it affects this line; `style` is the current style. */
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
        if (number === 0) this.#erase(0, style); // lines below are unknown
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

  /** Cells moved beyond the edge of the screen are lost. */
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
   * Overstrikes the cluster that a backspace went back to: the same cluster twice is bold, and a low line under
   * another cluster is an underline, as on printers and in `less`, `ul` and `col`. If one of the overwritten clusters
   * turns out to be different, all of them replace the old ones, as on a terminal. Returns whether the cluster was
   * written.
   */
  #strike(cluster: string, width: number, style: Style): boolean {
    const struck = this.#overstrike as Overstrike;
    if (this.#row.cellAt(this.#column) === undefined && this.#column > 0) {
      // One backspace goes only half way over a wide cluster.
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

/** Columns that backspaces went back over, and the clusters written there since. */
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

/** The cluster and attribute that two clusters in one place give; `undefined` if the second one replaces the first. */
function together(under: ScreenCell, over: string, width: number): [string, string] | undefined {
  const sameBase = under.text.codePointAt(0) === over.codePointAt(0);
  if (under.text === ' ' || under.width !== width) return undefined;
  if (over === LOW_LINE && under.text === LOW_LINE) {
    // Bold or underlined, by the attribute of the earlier overstrike here.
    return [over, UNDERLINED.test(under.style.sgr) ? UNDERLINE : BOLD];
  }
  if (sameBase) return [over.length > under.text.length ? over : under.text, BOLD];
  if (over === LOW_LINE) return [under.text, UNDERLINE];
  return under.text === LOW_LINE ? [over, UNDERLINE] : undefined;
}

const LOW_LINE = '_';

/** Parameters of a style are in a fixed order. */
const UNDERLINED = /^(?:[123];)*4(?:;|$)/;

/** The second stroke keeps the attributes of the first. */
function mixed(under: Style, over: Style): Style {
  if (under.sgr === '') return over;
  return over.sgr === '' ? under : afterSgr(under, over.sgr);
}

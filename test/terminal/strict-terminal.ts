/**
 * A terminal that knows what the program sends it and nothing else: any other control character or sequence is an error, and
 * so is text beyond the last column. It tells what a source can smuggle through from what the program writes.
 */
import { cellWidth } from '../../src/strings/cell-width.ts';
import type { ScreenSize } from '../../src/terminal/screen/screen-cell.ts';

/** Private modes that the program switches. */
const MODES = '25|1000|1002|1004|1006|1007|1049|2004|2026';

const STYLE = /(?:\d{1,3}(?:[;:]\d{1,3}){0,16})?/.source;

/** Printable ASCII, as an address is sent. */
const ADDRESS = /(?:id=[\da-z]+)?;(?:https?|mailto|ftp):[!-~]+/.source;

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are the subject.
const TEXT = /[^\x00-\x1f\x7f-\x9f\p{Cs}]+/uy;
const CONTROL = new RegExp(
  [
    `\\x1b\\[(?<style>${STYLE})m`,
    '\\x1b\\[(?<place>\\d{1,4};\\d{1,4}|)H',
    '\\x1b\\[(?<erase>J|K|(?<count>\\d{1,4})X)',
    '\\x1b\\[(?<column>\\d{1,4})G',
    '\\x1b\\[(?<region>\\d{1,4};\\d{1,4}|)r',
    '\\x1b\\[(?<scroll>\\d{0,4}[ST])',
    '\\x1b\\[1?"q',
    `\\x1b\\[\\?(?:${MODES})[hl]`,
    `\\x1b\\]8;(?:;|${ADDRESS})\\x1b\\\\`,
  ].join('|'),
  'y',
);
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are the subject.

const CLUSTERS = new Intl.Segmenter('en');

/** What is shown in one cell or two. */
function clustersOf(text: string): Iterable<string> {
  if (/^[ -~\u2500-\u257f]*$/.test(text)) return text;
  return Array.from(CLUSTERS.segment(text), ({ segment }) => segment);
}

type StrictOptions = {
  /** The width of a text is the sum of its parts: not so where a terminal joins letters by itself. */
  readonly isCellByCell?: boolean;
};

export class StrictTerminal {
  #size: ScreenSize;
  readonly #options: StrictOptions;
  /** Texts in their columns; a text of two columns leaves the second one empty. */
  #rows: string[][] = [];
  #row = 0;
  #column = 0;
  #region: readonly [top: number, bottom: number] = [0, 0];

  constructor(size: ScreenSize, options: StrictOptions = {}) {
    this.#size = size;
    this.#options = options;
    this.resize(size);
  }

  resize(size: ScreenSize): void {
    this.#size = size;
    this.#rows = Array.from({ length: size.rows }, () => this.#blanks());
    this.#region = [0, size.rows - 1];
  }

  /** Throws for what the program does not write. */
  write(written: string): void {
    for (let at = 0; at < written.length; ) {
      TEXT.lastIndex = at;
      const text = TEXT.exec(written)?.[0];
      if (text !== undefined) {
        this.#text(text);
        at += text.length;
        continue;
      }
      CONTROL.lastIndex = at;
      const control = CONTROL.exec(written);
      if (!control)
        throw new Error(`sent to the terminal: ${JSON.stringify(written.slice(at, at + 40))}`);
      this.#control(control.groups ?? {});
      at += control[0].length;
    }
  }

  /** What is shown, a row a line, with blanks at the ends. */
  get screen(): readonly string[] {
    return this.#rows.map((row) => row.join(''));
  }

  #text(text: string): void {
    const row = this.#rows[this.#row] ?? [];
    const { columns } = this.#size;
    for (const cluster of clustersOf(text)) {
      const width = cellWidth(cluster);
      if (this.#options.isCellByCell && this.#column + width > columns) {
        throw new Error(
          `${this.#column} + ${width} of ${columns} columns: ${JSON.stringify(text)}`,
        );
      }
      if (width === 0) row[Math.max(0, this.#column - 1)] += cluster;
      else row.splice(this.#column, width, cluster, ...Array(width - 1).fill(''));
      row.length = columns;
      this.#column = Math.min(columns, this.#column + width);
    }
  }

  #control(groups: Readonly<Record<string, string | undefined>>): void {
    const { place, erase, count, column, region, scroll } = groups;
    if (place !== undefined) {
      [this.#row, this.#column] =
        place === '' ? [0, 0] : place.split(';').map((n) => Number(n) - 1);
      if (this.#row >= this.#size.rows || this.#column >= this.#size.columns) {
        throw new Error(`the cursor is sent to ${place} of ${JSON.stringify(this.#size)}`);
      }
    } else if (erase === 'J') this.#rows = this.#rows.map(() => this.#blanks());
    else if (erase === 'K') this.#erase(this.#size.columns - this.#column);
    else if (count !== undefined) this.#erase(Number(count));
    else if (column !== undefined) this.#column = Number(column) - 1;
    else if (region !== undefined) {
      const [top, bottom] = region === '' ? [1, this.#size.rows] : region.split(';').map(Number);
      this.#region = [top - 1, bottom - 1];
    } else if (scroll !== undefined) this.#scroll(scroll);
  }

  #erase(count: number): void {
    const row = this.#rows[this.#row];
    for (let at = 0; row && at < count; at += 1) row[this.#column + at] = ' ';
  }

  #scroll(written: string): void {
    const count = Number(written.slice(0, -1) || 1);
    const [top, bottom] = this.#region;
    for (let time = 0; time < count; time += 1) {
      const isUp = written.endsWith('S');
      this.#rows.splice(isUp ? top : bottom, 1);
      this.#rows.splice(isUp ? bottom : top, 0, this.#blanks());
    }
  }

  #blanks(): string[] {
    return Array(this.#size.columns).fill(' ');
  }
}

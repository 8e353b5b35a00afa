/** The text of a table, with the ranges of its cells. */
import type { CellRange, Link, NoteMark, Passage } from '../article/article.ts';
import type { ArticleDraft } from '../article/assemble.ts';
import type { LineText } from './line.ts';

export class TableText {
  #text = '';
  readonly #cells: CellRange[] = [];
  readonly #links: Link[] = [];
  readonly #passages: Passage[] = [];
  readonly #notes: NoteMark[] = [];

  /** Adds a cell. Cells must be added row by row. */
  add(place: Omit<CellRange, 'from' | 'to'>, line: LineText): void {
    const before = this.#cells[this.#cells.length - 1];
    if (before) this.#text += before.row === place.row ? ' | ' : '\n';
    const from = this.#text.length;
    this.#text += line.text;
    this.#cells.push({ ...place, from, to: this.#text.length });
    const moved = <T extends { readonly from: number; readonly to: number }>(
      ranges: readonly T[],
    ) => ranges.map((range) => ({ ...range, from: range.from + from, to: range.to + from }));
    this.#links.push(...moved(line.links ?? []));
    this.#passages.push(...moved(line.passages ?? []));
    this.#notes.push(...moved(line.notes ?? []));
  }

  draft(): ArticleDraft {
    return {
      kind: 'table',
      text: this.#text,
      cells: this.#cells,
      ...(this.#links.length > 0 && { links: this.#links }),
      ...(this.#passages.length > 0 && { passages: this.#passages }),
      ...(this.#notes.length > 0 && { notes: this.#notes }),
    };
  }
}

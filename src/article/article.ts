/**
 * The model of an article: blocks in reading order, grouped into sections. Logical text only; no width, no colour.
 *
 * Invariants: `blocks` is never empty; the blocks of a section are consecutive; `sections[0]` is the lead and has no
 * heading of its own; in every other section, `sections[n].block` is its heading block.
 */

import type { Direction } from '../text/index.ts';
import type { TextDiagnostic } from './diagnostic.ts';

export type BlockKind =
  | 'title'
  | 'about' // under the title: subject, author and date
  | 'picture' // a line about the picture in another language (its name at the agency)
  | 'caption'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'item'
  | 'term' // the defined term in a list of definitions
  | 'definition'
  | 'table'
  | 'code'
  | 'note' // a footnote
  | 'break' // a rule across the page
  | 'source';

/** A range of a block's text that links to an address. UTF-16 offsets, [from, to). */
export type Link = { readonly from: number; readonly to: number; readonly url: string };

/** A range of a block's text in another language. UTF-16 offsets, [from, to). */
export type Passage = { readonly from: number; readonly to: number; readonly language: string };

/** A stretch of a block's text that is code. UTF-16 offsets, [from, to). */
export type CodeSpan = { readonly from: number; readonly to: number };

/**
 * A stretch of a block's text that leads to the note of that name; in a book, also to the block with that id. UTF-16
 * offsets, [from, to).
 */
export type NoteMark = { readonly from: number; readonly to: number; readonly name: string };

/**
 * A cell of a table: the range [from, to) of the block's text, with its row and column, which count from 0. Cells are
 * in the order of the text, row by row from the first, without overlaps.
 */
export type CellRange = {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly column: number;
  /** The number of rows and columns that it spans. @default 1 */
  readonly rows?: number;
  readonly columns?: number;
  readonly isHeading?: true;
  readonly align?: 'left' | 'right' | 'center';
};

export type Block = {
  readonly kind: BlockKind;
  /** Logical text, base letters as in the source. A forced line break inside a block is `\n`. */
  readonly text: string;
  /** Index into `Article.sections`. */
  readonly section: number;
  /** Heading: its name in English. */
  readonly label?: string;
  /** Heading: 1 to 6. Item, definition, quote: nesting depth from 1. */
  readonly level?: number;
  /** Item, note: the sign before it, such as «•» or «3.». */
  readonly marker?: string;
  /** Note: its name in the references. */
  readonly name?: string;
  /** In a book: the names under which links elsewhere in it lead here. */
  readonly ids?: readonly string[];
  /** Its direction, if the source gives one; otherwise its letters decide. */
  readonly direction?: Direction;
  /** BCP 47 tag, if the source gives it another language than the article's. */
  readonly language?: string;
  /** In text order. Missing if there are none. */
  readonly links?: readonly Link[];
  readonly passages?: readonly Passage[];
  readonly notes?: readonly NoteMark[];
  readonly codes?: readonly CodeSpan[];
  /**
   * Table: its cells. The text has one line for each row and ` | ` between cells, so it can be read, searched and
   * copied without `cells`.
   */
  readonly cells?: readonly CellRange[];
};

export type Section = {
  /** Heading text; empty for the lead. */
  readonly title: string;
  /** The heading's name in English. */
  readonly label?: string;
  /** Index of its first block (the heading; 0 for the lead). */
  readonly block: number;
  /** Index after its last block. */
  readonly end: number;
};

export type Image = {
  readonly caption?: string;
  readonly credit?: string;
  /** English name of the picture, as the agency gives it. */
  readonly english?: string;
};

export type Article = {
  readonly title: string;
  /** BCP 47 tag, such as `ar`. */
  readonly language: string;
  /** The direction of its language: the base direction of blocks without strong letters. */
  readonly direction: Direction;
  readonly source?: string;
  /** The author or authors, on one line. */
  readonly author?: string;
  /** The author's description in one sentence. */
  readonly description?: string;
  /** ISO 8601 date. */
  readonly date?: string;
  readonly url?: string;
  readonly rights?: string;
  readonly image?: Image;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
};

export type Parsed = {
  readonly article: Article;
  /** What is wrong in the source and did not stop the parser, with the line where it is known. */
  readonly diagnostics: readonly TextDiagnostic[];
  /** The source contains HTML, but no HTML reader was given. */
  readonly hasHtml?: true;
};

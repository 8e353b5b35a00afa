/**
 * What a piece is: blocks in reading order, cut into sections. Logical text only; no width, no colour.
 *
 * Invariants: `blocks` is never empty; blocks of a section are consecutive; `sections[0]` is the lead
 * and has no heading of its own; `sections[n].block` of every other section is its heading block.
 */

import type { TextDiagnostic } from './diagnostic.ts';

export type Direction = 'ltr' | 'rtl';

export type BlockKind =
  | 'title'
  | 'about' // under the title: what it is about, who wrote it and when
  | 'picture' // a line that belongs to the picture in another language (its name at the agency)
  | 'caption'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'item'
  | 'term' // what a list of definitions defines
  | 'definition'
  | 'table'
  | 'code'
  | 'note' // a footnote
  | 'break' // a rule across the page
  | 'source';

/** A stretch of a block's text that leads to an address. UTF-16 offsets, [from, to). */
export type Link = { readonly from: number; readonly to: number; readonly url: string };

/** A stretch of a block's text in another language. UTF-16 offsets, [from, to). */
export type Passage = { readonly from: number; readonly to: number; readonly language: string };

/** A stretch of a block's text that leads to the note of that name. UTF-16 offsets, [from, to). */
export type NoteMark = { readonly from: number; readonly to: number; readonly name: string };

/**
 * A cell of a table: the stretch [from, to) of the block's text, and where it stands. Cells are in the order of the text,
 * row by row from the first, none overlaps another; rows and columns count from 0.
 */
export type Cell = {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it covers, where more than one. */
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
  /** Item, note: what stands before it, as «•» or «3.». */
  readonly marker?: string;
  /** Note: what the marks in the text call it. */
  readonly name?: string;
  /** Which way it runs, where its source says so; else its letters tell. */
  readonly direction?: Direction;
  /** BCP 47 tag, where its source says that it is not in the article's language. */
  readonly language?: string;
  /** In their order; none where there are none. */
  readonly links?: readonly Link[];
  readonly passages?: readonly Passage[];
  readonly notes?: readonly NoteMark[];
  /**
   * Table: its cells. The text has a line for each row and ` | ` between cells, so that it can be read, searched and
   * copied without them.
   */
  readonly cells?: readonly Cell[];
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
  /** The picture's line in English, as the agency names it. */
  readonly english?: string;
};

export type Article = {
  readonly title: string;
  /** BCP 47 tag, as `ar`. */
  readonly language: string;
  /** The direction of its language: the base direction of a block without strong letters. */
  readonly direction: Direction;
  readonly source?: string;
  /** Who wrote it, as one line. */
  readonly author?: string;
  /** What it is about, in a sentence of its author's. */
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
  /** There is HTML in it, for which no reader was given. */
  readonly hasHtml?: true;
};

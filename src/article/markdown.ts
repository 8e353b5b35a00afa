/**
 * Markdown (CommonMark with GitHub's tables and footnotes, lists of definitions) as a row of blocks. Emphasis and links
 * are reduced to their text; HTML is for a reader of its own, and left out where there is none. A heading may end in
 * attributes, as Pandoc writes them: `{en="Field developments"}`.
 */
import type { Cell, Link, NoteMark } from './article.ts';
import type { ArticleDraft } from './assemble.ts';
import { calloutOf } from './callout.ts';
import type { MarkdownDiagnostic, TextDiagnostic } from './diagnostic.ts';
import { emptied } from './emptied.ts';
import { readHeading } from './heading.ts';
import { type Leaf, readBlocks } from './markdown/blocks.ts';
import { withEnds } from './markdown/html.ts';
import { type Footnotes, type Inline, readInline } from './markdown/inline.ts';
import type { Definitions } from './markdown/reference.ts';

/**
 * Reads HTML with the blocks of a Markdown text in it: elements of the name `leaf`, whose `id` `blockOf` knows. What
 * stands in such an element belongs to its block.
 */
export type HtmlReader = (html: string, leaf: string, blockOf: BlockOf) => readonly ArticleDraft[];

/** The blocks that stand there; or the one that what is in the element becomes. */
export type BlockOf = (
  id: number,
) =>
  | { readonly drafts: readonly ArticleDraft[] }
  | { readonly block: Omit<ArticleDraft, 'text'> }
  | undefined;

export type MarkdownOptions = {
  /** Number in its file of the first line. */
  readonly firstLine: number;
  /** What is wrong is added on the way. */
  readonly diagnostics: TextDiagnostic[];
  readonly html?: HtmlReader;
  /** Called where there is HTML and nobody to read it. */
  readonly onHtml?: () => void;
};

/**
 * Lines of `source` end in `\n`. Never throws. One block at a time, so that nobody has to hold two forms of a whole book.
 */
export function* readMarkdown(
  source: string,
  options: MarkdownOptions,
): Generator<ArticleDraft, void> {
  const { leaves, definitions } = readBlocks(source);
  const notes = numbersOf(leaves);
  const ordered = notes.size > 0 ? notesLast(leaves, notes) : leaves;
  const reader = new LeafReader(definitions, notes, options);
  if (options.html && ordered.some(mayHaveTags)) {
    yield* withHtml(source, ordered, reader, options.html);
    return;
  }
  for (const leaf of emptied(ordered)) yield* reader.drafts(leaf);
}

/** Numbers of footnotes, in the order in which they are mentioned; those that nobody mentions come last. */
function numbersOf(leaves: readonly Leaf[]): Footnotes {
  const known = new Set(leaves.flatMap(({ note }) => note ?? []));
  const numbers = new Map<string, number>();
  if (known.size === 0) return numbers;
  const add = (label: string) => {
    if (known.has(label) && !numbers.has(label)) numbers.set(label, numbers.size + 1);
  };
  for (const leaf of leaves) {
    const texts = leaf.kind === 'table' ? leaf.rows.flat() : 'text' in leaf ? [leaf.text] : [];
    for (const text of texts) {
      for (const [, label] of text.matchAll(/\[\^([^\]\s]{1,200})\]/g)) add(label.toLowerCase());
    }
  }
  for (const label of known) add(label);
  return numbers;
}

function notesLast(leaves: readonly Leaf[], notes: Footnotes): Leaf[] {
  const numberOf = ({ note }: Leaf) => (note === undefined ? 0 : (notes.get(note) ?? 0));
  return [...leaves].sort((a, b) => numberOf(a) - numberOf(b));
}

const TAG = /<\/?[a-zA-Z][^>]*>/;

function mayHaveTags(leaf: Leaf): boolean {
  return (leaf.kind === 'html' || leaf.kind === 'paragraph') && TAG.test(leaf.text);
}

/** All as one HTML, for tags may stand round blocks of Markdown. */
function* withHtml(
  source: string,
  leaves: readonly Leaf[],
  reader: LeafReader,
  read: HtmlReader,
): Generator<ArticleDraft, void> {
  const name = unusedName(source);
  const blocks: ReturnType<BlockOf>[] = [];
  let html = '';
  leaves.forEach((leaf, id) => {
    const { depth, isQuoted, note, definitions } = leaf;
    const isOpen = depth === 0 && !isQuoted && note === undefined && !definitions;
    if (leaf.kind === 'html' && isOpen) {
      html += `${withEnds(leaf.text)}\n`;
      return;
    }
    const inside = leaf.kind === 'html' ? leaf.text : reader.html(leaf);
    blocks[id] =
      inside === undefined ? { drafts: reader.drafts(leaf) } : { block: reader.setting(leaf) };
    html += `<${name} id="${id}">${inside === undefined ? '' : withEnds(inside)}</${name}>\n`;
  });
  yield* read(html, name, (id) => blocks[id]);
}

/** The name of an element that the text has nowhere. */
function unusedName(source: string): string {
  const used = source.toLowerCase().match(/leaf(?:-x)*/g) ?? [];
  const longest = used.reduce((most, name) => Math.max(most, name.length), 0);
  return longest === 0 ? 'leaf' : `leaf${'-x'.repeat((longest - 4) / 2 + 1)}`;
}

class LeafReader {
  readonly #definitions: Definitions;
  readonly #notes: Footnotes;
  readonly #options: MarkdownOptions;
  /** Footnotes whose sign stands already. */
  readonly #begun = new Set<string>();

  constructor(definitions: Definitions, notes: Footnotes, options: MarkdownOptions) {
    this.#definitions = definitions;
    this.#notes = notes;
    this.#options = options;
  }

  drafts(leaf: Leaf): ArticleDraft[] {
    switch (leaf.kind) {
      case 'heading':
        return [this.#heading(leaf)];
      case 'code':
        return [{ kind: 'code', text: leaf.text }];
      case 'html':
        this.#leaveOut(leaf.text, leaf);
        return [];
      case 'table':
        return this.#table(leaf);
      case 'paragraph':
        return this.#paragraph(leaf);
      case 'rule':
        return leaf.depth > 0 || leaf.isQuoted ? [] : [{ kind: 'break', text: RULE }];
    }
  }

  /** A paragraph's text with its tags; undefined where there are none. */
  html(leaf: Leaf): string | undefined {
    return leaf.kind === 'paragraph' ? this.#inline(leaf.text).html : undefined;
  }

  /** What a block is by where it stands; in a list more than in a quote. */
  setting({
    depth,
    isQuoted,
    marker,
    note,
    isTerm,
    definitions = 0,
  }: Leaf): Omit<ArticleDraft, 'text'> {
    if (depth > 0) {
      return { kind: 'item', level: depth, ...(marker === undefined ? {} : { marker }) };
    }
    if (isQuoted) return { kind: 'quote' };
    if (isTerm) return { kind: 'term' };
    if (definitions > 0) return { kind: 'definition', level: definitions };
    if (note === undefined) return { kind: 'paragraph' };
    if (this.#begun.has(note)) return { kind: 'note' };
    this.#begun.add(note);
    return { kind: 'note', marker: `${this.#notes.get(note)}.`, name: note };
  }

  #inline(text: string): Inline {
    const inline = readInline(text, this.#definitions, this.#notes);
    if (inline.html !== undefined) this.#options.onHtml?.();
    return inline;
  }

  #report(code: MarkdownDiagnostic['code'], { line }: Leaf): void {
    const { diagnostics, firstLine } = this.#options;
    diagnostics.push({ code, position: { line: firstLine + line } });
  }

  /** Tags round Markdown take nothing away; text between them is lost. */
  #leaveOut(html: string, leaf: Leaf): void {
    if (TAG.test(html)) this.#options.onHtml?.();
    if (/[\p{L}\p{N}]/u.test(withoutTags(html))) this.#report('html', leaf);
  }

  #heading(leaf: Extract<Leaf, { kind: 'heading' }>): ArticleDraft {
    const { text, label } = readHeading(this.#inline(leaf.text).text.replace(/\n/g, ' '));
    if (!text) this.#report('empty-heading', leaf);
    // A heading inside a quote is the quoted text's, not the article's.
    const setting = this.setting(leaf);
    if (setting.kind !== 'paragraph') return { ...setting, text };
    return { kind: 'heading', text, level: leaf.level, ...(label === undefined ? {} : { label }) };
  }

  #paragraph(leaf: Extract<Leaf, { kind: 'paragraph' }>): ArticleDraft[] {
    // Of MDX, not of the text.
    if (leaf.text.split('\n').every((line) => MODULE_LINE.test(line))) return [];
    const callout = leaf.isQuoted ? calloutOf(leaf.text) : undefined;
    const setting = this.setting(leaf);
    if (callout) {
      const title = { ...setting, text: callout.title };
      return callout.text === '' ? [title] : [title, this.#written(callout.text, setting)];
    }
    return [this.#written(leaf.text, setting)];
  }

  #written(written: string, setting: Omit<ArticleDraft, 'text'>): ArticleDraft {
    const { text, links, notes, isPicture } = this.#inline(written);
    if (isPicture && setting.kind === 'paragraph') return { kind: 'caption', text };
    return {
      ...setting,
      text,
      ...(links.length > 0 && { links }),
      ...(notes.length > 0 && { notes }),
    };
  }

  /** In a list there are lines only: a row is one. */
  #table(leaf: Extract<Leaf, { kind: 'table' }>): ArticleDraft[] {
    const setting = this.setting(leaf);
    const read = (cell: string) => {
      const inline = this.#inline(cell);
      return { ...inline, text: inline.text.replace(/\n/g, ' ') };
    };
    if (setting.kind !== 'paragraph') {
      const { marker: _, name: __, ...others } = setting;
      return leaf.rows.map((row, index) => ({
        ...(index === 0 ? setting : others),
        text: row.map((cell) => read(cell).text).join(' | '),
      }));
    }
    let text = '';
    const cells: Cell[] = [];
    const links: Link[] = [];
    const notes: NoteMark[] = [];
    leaf.rows.forEach((written, row) => {
      written.forEach((cell, column) => {
        if (row > 0 || column > 0) text += column === 0 ? '\n' : ' | ';
        const inline = read(cell);
        const from = text.length;
        text += inline.text;
        const align = leaf.aligns[column];
        cells.push({
          from,
          to: text.length,
          row,
          column,
          ...(row === 0 && { isHeading: true as const }),
          ...(align && { align }),
        });
        links.push(...moved(inline.links, from));
        notes.push(...moved(inline.notes, from));
      });
    });
    return [
      {
        kind: 'table',
        text,
        cells,
        ...(links.length > 0 && { links }),
        ...(notes.length > 0 && { notes }),
      },
    ];
  }
}

const RULE = '* * *';

/** `import A from 'a'`, `export const a = 1`: MDX. */
const MODULE_LINE =
  /^(?:import\s+(?:[\w*{}\s,$]+\s+from\s+)?['"][^'"]+['"];?\s*$|export\s+(?:default|const|let|var|function|async|class|\{|\*)(?!\p{L}))/u;

function moved<T extends { readonly from: number; readonly to: number }>(
  ranges: readonly T[],
  by: number,
): T[] {
  return ranges.map((range) => ({ ...range, from: range.from + by, to: range.to + by }));
}

function withoutTags(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, '');
}

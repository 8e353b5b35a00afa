/**
 * Reads Markdown (CommonMark with GitHub's tables and footnotes, and definition lists) into blocks. Emphasis and
 * links are reduced to their text. A separate reader handles HTML; without one, HTML is left out. A heading may end
 * in attributes in Pandoc's form: `{en="Field developments"}`.
 */
import type { CellRange, CodeSpan, Link, NoteMark } from '../article.ts';
import type { ArticleDraft } from '../assemble.ts';
import type { MarkdownDiagnostic, TextDiagnostic } from '../diagnostic.ts';
import { emptied } from '../emptied.ts';
import { type Leaf, readBlocks } from './blocks.ts';
import { calloutOf } from './callout.ts';
import { readHeading } from './heading.ts';
import { withEnds } from './html.ts';
import { type Footnotes, type Inline, readInline } from './inline.ts';
import type { Definitions } from './reference.ts';

/**
 * Reads HTML that contains the blocks of a Markdown text as elements named `leaf`, each with a `number` that `blockOf`
 * knows. The contents of such an element belong to its block.
 */
export type HtmlReader = (html: string, leaf: string, blockOf: BlockOf) => readonly ArticleDraft[];

/**
 * Returns the blocks for an element: blocks that exist already, or the block that the contents of the element become.
 */
export type BlockOf = (
  number: number,
) =>
  | { readonly drafts: readonly ArticleDraft[] }
  | { readonly block: Omit<ArticleDraft, 'text'> }
  | undefined;

export type MarkdownOptions = {
  /** Line number in the file of the first line. */
  readonly firstLine: number;
  /** Diagnostics are added while the text is read. */
  readonly diagnostics: TextDiagnostic[];
  readonly html?: HtmlReader;
  /** Called if there is HTML and no reader for it. */
  readonly onHtml?: () => void;
};

/**
 * Lines of `source` end in `\n`. Never throws. Yields one block at a time, so that a whole book is never in memory in
 * two forms.
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

/** Numbers of footnotes in the order of their first references; footnotes without a reference come last. */
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

/** No further than the next `<`: a text of many would be gone over for each. */
const TAG = /<\/?[a-zA-Z][^<>]*>/;

function mayHaveTags(leaf: Leaf): boolean {
  return (leaf.kind === 'html' || leaf.kind === 'paragraph') && TAG.test(leaf.text);
}

/** Reads the whole text as one HTML document, because tags may enclose Markdown blocks. */
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
    html += `<${name} number="${id}">${inside === undefined ? '' : withEnds(inside)}</${name}>\n`;
  });
  yield* read(html, name, (id) => blocks[id]);
}

/** An element name that does not occur in the text. */
function unusedName(source: string): string {
  const used = source.toLowerCase().match(/leaf(?:-x)*/g) ?? [];
  const longest = used.reduce((most, name) => Math.max(most, name.length), 0);
  return longest === 0 ? 'leaf' : `leaf${'-x'.repeat((longest - 4) / 2 + 1)}`;
}

class LeafReader {
  readonly #definitions: Definitions;
  readonly #notes: Footnotes;
  readonly #options: MarkdownOptions;
  /** Footnotes whose sign has been set. */
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

  /** A paragraph's text with its tags; `undefined` without tags. */
  html(leaf: Leaf): string | undefined {
    return leaf.kind === 'paragraph' ? this.#inline(leaf.text).html : undefined;
  }

  /** The kind of a block by its surroundings. A list takes precedence over a quote. */
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

  /** Drops the tags around Markdown and keeps the Markdown; the text between tags is lost. */
  #leaveOut(html: string, leaf: Leaf): void {
    if (TAG.test(html)) this.#options.onHtml?.();
    if (/[\p{L}\p{N}]/u.test(withoutTags(html))) this.#report('html', leaf);
  }

  #heading(leaf: Extract<Leaf, { kind: 'heading' }>): ArticleDraft {
    const inline = this.#inline(leaf.text);
    const { text, label } = readHeading(inline.text.replace(/\n/g, ' '));
    const written = inline.codes.filter(({ to }) => to <= text.length);
    const codes = written.length > 0 && { codes: written };
    if (!text) this.#report('empty-heading', leaf);
    // A heading inside a quote belongs to the quoted text and not to the article.
    const setting = this.setting(leaf);
    if (setting.kind !== 'paragraph') return { ...setting, text, ...codes };
    const labelled = label === undefined ? {} : { label };
    return { kind: 'heading', text, level: leaf.level, ...labelled, ...codes };
  }

  #paragraph(leaf: Extract<Leaf, { kind: 'paragraph' }>): ArticleDraft[] {
    // Part of MDX, not of the text.
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
    const { text, links, notes, codes, isPicture } = this.#inline(written);
    if (isPicture && setting.kind === 'paragraph') {
      return { kind: 'caption', text, ...(codes.length > 0 && { codes }) };
    }
    return {
      ...setting,
      text,
      ...(links.length > 0 && { links }),
      ...(notes.length > 0 && { notes }),
      ...(codes.length > 0 && { codes }),
    };
  }

  /** A list contains only lines, so each row of a table becomes one. */
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
    const cells: CellRange[] = [];
    const links: Link[] = [];
    const notes: NoteMark[] = [];
    const codes: CodeSpan[] = [];
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
        codes.push(...moved(inline.codes, from));
      });
    });
    return [
      {
        kind: 'table',
        text,
        cells,
        ...(links.length > 0 && { links }),
        ...(notes.length > 0 && { notes }),
        ...(codes.length > 0 && { codes }),
      },
    ];
  }
}

const RULE = '* * *';

/** Module lines of MDX: `import A from 'a'`, `export const a = 1`. */
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

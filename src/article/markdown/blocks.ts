/**
 * Reads the blocks of a Markdown text (CommonMark 4 and 5, with GitHub's tables and tasks); inline marks are not read
 * yet. Each line is looked at once for every quote and list that may contain it. Their number is bounded, so time is
 * linear in the length of the text.
 */
import { htmlStart } from './html.ts';
import { MarkdownLine } from './line.ts';
import { type Definitions, takeDefinitions } from './reference.ts';
import { type Align, cellsOf, delimiterAligns } from './table.ts';

type Content =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code' | 'html'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  /** Cells of the head and of the other rows. A row may have fewer cells than the head, and never more. */
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly aligns: readonly Align[];
    }
  | { readonly kind: 'rule' };

/** A block that contains no other blocks. */
export type Leaf = Content & {
  /** Line at which it begins, from 0. Link definitions before its text count. */
  readonly line: number;
  /** Number of lists around it. */
  readonly depth: number;
  readonly isQuoted: boolean;
  /** The sign of the list item, if the block is its first text: `•`, `3.`, or the box of a task. */
  readonly marker?: string;
  /** Label of the footnote that contains the block, in lower case. */
  readonly note?: string;
  /** `isTerm`: the block is the defined term of a definition list. Otherwise, the number of definitions around it. */
  readonly isTerm?: true;
  readonly definitions?: number;
};

/** `leaves` belongs to the caller. */
export type Blocks = { readonly leaves: Leaf[]; readonly definitions: Definitions };

/** Deepest nesting of quotes and lists. The start of a deeper one is text. */
const DEEPEST = 30;

/** Columns of an indent that starts code (4.4). */
const CODE_INDENT = 4;

/** A bullet, or the number of an ordered item, with at most nine digits (5.2). */
const ITEM = /^(?:([-+*])|(\d{1,9})([.)]))(?=[ \t]|$)/;
const HEADING = /^(#{1,6})(?=[ \t]|$)/;
const FENCE = /^(?:`{3,}|~{3,})/;
const TASK = /^\[([ xX])\](?=[ \t\n])/;

/** The sign of items in a list without numbers. */
const BULLET = '\u2022';

/** First characters of all blocks other than paragraphs. */
const SIGN = /^[-#`~*+_=<>|:[\d]/;

/** `[^label]:`, the start of a footnote. */
const NOTE = /^\[\^([^\]\s]{1,200})\]:/;

/** Columns by which the contents of a footnote are indented. */
const NOTE_INDENT = 4;

/** The sign of a definition. */
const DEFINITION = /^:(?=[ \t]+\S)/;

/**
 * A line of any space characters is blank. CommonMark (2.1) treats a no-break space as text. Code and HTML keep the line's
 * columns.
 */
const ANY_BLANK = /^[\s\ufeff]/;

/** Bidi marks before a Markdown mark. Right-to-left writers insert them for display; they would hide the mark. */
const HIDDEN_MARK =
  /^[\u061c\u200e\u200f\ufeff]+(?= {0,3}(?:#{1,6}[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t]|```|~~~))/;

type Quote = { readonly kind: 'quote' };
type ListContainer = {
  readonly kind: 'list';
  /** The bullet, or the character after the number. */
  readonly sign: string;
  /** The number of the next item. */
  number: number;
};
type ItemContainer = {
  readonly kind: 'item';
  /** Columns by which the contents of the item are indented. */
  readonly indent: number;
  /** Reset when the first text of the item has taken it. */
  marker: string | undefined;
  isEmpty: boolean;
};
type Note = { readonly kind: 'note'; readonly label: string };
type Definition = {
  readonly kind: 'definition';
  /** Columns by which the contents are indented. */
  readonly indent: number;
};
type Container = Quote | ListContainer | ItemContainer | Note | Definition;

type OpenLeaf = { readonly line: number } & (
  | { readonly kind: 'paragraph'; readonly lines: string[] }
  | { readonly kind: 'indented'; readonly lines: string[] }
  | {
      readonly kind: 'fenced';
      readonly lines: string[];
      readonly fence: string;
      readonly indent: number;
    }
  | { readonly kind: 'html'; readonly lines: string[]; readonly close: RegExp | undefined }
  | { readonly kind: 'table'; readonly rows: string[][]; readonly aligns: readonly Align[] }
);

/** Lines of `text` end in `\n`. */
export function readBlocks(text: string): Blocks {
  const reader = new MarkdownBlockReader();
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    reader.read(plainLine(text.slice(from, to)));
    from = to + 1;
  }
  return reader.finish();
}

function plainLine(line: string): string {
  const code = line.charCodeAt(0);
  if (code > 0x20 && code < 0xa0) return line;
  if (ANY_BLANK.test(line) && line.trimStart() === '') return line.replace(/[^\t]/g, ' ');
  return line.replace(HIDDEN_MARK, '');
}

class MarkdownBlockReader {
  readonly #leaves: Leaf[] = [];
  readonly #definitions: Definitions = new Map();
  #containers: Container[] = [];
  #leaf: OpenLeaf | undefined;
  /** Number of the current line. */
  #number = -1;
  #line = new MarkdownLine('');
  /** Number of containers that continue in the current line. */
  #matched = 0;
  /** Whether all containers continue, and the open leaf as well. */
  #isWhole = true;

  read(text: string): void {
    this.#number += 1;
    this.#line = new MarkdownLine(text);
    this.#matched = this.#matchContainers();
    this.#isWhole = this.#matched === this.#containers.length;
    if (this.#leaf && this.#isWhole && this.#goesOn(this.#leaf)) return;
    if (!this.#startBlocks()) this.#addText();
  }

  finish(): Blocks {
    this.#close(0);
    return { leaves: this.#leaves, definitions: this.#definitions };
  }

  #matchContainers(): number {
    let matched = 0;
    while (matched < this.#containers.length && this.#matches(this.#containers[matched])) {
      matched += 1;
    }
    return matched;
  }

  #matches(container: Container): boolean {
    const line = this.#line;
    switch (container.kind) {
      case 'list':
        return true;
      case 'quote':
        if (!this.#isQuoteSign()) return false;
        this.#takeQuoteSign();
        return true;
      case 'item':
        if (line.isBlank) {
          // An item may begin with one blank line.
          if (container.isEmpty) return false;
          line.takeBlanks();
          return true;
        }
        if (line.indent < container.indent) return false;
        line.takeColumns(container.indent);
        return true;
      case 'note':
      case 'definition': {
        const indent = container.kind === 'note' ? NOTE_INDENT : container.indent;
        if (line.isBlank) line.takeBlanks();
        else if (line.indent < indent) return false;
        else line.takeColumns(indent);
        return true;
      }
    }
  }

  #isQuoteSign(): boolean {
    const line = this.#line;
    return line.text[line.next] === '>' && line.indent < CODE_INDENT;
  }

  #takeQuoteSign(): void {
    this.#line.takeBlanks();
    this.#line.take(1);
    this.#line.takeColumns(1);
  }

  /** Adds the line to the open leaf, if that takes lines unchanged. */
  #goesOn(leaf: OpenLeaf): boolean {
    const line = this.#line;
    switch (leaf.kind) {
      case 'fenced': {
        if (line.indent < CODE_INDENT && isClosing(line.written, leaf.fence)) {
          this.#closeLeaf();
          return true;
        }
        line.takeColumns(Math.min(leaf.indent, line.indent));
        leaf.lines.push(line.rest);
        return true;
      }
      case 'indented':
        if (line.isBlank || line.indent >= CODE_INDENT) {
          line.takeColumns(CODE_INDENT);
          leaf.lines.push(line.rest);
          return true;
        }
        this.#closeLeaf();
        return false;
      case 'html':
        if (line.isBlank && !leaf.close) {
          this.#closeLeaf();
          return false;
        }
        this.#addHtml(leaf);
        return true;
      case 'paragraph':
      case 'table':
        if (line.isBlank) this.#closeLeaf();
        return false;
    }
  }

  #addHtml(leaf: Extract<OpenLeaf, { kind: 'html' }>): void {
    const { rest } = this.#line;
    leaf.lines.push(rest);
    if (leaf.close?.test(rest)) this.#closeLeaf();
  }

  /** Starts the blocks that begin in the line. Returns whether they use up the whole line. */
  #startBlocks(): boolean {
    for (;;) {
      const line = this.#line;
      if (line.indent >= CODE_INDENT) return this.#startIndented();
      if (!SIGN.test(line.text.charAt(line.next))) return false;
      if (this.#startLeaf()) return true;
      if (!this.#startContainer()) return false;
    }
  }

  /** The paragraph that the line may continue, if all containers continue. */
  get #paragraph() {
    return this.#isWhole && this.#leaf?.kind === 'paragraph' ? this.#leaf : undefined;
  }

  /** Whether the line may continue a paragraph although its quotes and items do not continue. */
  get #mayBeLazy(): boolean {
    return !this.#line.isBlank && this.#leaf?.kind === 'paragraph';
  }

  #startIndented(): boolean {
    const line = this.#line;
    if (this.#mayBeLazy || line.isBlank) return false;
    line.takeColumns(CODE_INDENT);
    this.#open({ kind: 'indented', lines: [line.rest], line: this.#number });
    return true;
  }

  #startLeaf(): boolean {
    const { written } = this.#line;
    return (
      this.#startHeading(written) ||
      this.#startFence(written) ||
      this.#startHtml(written) ||
      this.#startTable(written) ||
      this.#endHeading(written) ||
      this.#startRule(written)
    );
  }

  #startHeading(written: string): boolean {
    const found = HEADING.exec(written);
    if (!found) return false;
    const level = found[1].length;
    this.#settle();
    this.#emit(
      { kind: 'heading', text: withoutClosing(written.slice(level).trim()), level },
      this.#number,
    );
    return true;
  }

  #startFence(written: string): boolean {
    const fence = FENCE.exec(written)?.[0];
    if (!fence || (fence.startsWith('`') && written.includes('`', fence.length))) return false;
    const { indent } = this.#line;
    this.#open({ kind: 'fenced', lines: [], fence, indent, line: this.#number });
    return true;
  }

  #startHtml(written: string): boolean {
    const start = written.startsWith('<') ? htmlStart(written) : undefined;
    if (!start || (start.isAnyTag && this.#mayBeLazy)) return false;
    const { close } = start;
    const leaf = { kind: 'html' as const, lines: [], close, line: this.#number };
    this.#open(leaf);
    this.#addHtml(leaf);
    return true;
  }

  /** Starts a table at the row of dashes. Its head is the line before. */
  #startTable(written: string): boolean {
    const paragraph = this.#paragraph;
    const aligns = paragraph && delimiterAligns(written);
    if (!paragraph || aligns === undefined) return false;
    const heads = cellsOf(paragraph.lines[paragraph.lines.length - 1]);
    if (heads.length !== aligns.length) return false;
    paragraph.lines.pop();
    const line = paragraph.line + paragraph.lines.length;
    this.#open({ kind: 'table', rows: [heads], aligns, line });
    return true;
  }

  /** A line under a paragraph turns it into a heading (4.3). */
  #endHeading(written: string): boolean {
    const paragraph = this.#paragraph;
    if (!paragraph || !isUnderline(written)) return false;
    const text = this.#textOf(paragraph.lines);
    if (text === '') return false;
    this.#leaf = undefined;
    this.#emit({ kind: 'heading', text, level: written.startsWith('=') ? 1 : 2 }, paragraph.line);
    return true;
  }

  #startRule(written: string): boolean {
    if (!isRule(written)) return false;
    this.#settle();
    this.#emit({ kind: 'rule' }, this.#number);
    return true;
  }

  #startContainer(): boolean {
    const levels = this.#containers.filter(({ kind }) => kind !== 'item').length;
    if (levels >= DEEPEST) return false;
    if (!this.#isQuoteSign()) {
      const { written } = this.#line;
      return this.#startNote(written) || this.#startDefinition(written) || this.#startItem(written);
    }
    this.#settle();
    this.#takeQuoteSign();
    this.#push({ kind: 'quote' });
    return true;
  }

  #startNote(written: string): boolean {
    const found = NOTE.exec(written);
    if (!found) return false;
    this.#settle();
    this.#line.takeBlanks();
    this.#line.take(found[0].length);
    this.#line.takeBlanks();
    this.#push({ kind: 'note', label: found[1].toLowerCase() });
    return true;
  }

  /** Starts a definition: directly under its term, after one blank line, or under another definition. */
  #startDefinition(written: string): boolean {
    if (!DEFINITION.test(written)) return false;
    const paragraph = this.#paragraph;
    if (paragraph) {
      this.#leaf = undefined;
      paragraph.lines.forEach((text, index) => {
        this.#emit({ kind: 'paragraph', text }, paragraph.line + index, true);
      });
    } else if (this.#containers[this.#matched]?.kind !== 'definition' && !this.#termBefore()) {
      return false;
    }
    const line = this.#line;
    const { indent } = line;
    this.#settle();
    line.takeBlanks();
    line.take(1);
    const padding = Math.min(line.indent, CODE_INDENT);
    line.takeColumns(padding);
    this.#push({ kind: 'definition', indent: indent + 1 + padding });
    return true;
  }

  /** Makes the paragraph before, with one blank line between, the defined term. */
  #termBefore(): boolean {
    const last = this.#leaves.at(-1);
    if (this.#leaf || !this.#isWhole || last?.kind !== 'paragraph' || last.definitions)
      return false;
    const lines = last.text.split('\n').length;
    if (lines > 1 || last.line + lines + 1 !== this.#number) return false;
    this.#leaves[this.#leaves.length - 1] = { ...last, isTerm: true };
    return true;
  }

  #startItem(written: string): boolean {
    const found = ITEM.exec(written);
    if (!found) return false;
    const [{ length }, bullet, digits, delimiter] = found;
    const number = Number(digits ?? 1);
    // Inside a paragraph, only the number 1 starts a list, and an empty item does not.
    if (this.#paragraph && (number !== 1 || isBlank(written.slice(length)))) return false;

    const line = this.#line;
    const { indent } = line;
    line.takeBlanks();
    line.take(length);
    const padding = line.isBlank || line.indent > CODE_INDENT ? 1 : line.indent;
    line.takeColumns(padding);
    const list = this.#listFor(bullet ?? delimiter, number);
    const marker = bullet ? BULLET : `${list.number}.`;
    list.number += 1;
    this.#push({ kind: 'item', indent: indent + length + padding, marker, isEmpty: true });
    return true;
  }

  /** The list for an item that begins in this line. */
  #listFor(sign: string, number: number): ListContainer {
    this.#close(this.#matched);
    const last = this.#containers.at(-1);
    if (last?.kind === 'list') {
      if (last.sign === sign) return last;
      this.#containers.pop();
    }
    const list: ListContainer = { kind: 'list', sign, number };
    this.#push(list);
    return list;
  }

  /** Adds the rest of the line, after all blocks that begin in it. */
  #addText(): void {
    const line = this.#line;
    const leaf = this.#leaf;
    if (line.isBlank) {
      if (!this.#isWhole) this.#close(this.#matched);
    } else if (leaf?.kind === 'paragraph') leaf.lines.push(line.written);
    else if (leaf?.kind === 'table' && this.#isWhole) {
      leaf.rows.push(cellsOf(line.written).slice(0, leaf.rows[0].length));
    } else this.#open({ kind: 'paragraph', lines: [line.written], line: this.#number });
  }

  #push(container: Container): void {
    this.#fill();
    this.#containers.push(container);
    this.#matched = this.#containers.length;
  }

  #open(leaf: OpenLeaf): void {
    this.#settle();
    this.#fill();
    this.#leaf = leaf;
  }

  /** Something begins in the innermost item. */
  #fill(): void {
    const last = this.#containers.at(-1);
    if (last?.kind === 'item') last.isEmpty = false;
  }

  /** Closes everything that does not continue in this line, before a block other than an item begins. */
  #settle(): void {
    this.#close(this.#matched);
    if (this.#containers.at(-1)?.kind === 'list') this.#containers.pop();
  }

  /** Closes the leaf and all containers after the first `containers`. */
  #close(containers: number): void {
    this.#closeLeaf();
    this.#containers.length = containers;
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf) this.#emit(this.#contentOf(leaf), leaf.line);
  }

  #contentOf(leaf: OpenLeaf): Content {
    switch (leaf.kind) {
      case 'paragraph':
        return { kind: 'paragraph', text: this.#textOf(leaf.lines) };
      case 'indented':
        while (leaf.lines.length > 0 && isBlank(leaf.lines[leaf.lines.length - 1])) {
          leaf.lines.pop();
        }
        return { kind: 'code', text: leaf.lines.join('\n') };
      case 'fenced':
        return { kind: 'code', text: leaf.lines.join('\n') };
      case 'html':
        return { kind: 'html', text: leaf.lines.join('\n') };
      case 'table':
        return { kind: 'table', rows: leaf.rows, aligns: leaf.aligns };
    }
  }

  /** The text of a paragraph. Link definitions at its start are collected. */
  #textOf(lines: readonly string[]): string {
    const text = lines.length === 1 ? lines[0] : lines.join('\n');
    return text.startsWith('[') ? text.slice(takeDefinitions(text, this.#definitions)) : text;
  }

  #emit(content: Content, line: number, isTerm = false): void {
    if (content.kind === 'paragraph' && content.text === '') return;
    this.#fill();
    let [depth, isQuoted, definitions] = [0, false, 0];
    let note: string | undefined;
    for (const container of this.#containers) {
      if (container.kind === 'list') depth += 1;
      else if (container.kind === 'quote') isQuoted = true;
      else if (container.kind === 'definition') definitions += 1;
      else if (container.kind === 'note') note = container.label;
    }
    const place = {
      line,
      depth,
      isQuoted,
      ...(note !== undefined && { note }),
      ...(definitions > 0 && { definitions }),
      ...(isTerm && { isTerm: true as const }),
    };
    // HTML and rules get no sign.
    const isText = content.kind !== 'html' && content.kind !== 'rule';
    const marker = isText ? this.#takeMarker() : undefined;
    if (marker === undefined) this.#leaves.push({ ...content, ...place });
    else this.#leaves.push({ ...asTask(content, marker), ...place });
  }

  /** The marker for the first text of an item: that of the innermost item that begins here. */
  #takeMarker(): string | undefined {
    let marker: string | undefined;
    for (const container of this.#containers) {
      if (container.kind !== 'item' || container.marker === undefined) continue;
      marker = container.marker;
      container.marker = undefined;
    }
    return marker;
  }
}

/** Replaces the bullet by the box of a task. */
function asTask(content: Content, marker: string): Content & { readonly marker: string } {
  const found = content.kind === 'paragraph' && TASK.exec(content.text);
  if (!found) return { ...content, marker };
  const text = content.text.slice(found[0].length).trimStart();
  if (text === '') return { ...content, marker };
  const box = found[1] === ' ' ? '\u2610' : '\u2611';
  return { ...content, text, marker: marker === BULLET ? box : marker };
}

/** Whether a line ends the code block that `fence` began (4.5). */
function isClosing(written: string, fence: string): boolean {
  if (!written.startsWith(fence)) return false;
  let end = fence.length;
  while (written[end] === fence[0]) end += 1;
  return isBlank(written.slice(end));
}

/** A thematic break (4.1): three or more of one sign, with spaces between them. */
function isRule(written: string): boolean {
  const sign = written[0];
  if (sign !== '*' && sign !== '-' && sign !== '_') return false;
  let count = 0;
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === sign) count += 1;
    else if (written[at] !== ' ' && written[at] !== '\t') return false;
  }
  return count >= 3;
}

function isUnderline(written: string): boolean {
  const sign = written[0];
  if (sign !== '=' && sign !== '-') return false;
  let end = 1;
  while (written[end] === sign) end += 1;
  return isBlank(written.slice(end));
}

/** A heading's text without its closing signs (4.2). */
function withoutClosing(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  if (end === text.length || (end > 0 && text[end - 1] !== ' ' && text[end - 1] !== '\t'))
    return text;
  return text.slice(0, end).trimEnd();
}

function isBlank(text: string): boolean {
  return text.trimStart() === '';
}

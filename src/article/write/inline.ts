/**
 * Writes the text of a block so that `readInline` reads it back: text, links, notes and code. Passages in other
 * languages become HTML elements. Escapes are few, so that the text can be searched by other programs.
 */
import type { Block, CodeSpan, Link, NoteMark, Passage } from '../article.ts';

/** A text with what stands over stretches of it. */
export type InlineText = Pick<Block, 'text' | 'links' | 'passages' | 'notes' | 'codes'>;

export type InlineForm = {
  /** Footnotes of Markdown, or links of HTML to the element of the note. */
  readonly notes: 'markdown' | 'html';
  /** A cell: bars are escaped, and no block can begin in it. */
  readonly isCell?: boolean;
};

/** Lines of the result are separated by `\n`. */
export function writeInline(inline: InlineText, form: InlineForm): string {
  const written = new InlineWriter(inline, form).write();
  return form.isCell ? written.replaceAll('|', '\\|') : written;
}

/** The text inside an HTML element. A line break becomes `<br>`. */
export function writeInlineHtml(inline: InlineText): string {
  const { text } = inline;
  let html = '';
  let at = 0;
  for (const edge of edgesOf(inline)) {
    html += asHtml(text.slice(at, edge.at));
    at = edge.at;
    html += htmlTag(edge);
  }
  return (html + asHtml(text.slice(at))).replaceAll('\n', '<br>');
}

/** `text` as HTML, outside of tags or in a quoted value. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The address of the element of a note, in its own document. */
export function noteAddress(name: string): string {
  return `#${encodeURIComponent(name)}`;
}

type InlineRange =
  | ({ readonly type: 'link' } & Link)
  | ({ readonly type: 'passage' } & Passage)
  | ({ readonly type: 'note' } & NoteMark)
  | ({ readonly type: 'code' } & CodeSpan);

type Edge = { readonly at: number; readonly isEnd: boolean; readonly range: InlineRange };

/** Starts and ends of the ranges in order, properly nested. A range that crosses another is left out. */
function edgesOf({ links, passages, notes, codes }: InlineText): Edge[] {
  const ranges: InlineRange[] = [
    ...(links ?? []).map((range) => ({ type: 'link' as const, ...range })),
    ...(passages ?? []).map((range) => ({ type: 'passage' as const, ...range })),
    ...(notes ?? []).map((range) => ({ type: 'note' as const, ...range })),
    ...(codes ?? []).map((range) => ({ type: 'code' as const, ...range })),
  ];
  ranges.sort((a, b) => a.from - b.from || b.to - a.to || ORDER[a.type] - ORDER[b.type]);
  const edges: Edge[] = [];
  const open: InlineRange[] = [];
  const closeUntil = (at: number) => {
    while (open.length > 0 && open[open.length - 1].to <= at) {
      const range = open.pop() as InlineRange;
      edges.push({ at: range.to, isEnd: true, range });
    }
  };
  for (const range of ranges) {
    closeUntil(range.from);
    const outer = open.at(-1);
    const isInside = !outer || (range.to <= outer.to && isContainer(outer.type));
    if (!isInside || range.from >= range.to) continue;
    edges.push({ at: range.from, isEnd: false, range });
    open.push(range);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return edges;
}

/** Of two ranges over one stretch, the outer one first. */
const ORDER: Readonly<Record<InlineRange['type'], number>> = {
  passage: 0,
  link: 1,
  note: 2,
  code: 3,
};

function isContainer(type: InlineRange['type']): boolean {
  return type === 'link' || type === 'passage';
}

function htmlTag({ isEnd, range }: Edge): string {
  switch (range.type) {
    case 'link':
      return isEnd ? '</a>' : `<a href="${asHtml(range.url)}">`;
    case 'passage':
      return isEnd ? '</span>' : `<span lang="${asHtml(range.language)}">`;
    case 'note':
      return isEnd ? '</a>' : `<a href="${asHtml(noteAddress(range.name))}" role="doc-noteref">`;
    case 'code':
      return isEnd ? '</code>' : '<code>';
  }
}

/** An address that is recognised in text, and ends where it does. */
const BARE_ADDRESS = /^https?:\/\/[a-z\d](?:[\w/.~%?=&#+:@-]*[a-z\d/])?$/i;

/** An address that needs no brackets. */
const PLAIN_TARGET = /^[^\s<>()\\]+$/;

/** A character reference in an address. */
const REFERENCE = /&(?=[#a-z\d]{1,32};)/gi;

/** What would begin a block at the start of a line, after signs that are not seen. */
const BLOCK_SIGN =
  /^[\u061c\u200e\u200f\ufeff ]*(?:([>\-=|:])|(#)(?=#{0,5}(?:\s|$))|(\+)(?=[\s+]|$)|\d{1,9}([.)])(?=\s|$))/;

const LETTER = /[\p{L}\p{N}\p{M}]/u;

class InlineWriter {
  readonly #text: string;
  readonly #edges: readonly Edge[];
  readonly #form: InlineForm;
  /** Offsets of characters that a backslash stands before, or that are written as references. */
  readonly #escaped = new Set<number>();
  readonly #references = new Set<number>();
  #out = '';
  /** The last thing written ends a link, a note or code. */
  #last: InlineRange['type'] | undefined;

  constructor(inline: InlineText, form: InlineForm) {
    this.#text = inline.text;
    this.#edges = edgesOf(inline);
    this.#form = form;
  }

  write(): string {
    this.#findLines();
    let at = 0;
    for (let index = 0; index < this.#edges.length; index += 1) {
      const edge = this.#edges[index];
      this.#addText(at, edge.at);
      at = edge.at;
      const { range } = edge;
      if (!edge.isEnd && this.#isWhole(range, index)) {
        this.#addWhole(range);
        at = range.to;
        index += 1;
        continue;
      }
      this.#addEdge(edge);
    }
    this.#addText(at, this.#text.length);
    return this.#out;
  }

  /** Marks what must be escaped because of where it stands in its line. */
  #findLines(): void {
    const text = this.#text;
    for (let from = 0; from <= text.length; ) {
      const end = text.indexOf('\n', from);
      const to = end < 0 ? text.length : end;
      this.#findLine(from, to);
      from = to + 1;
    }
    // A whole paragraph of such lines is a part of MDX.
    const module = /^(?:im|ex)port(?=\s)/.exec(text);
    if (module) this.#references.add(module[0].length);
  }

  #findLine(from: number, to: number): void {
    const line = this.#text.slice(from, to);
    // Blanks at the ends of a line are dropped, and a line of nothing else ends the paragraph.
    const before = line.length - line.trimStart().length;
    const behind = line.trimEnd().length;
    for (let at = 0; at < line.length; at += 1) {
      if (at < before || at >= behind) this.#references.add(from + at);
    }
    const sign = this.#form.isCell ? null : BLOCK_SIGN.exec(line);
    if (sign) this.#escaped.add(from + sign[0].length - 1);
    if (line.endsWith('#')) this.#escaped.add(to - 1);
  }

  /** Whether the range is written as one thing with its text: code, a note of Markdown, a bare address. */
  #isWhole(range: InlineRange, index: number): boolean {
    if (this.#edges[index + 1].range !== range) return false;
    if (range.type === 'code') return true;
    if (range.type === 'note') return this.#form.notes === 'markdown';
    return range.type === 'link' && this.#isBare(range);
  }

  #isBare({ from, to, url }: Link): boolean {
    const text = this.#text;
    if (text.slice(from, to) !== url || !BARE_ADDRESS.test(url) || this.#form.isCell) return false;
    const isFree = (at: number, isEdge: boolean) =>
      isEdge || (text[at] === ' ' && !this.#references.has(at));
    const isInside = this.#edges.some(
      ({ range }) => range.from < to && range.to > from && range.type !== 'link',
    );
    return isFree(from - 1, from === 0) && isFree(to, to === text.length) && !isInside;
  }

  #addWhole(range: InlineRange): void {
    const text = this.#text.slice(range.from, range.to);
    if (range.type === 'code') {
      // Two of them would become one.
      this.#out += this.#last === 'code' ? '<!-- -->' : '';
      this.#out += codeSpan(text);
    } else if (range.type === 'note') this.#out += `[^${range.name}]`;
    else this.#out += text;
    this.#last = range.type;
  }

  #addEdge(edge: Edge): void {
    const { range, isEnd } = edge;
    if (range.type === 'link') this.#out += isEnd ? `](${target(range.url)})` : '[';
    else this.#out += htmlTag(edge);
    this.#last = isEnd ? range.type : undefined;
  }

  #addText(from: number, to: number): void {
    if (from >= to) return;
    for (let at = from; at < to; at += 1) this.#out += this.#letter(at, from, to);
    this.#last = undefined;
  }

  /** `from` and `to`: the stretch without edges in it. */
  #letter(at: number, from: number, to: number): string {
    const text = this.#text;
    const letter = text[at];
    if (this.#references.has(at)) return `&#${letter.charCodeAt(0)};`;
    if (this.#escaped.has(at)) return `\\${letter}`;
    switch (letter) {
      case '\n':
        return '\\\n';
      case '\\':
      case '`':
      case '*':
      case '~':
      case '[':
      case ']':
      case '<':
      case '{':
        return `\\${letter}`;
      case '_':
        return at > from && at + 1 < to && LETTER.test(text[at - 1]) && LETTER.test(text[at + 1])
          ? letter
          : `\\${letter}`;
      case '=':
        return text[at - 1] === '=' || text[at + 1] === '=' ? '\\=' : letter;
      case '&':
        return /[#a-z]/i.test(text[at + 1] ?? '') ? '\\&' : letter;
      case '!':
        // Before a bracket it begins a picture; behind one, a callout.
        return (at + 1 === to && to < text.length) || at === from ? '\\!' : letter;
      case ':':
        return text.startsWith('//', at + 1) || this.#isBehindNote(at, from) ? '\\:' : letter;
      case '.':
        return /www$/i.test(text.slice(Math.max(0, at - 3), at)) ? '&#46;' : letter;
      default:
        return letter;
    }
  }

  /** A colon there would make a note of the line. */
  #isBehindNote(at: number, from: number): boolean {
    return at === from && this.#last === 'note';
  }
}

function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  const isUsed = (length: number) => runs.some((run) => run.length === length);
  let length = 1;
  while (length <= longest && isUsed(length)) length += 1;
  const fence = '`'.repeat(length);
  const isPadded =
    text.startsWith('`') ||
    text.endsWith('`') ||
    (text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '');
  return isPadded ? `${fence} ${text} ${fence}` : fence + text + fence;
}

/** An address as the target of a link. */
function target(url: string): string {
  const plain = url.replace(REFERENCE, '&amp;');
  if (PLAIN_TARGET.test(url)) return plain;
  return `<${plain.replace(/[\\<>]/g, '\\$&')}>`;
}

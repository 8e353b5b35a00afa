/**
 * Converts an HTML tree into blocks: for pages, feed bodies, book chapters, and HTML in Markdown. A table defines the
 * meaning of each element; styles are ignored.
 */
import type { Article, Block } from '../article/article.ts';
import type { ArticleDraft } from '../article/assemble.ts';
import { cleanAddress, cleanLine } from '../article/clean.ts';
import { guessDirection } from '../article/language.ts';
import type { BlockOf } from '../article/markdown/markdown.ts';
import { type InlineMark, MarkupLine } from './line.ts';
import { findNotes, type Notes } from './notes.ts';
import { readTable } from './table.ts';
import { TableText } from './table-text.ts';
import { type MarkupElement, type MarkupNode, parseMarkup } from './tree.ts';
import { turned } from './turn-draft.ts';
import { elementsIn, textOf } from './walk.ts';

export type BlockOptions = {
  /** The base address for relative links. Without it, relative links have no target. */
  readonly base?: string;
  /** For a book: the file of the tree, as in links to it. */
  readonly file?: string;
  /** For a book: the name of the place to which a link leads, if that is in the book. */
  readonly inside?: (href: string) => string | undefined;
  /** Language of the document. The same language on an element is ignored. */
  readonly language?: string;
  /** Lines are stored in visual order. */
  readonly isVisual?: boolean;
  /** Names of elements that are left out with their contents. */
  readonly without?: ReadonlySet<string>;
  /** Elements with this name stand for blocks that were read before; `blockOf` returns them. */
  readonly leaf?: { readonly name: string; readonly blockOf: BlockOf };
};

/** Never throws. */
export function readBlocks(root: MarkupElement, options: BlockOptions = {}): ArticleDraft[] {
  return new BlockReader(root, options).read();
}

export type PlacedBlocks = {
  readonly drafts: readonly ArticleDraft[];
  /** For each requested id: the index of the block that contains it, or of the next block. */
  readonly places: ReadonlyMap<string, number>;
};

/** Blocks, and the positions of the elements with these ids among them. */
export function readPlacedBlocks(
  root: MarkupElement,
  options: BlockOptions,
  ids: ReadonlySet<string>,
): PlacedBlocks {
  const reader = new BlockReader(root, options, ids);
  return { drafts: reader.read(), places: reader.places };
}

/** The context of a text. */
type Setting = {
  readonly kind: Block['kind'];
  /** Level of a heading, or nesting of quotes. */
  readonly level?: number;
  /** Nesting of lists, and of definitions. */
  readonly depth: number;
  readonly isQuoted: boolean;
  readonly direction?: Article['direction'];
  readonly language?: string;
  /** In a figure with a caption: pictures add no text of their own. */
  readonly isCaptioned?: boolean;
  /** In a heading or a cell: the end of a block becomes a space. */
  readonly isClosed?: boolean;
};

const TOP: Setting = { kind: 'paragraph', depth: 0, isQuoted: false };

/** Block elements. All others are inline. */
const BLOCKS = new Set(
  (
    'address article aside body caption center details dialog div fieldset figcaption figure footer form frameset ' +
    'head header hgroup html legend main menuitem nav noframes optgroup option p param search section select ' +
    'summary tbody textarea tfoot thead title tr td th'
  ).split(' '),
);

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);

/** HTML parses their contents as text. It is markup for readers that cannot show the element. */
const RAW = new Set(['iframe', 'noembed', 'noframes']);

const RULE = '* * *';

const HEADING = /^h([1-6])$/;

const FSI = '\u2068';
const LRI = '\u2066';
const RLI = '\u2067';
const PDI = '\u2069';

/** The outer form of a BCP 47 tag. */
const LANGUAGE = /^[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*$/i;

/** Numbers of list items count from `start`. */
type ListState = { readonly isOrdered: boolean; next: number };

class BlockReader {
  readonly #root: MarkupElement;
  readonly #options: BlockOptions;
  readonly #notes: Notes;
  readonly #drafts: ArticleDraft[] = [];
  readonly places = new Map<string, number>();
  readonly #ids: ReadonlySet<string> | undefined;
  readonly #lists: ListState[] = [];
  #line = new MarkupLine();
  #setting: Setting = TOP;
  /** Sign of an item or a note, and name of a note, for the next block. */
  #lead: { readonly marker: string; readonly name?: string } | undefined;

  constructor(root: MarkupElement, options: BlockOptions, ids?: ReadonlySet<string>) {
    this.#root = root;
    this.#ids = ids;
    this.#options = options;
    this.#notes = findNotes(root, options.file);
  }

  read(): ArticleDraft[] {
    this.#all(this.#root);
    this.#flush();
    return this.#drafts;
  }

  #all({ nodes }: MarkupElement): void {
    for (const node of nodes) this.#node(node);
  }

  /** Recursive; the tree has a depth limit. */
  #node(node: MarkupNode): void {
    if (node.type === 'text') this.#line.append(node.text);
    else if (!this.#options.without?.has(node.name)) this.#element(node);
  }

  #element(element: MarkupElement): void {
    const { name } = element;
    const id = element.attribs.id ?? element.attribs.name;
    if (id && this.#ids?.has(id) && !this.places.has(id)) this.places.set(id, this.#drafts.length);
    const note = this.#notes.notes.get(element);
    const heading = HEADING.exec(name);
    if (name === this.#options.leaf?.name) this.#leaf(element, this.#options.leaf.blockOf);
    else if (note && !this.#setting.isClosed) this.#note(element, note);
    else if (heading) this.#heading(element, Number(heading[1]));
    else if (LISTS.has(name)) this.#list(element);
    else if (BLOCKS.has(name)) this.#plainBlock(element);
    else {
      const read = READERS[name];
      if (read) read(this, element);
      else this.#inline(element);
    }
  }

  /** Inserts blocks of Markdown. They inherit from the HTML tags around them. */
  #leaf(element: MarkupElement, blockOf: BlockOf): void {
    const known = blockOf(Number(element.attribs.number));
    if (!known) return;
    const { kind, level, isClosed } = this.#setting;
    if ('block' in known) {
      const { marker, name, ...block } = known.block;
      const change = isClosed || block.kind === 'paragraph' ? {} : { level: undefined, ...block };
      this.#block(element, change, () => {
        if (marker !== undefined) this.#lead = { marker, ...(name !== undefined && { name }) };
        this.#all(element);
      });
      return;
    }
    if (!isClosed) this.#flush();
    for (const draft of known.drafts) {
      if (isClosed) this.#line.append(` ${draft.text} `);
      else if (draft.kind !== 'paragraph' || kind === 'paragraph') this.#push(draft);
      else this.#push({ ...draft, kind, ...(level !== undefined && { level }) });
    }
  }

  /** Ends the current block. */
  #flush(): void {
    if (this.#setting.isClosed) {
      this.#line.append(' ');
      return;
    }
    const picture = this.#line.lonePicture();
    const isWritten = this.#line.isWritten;
    const line = this.#line.take();
    if (!isWritten) return;
    if (picture !== undefined && this.#setting.kind === 'paragraph') {
      this.#push({ kind: 'caption', text: picture });
    } else this.#push({ ...this.#kind(), ...line });
  }

  #kind(): Pick<ArticleDraft, 'kind' | 'level'> {
    const { kind, level } = this.#setting;
    return level === undefined ? { kind } : { kind, level };
  }

  #push(draft: ArticleDraft): void {
    const { direction, language } = this.#setting;
    const lead =
      this.#lead && (draft.kind === 'item' || draft.kind === 'note') ? this.#lead : undefined;
    this.#lead = undefined;
    const isText = draft.kind !== 'break';
    this.#drafts.push(
      this.#ordered({
        ...draft,
        ...lead,
        ...(isText && direction && draft.kind !== 'code' && { direction }),
        ...(isText && language && { language }),
      }),
    );
  }

  /** Converts lines from visual to logical order. */
  #ordered(draft: ArticleDraft): ArticleDraft {
    return this.#options.isVisual ? turned(draft) : draft;
  }

  /** Reads a separate block in a setting derived from the current one. */
  #block(element: MarkupElement, change: Partial<Setting>, read: () => void): void {
    this.#flush();
    const outer = this.#setting;
    this.#setting = { ...outer, ...this.#said(element, outer), ...change };
    read();
    this.#flush();
    this.#setting = outer;
  }

  /** Reads contents that belong on one line: blocks inside are separated by spaces. */
  #closed(read: () => void): void {
    const outer = this.#setting;
    this.#setting = { ...outer, isClosed: true };
    read();
    this.#setting = outer;
  }

  /** Direction and language that an element declares. Those of the document element are ignored. */
  #said({ name, attribs }: MarkupElement, outer: Setting): Partial<Setting> {
    if (name === 'html' || name === 'body') return {};
    const dir = attribs.dir?.trim().toLowerCase();
    const language = this.#languageOf(attribs);
    return {
      ...(dir === 'rtl' || dir === 'ltr'
        ? { direction: dir }
        : dir === 'auto' && { direction: undefined }),
      ...(language !== undefined && {
        language: this.#isKnown(language, undefined) ? undefined : language,
      }),
      ...(outer.isClosed && { direction: outer.direction }),
    };
  }

  #languageOf(attribs: Readonly<Record<string, string>>): string | undefined {
    const tag = (attribs.lang ?? attribs['xml:lang'])?.trim();
    return tag && LANGUAGE.test(tag) ? tag.replaceAll('_', '-') : undefined;
  }

  #isKnown(language: string, within: string | undefined): boolean {
    const known = within ?? this.#options.language;
    return known !== undefined && primary(known) === primary(language);
  }

  #plainBlock(element: MarkupElement): void {
    const { name } = element;
    if (RAW.has(name)) {
      this.raw(element);
      return;
    }
    const isCaption = name === 'figcaption' || name === 'caption';
    const change: Partial<Setting> =
      isCaption && !this.#setting.isClosed
        ? { kind: 'caption', level: undefined, isCaptioned: false }
        : name === 'figure'
          ? { isCaptioned: hasCaption(element) }
          : {};
    this.#block(element, change, () => {
      if (name === 'optgroup' && element.attribs.label) {
        this.#line.append(element.attribs.label);
        this.#flush();
      }
      this.#all(element);
    });
  }

  #heading(element: MarkupElement, level: number): void {
    const { isQuoted, depth, isClosed } = this.#setting;
    // A heading inside a quote belongs to the quoted text and not to the article.
    const isOwn = !isQuoted && depth === 0 && !isClosed;
    this.#block(element, isOwn ? { kind: 'heading', level } : {}, () =>
      isOwn ? this.#closed(() => this.#all(element)) : this.#all(element),
    );
  }

  #list(element: MarkupElement): void {
    const start = Number.parseInt(element.attribs.start ?? '', 10);
    const depth = this.#setting.depth + 1;
    this.#lists.push({
      isOrdered: element.name === 'ol',
      next: Number.isNaN(start) ? 1 : start,
    });
    const change = this.#setting.isClosed ? {} : { kind: 'item' as const, level: depth, depth };
    this.#block(element, change, () => this.#all(element));
    this.#lists.pop();
  }

  item(element: MarkupElement): void {
    const list = this.#lists[this.#lists.length - 1];
    const value = Number.parseInt(element.attribs.value ?? '', 10);
    if (list && !Number.isNaN(value)) list.next = value;
    const depth = Math.max(1, this.#setting.depth);
    const change = this.#setting.isClosed ? {} : { kind: 'item' as const, level: depth, depth };
    this.#block(element, change, () => {
      this.#lead = { marker: list?.isOrdered ? `${list.next}.` : '•' };
      this.#all(element);
    });
    this.#lead = undefined;
    if (list) list.next += 1;
  }

  /** The box of a task replaces the sign of the item. */
  box({ attribs }: MarkupElement): void {
    if (attribs.type?.toLowerCase() !== 'checkbox' || !this.#lead || this.#line.isWritten) return;
    this.#lead = { marker: attribs.checked === undefined ? '☐' : '☑' };
  }

  quote(element: MarkupElement): void {
    const { depth, isQuoted, level = 1, isClosed } = this.#setting;
    const change: Partial<Setting> =
      depth > 0 || isClosed
        ? { isQuoted: true }
        : { kind: 'quote', isQuoted: true, level: isQuoted ? level + 1 : undefined };
    this.#block(element, change, () => this.#all(element));
  }

  definitions(element: MarkupElement): void {
    this.#block(element, {}, () => this.#all(element));
  }

  term(element: MarkupElement): void {
    const { isClosed, depth } = this.#setting;
    const change = isClosed || depth > 0 ? {} : { kind: 'term' as const, level: undefined };
    this.#block(element, change, () => this.#all(element));
  }

  definition(element: MarkupElement): void {
    const { isClosed, depth, kind, level = 0 } = this.#setting;
    const deeper = kind === 'definition' ? level + 1 : 1;
    const change = isClosed || depth > 0 ? {} : { kind: 'definition' as const, level: deeper };
    this.#block(element, change, () => this.#all(element));
  }

  #note(element: MarkupElement, { name, label }: { name: string; label: string }): void {
    const change: Partial<Setting> = { kind: 'note', level: undefined, depth: 0 };
    const isNumber = /^[\p{Nd}]+$/u.test(label);
    this.#block(element, change, () => {
      this.#lead = { marker: isNumber ? `${label}.` : label, name };
      this.#all(element);
    });
    this.#lead = undefined;
  }

  code(element: MarkupElement): void {
    if (this.#setting.isClosed) {
      this.#inline(element);
      return;
    }
    this.#flush();
    const outer = this.#setting;
    const { direction } = this.#said(element, TOP);
    this.#setting = { ...outer, ...this.#said(element, outer) };
    // The first line end after the tag is not content (HTML §13.2.6.4.7).
    const text = preformatted(element).replace(/^\n/, '');
    if (text.trim() !== '') this.#push({ kind: 'code', text, ...(direction && { direction }) });
    this.#setting = outer;
  }

  rule(): void {
    this.#flush();
    if (this.#setting.kind === 'paragraph') this.#push({ kind: 'break', text: RULE });
  }

  /** Two consecutive breaks separate paragraphs; old pages use them for that. */
  lineBreak(): void {
    if (this.#setting.isClosed) this.#line.append(' ');
    else if (this.#line.isBroken) this.#flush();
    else this.#line.breakLine();
  }

  table(element: MarkupElement): void {
    const { caption, cells, isData } = readTable(element);
    if (!isData || this.#setting.isClosed || this.#setting.depth > 0) {
      this.#plainBlock(element);
      return;
    }
    if (caption) this.#plainBlock(caption);
    this.#block(element, { kind: 'table', level: undefined }, () => {
      const outer = this.#line;
      const table = new TableText();
      this.#closed(() => {
        for (const { element: cell, ...place } of cells) {
          this.#line = new MarkupLine();
          this.#all(cell);
          table.add(place, this.#line.take());
        }
      });
      this.#line = outer;
      const draft = table.draft();
      if (draft.text.replace(/[|\s]/g, '') !== '') this.#push(draft);
    });
  }

  picture({ attribs }: MarkupElement): void {
    if (this.#setting.isCaptioned) return;
    const alternative = cleanLine(attribs.alt ?? '');
    const title = cleanLine(attribs.title ?? '');
    if (alternative !== '' || title !== '') this.#line.picture(alternative || title, title);
  }

  link(element: MarkupElement): void {
    if (this.#notes.returns.has(element)) return;
    const mark = this.#options.leaf && element.attribs['data-note'];
    if (mark) {
      this.#marked({ type: 'note', name: mark }, () => this.#all(element));
      return;
    }
    const note = this.#notes.marks.get(element);
    if (note !== undefined) {
      this.#noteMark(element, note);
      return;
    }
    const { href } = element.attribs;
    const url = this.#address(href);
    const name = url === undefined && href !== undefined && this.#options.inside?.(href);
    if (url !== undefined) this.#marked({ type: 'link', url }, () => this.#inline(element));
    else if (!name) this.#inline(element);
    else if (this.#notes.outer.has(element)) this.#noteMark(element, name);
    else this.#marked({ type: 'note', name }, () => this.#inline(element));
  }

  #noteMark(element: MarkupElement, name: string): void {
    const label = cleanLine(textOf(element));
    this.#marked({ type: 'note', name }, () =>
      this.#line.append(/^[[(]/.test(label) ? label : `[${label}]`),
    );
  }

  /** Keeps only addresses that a browser can open. */
  #address(href: string | undefined): string | undefined {
    if (href === undefined) return undefined;
    const written = cleanAddress(href);
    try {
      const { protocol, href: url } = new URL(written, this.#options.base);
      return protocol === 'http:' || protocol === 'https:' ? url : undefined;
    } catch {
      return undefined;
    }
  }

  /** A superscript number must not look like part of the number before it. */
  raised(element: MarkupElement): void {
    const isPlain = element.nodes.every(({ type }) => type === 'text');
    const text = isPlain ? textOf(element) : '';
    const digits = /^[\d+-]{1,6}$/.test(text)
      ? Array.from(text, (digit) => RAISED[digit]).join('')
      : undefined;
    if (digits) this.#line.append(digits);
    else this.#inline(element);
  }

  /** The ruby reading of a word follows it in brackets; the element may have its own brackets. */
  ruby(element: MarkupElement): void {
    const hasBrackets = [...elementsIn(element)].some(({ name }) => name === 'rp');
    for (const node of element.nodes) {
      const isReading = node.type === 'element' && (node.name === 'rt' || node.name === 'rtc');
      if (isReading && !hasBrackets) this.#line.append(' (');
      this.#node(node);
      if (isReading && !hasBrackets) this.#line.append(')');
    }
  }

  quotation(element: MarkupElement): void {
    const [open, close] = guessDirection(textOf(element)) === 'rtl' ? ['«', '»'] : ['“', '”'];
    this.#line.append(open);
    this.#inline(element);
    this.#line.append(close);
  }

  isolate(element: MarkupElement): void {
    const dir = element.attribs.dir?.trim().toLowerCase();
    const open = dir === 'rtl' ? RLI : dir === 'ltr' ? LRI : FSI;
    this.#marked({ type: 'bidi', open, close: PDI }, () => this.#inline(element, { dir: false }));
  }

  override(element: MarkupElement): void {
    const dir = element.attribs.dir?.trim().toLowerCase();
    if (dir !== 'rtl' && dir !== 'ltr') {
      this.#inline(element);
      return;
    }
    const open = `${FSI}${dir === 'rtl' ? '\u202e' : '\u202d'}`;
    this.#marked({ type: 'bidi', open, close: `\u202c${PDI}` }, () =>
      this.#inline(element, { dir: false }),
    );
  }

  /** The source of a formula, if the element has it. */
  formula(element: MarkupElement): void {
    const { alttext } = element.attribs;
    const tex = [...elementsIn(element)].find(
      ({ name, attribs }) => name === 'annotation' && /tex/i.test(attribs.encoding ?? ''),
    );
    this.#line.append(alttext ?? textOf(tex ?? element));
  }

  /** A drawing is represented by its title. */
  drawing(element: MarkupElement): void {
    const title = element.nodes.find((node) => node.type === 'element' && node.name === 'title');
    if (title && !this.#setting.isCaptioned) this.#line.picture(cleanLine(textOf(title)), '');
  }

  raw(element: MarkupElement): void {
    const { root } = parseMarkup(textOf(element));
    this.#block(element, {}, () => this.#all(root));
  }

  /** Reads inline text. The element may set a direction and a language. */
  #inline(element: MarkupElement, { dir = true } = {}): void {
    const direction = dir ? element.attribs.dir?.trim().toLowerCase() : undefined;
    const open =
      direction === 'rtl'
        ? RLI
        : direction === 'ltr'
          ? LRI
          : direction === 'auto'
            ? FSI
            : undefined;
    const language = this.#languageOf(element.attribs);
    const read = () => this.#all(element);
    const inLanguage =
      language === undefined || this.#isKnown(language, this.#setting.language)
        ? read
        : () => this.#marked({ type: 'passage', language }, read);
    if (open) this.#marked({ type: 'bidi', open, close: PDI }, inLanguage);
    else inLanguage();
  }

  inline(element: MarkupElement): void {
    this.#inline(element);
  }

  plain(element: MarkupElement): void {
    this.#plainBlock(element);
  }

  #marked(mark: InlineMark, read: () => void): void {
    this.#line.open(mark);
    read();
    this.#line.close();
  }
}

/** Readers of elements that are neither plain blocks nor plain text. */
const READERS: Readonly<Record<string, (reader: BlockReader, element: MarkupElement) => void>> = {
  __proto__: null as never,
  a: (reader, element) => reader.link(element),
  bdi: (reader, element) => reader.isolate(element),
  bdo: (reader, element) => reader.override(element),
  blockquote: (reader, element) => reader.quote(element),
  br: (reader) => reader.lineBreak(),
  dd: (reader, element) => reader.definition(element),
  dl: (reader, element) => reader.definitions(element),
  dt: (reader, element) => reader.term(element),
  hr: (reader) => reader.rule(),
  iframe: (reader, element) => reader.raw(element),
  img: (reader, element) => reader.picture(element),
  input: (reader, element) => reader.box(element),
  li: (reader, element) => reader.item(element),
  math: (reader, element) => reader.formula(element),
  noembed: (reader, element) => reader.raw(element),
  plaintext: (reader, element) => reader.code(element),
  pre: (reader, element) => reader.code(element),
  q: (reader, element) => reader.quotation(element),
  ruby: (reader, element) => reader.ruby(element),
  sup: (reader, element) => reader.raised(element),
  svg: (reader, element) => reader.drawing(element),
  table: (reader, element) => reader.table(element),
  xmp: (reader, element) => reader.code(element),
};

const RAISED: Readonly<Record<string, string>> = {
  '+': '\u207a',
  '-': '\u207b',
  ...Object.fromEntries(
    Array.from('\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079', (digit, at) => [
      at,
      digit,
    ]),
  ),
};

function preformatted(element: MarkupElement): string {
  let text = '';
  const rest: MarkupNode[] = [...element.nodes].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text') text += node.text;
    else if (node.name === 'br') text += '\n';
    else for (let at = node.nodes.length - 1; at >= 0; at -= 1) rest.push(node.nodes[at]);
  }
  return text;
}

function hasCaption(figure: MarkupElement): boolean {
  for (const element of elementsIn(figure)) {
    if (element.name === 'figcaption' && textOf(element).trim() !== '') return true;
  }
  return false;
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0];
}

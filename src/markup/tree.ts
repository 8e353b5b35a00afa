/**
 * Parses HTML and XML into a safe tree: without scripts, styles, comments and control characters, and within limits
 * of depth and size. Character references are resolved, in HTML also by name. Entities that a document declares are
 * never resolved.
 */
import { decodeHTMLStrict } from 'entities/decode';
import { Parser } from 'htmlparser2';
import { cleanText } from '../article/clean.ts';

export type MarkupText = { readonly type: 'text'; readonly text: string };

export type MarkupElement = {
  readonly type: 'element';
  /** In lower case for HTML; with its prefix for XML, such as `dc:title`. */
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly nodes: readonly MarkupNode[];
};

export type MarkupNode = MarkupText | MarkupElement;

export type MarkupDiagnostic = { readonly code: 'markup-too-deep' | 'markup-too-large' };

export type Markup = {
  /** The document: an element without name and attributes. */
  readonly root: MarkupElement;
  /** The contents of each `<script type="application/ld+json">`, as written. */
  readonly data: readonly string[];
  /** Each kind occurs once. */
  readonly diagnostics: readonly MarkupDiagnostic[];
};

export type MarkupOptions = {
  /** XML rules: names are case-sensitive, elements end only where closed, CDATA is text. For feeds, OPML, OPF, NCX. */
  readonly isXml?: boolean;
  /** XHTML as in EPUB: `<p/>` is an empty paragraph. */
  readonly isXhtml?: boolean;
  readonly limits?: Partial<TreeLimits>;
};

export type TreeLimits = {
  /** Nesting of elements. Deeper elements become siblings of their parent. */
  readonly depth: number;
  /** Number of elements and texts. Everything after them is left out. */
  readonly nodes: number;
};

/**
 * Pages nest up to forty levels, generated ones up to a hundred. A book in one page has a node for every verse and
 * footnote.
 */
const LIMITS: TreeLimits = { depth: 200, nodes: 500_000 };

/** Always dropped with their contents. `template` is inert (HTML §4.12.3). */
const DROPPED = new Set(['script', 'style', 'template']);

/** Never throws. */
export function parseMarkup(source: string, options: MarkupOptions = {}): Markup {
  const builder = new Builder({ ...LIMITS, ...options.limits }, options.isXml === true);
  const parser = new BoundedParser(builder, {
    xmlMode: options.isXml === true,
    decodeEntities: options.isXml !== true,
    recognizeSelfClosing: options.isXml === true || options.isXhtml === true,
    recognizeCDATA: true,
  });
  parser.end(source);
  return { root: builder.finish(), data: builder.data, diagnostics: builder.diagnostics };
}

type OpenElement = {
  readonly type: 'element';
  readonly name: string;
  readonly attribs: Record<string, string>;
  readonly nodes: (OpenElement | { type: 'text'; text: string })[];
};

class Builder {
  readonly data: string[] = [];
  readonly diagnostics: MarkupDiagnostic[] = [];
  readonly #root: OpenElement = { type: 'element', name: '', attribs: {}, nodes: [] };
  readonly #open: OpenElement[] = [this.#root];
  readonly #limits: TreeLimits;
  readonly #isXml: boolean;
  /** Name of the last opened element. */
  opened = '';
  /** The open element that is dropped with its contents. */
  #dropped: OpenElement | undefined;
  #isData = false;
  #isCharacterData = false;
  #nodes = 0;

  constructor(limits: TreeLimits, isXml: boolean) {
    this.#limits = limits;
    this.#isXml = isXml;
  }

  get isFullDepth(): boolean {
    return this.#open.length > this.#limits.depth;
  }

  report(code: MarkupDiagnostic['code']): void {
    if (!this.diagnostics.some((each) => each.code === code)) this.diagnostics.push({ code });
  }

  onopentag(name: string, attribs: Record<string, string>): void {
    const element: OpenElement = { type: 'element', name, attribs, nodes: [] };
    this.opened = name;
    if (!this.#dropped && this.#counts()) {
      if (!this.#isXml && DROPPED.has(name)) {
        this.#dropped = element;
        this.#isData = /^\s*application\/ld\+json\s*(?:;|$)/i.test(attribs.type ?? '');
        if (this.#isData) this.data.push('');
      } else {
        if (this.#isXml) {
          for (const key of Object.keys(attribs)) attribs[key] = decodeHTMLStrict(attribs[key]);
        }
        this.#open[this.#open.length - 1].nodes.push(element);
      }
    }
    this.#open.push(element);
  }

  onclosetag(): void {
    const closed = this.#open.pop();
    if (closed !== this.#dropped) return;
    this.#dropped = undefined;
    this.#isData = false;
  }

  ontext(written: string): void {
    if (this.#dropped) {
      if (this.#isData) this.data[this.data.length - 1] += written;
      return;
    }
    const isEscaped = this.#isXml && !this.#isCharacterData;
    const text = isEscaped ? decodeHTMLStrict(written) : written;
    const { nodes } = this.#open[this.#open.length - 1];
    const last = nodes[nodes.length - 1];
    if (last?.type === 'text') last.text += text;
    else if (this.#counts()) nodes.push({ type: 'text', text });
  }

  oncdatastart(): void {
    this.#isCharacterData = true;
  }

  oncdataend(): void {
    this.#isCharacterData = false;
  }

  /** Cleans texts after they are complete, because an escape sequence may be split over several pieces. */
  finish(): MarkupElement {
    const rest: OpenElement[] = [this.#root];
    for (let element = rest.pop(); element; element = rest.pop()) {
      for (const node of element.nodes) {
        if (node.type === 'text') node.text = cleanText(node.text);
        else rest.push(node);
      }
    }
    return this.#root;
  }

  #counts(): boolean {
    this.#nodes += 1;
    if (this.#nodes <= this.#limits.nodes) return true;
    this.report('markup-too-large');
    return false;
  }
}

/** Its stack never exceeds the depth of the tree, so deep pages do not slow down its searches. */
class BoundedParser extends Parser {
  readonly #builder: Builder;
  /** Number of open elements beyond the depth limit, which are not on the stack. */
  #swallowed = 0;
  #isTooDeep = false;

  constructor(builder: Builder, options: ConstructorParameters<typeof Parser>[1]) {
    super(builder, options);
    this.#builder = builder;
  }

  override onopentagname(start: number, end: number): void {
    this.#isTooDeep = this.#builder.isFullDepth;
    if (this.#isTooDeep) this.#builder.report('markup-too-deep');
    super.onopentagname(start, end);
  }

  override onopentagend(end: number): void {
    super.onopentagend(end);
    const isSwallowed = this.#isTooDeep && this.isVoidElement(this.#builder.opened);
    this.#isTooDeep = false;
    if (isSwallowed && !this.isVoidElement(this.#builder.opened)) this.#swallowed += 1;
  }

  override onselfclosingtag(end: number): void {
    super.onselfclosingtag(end);
    this.#isTooDeep = false;
  }

  override onclosetag(start: number, end: number): void {
    if (this.#swallowed === 0) super.onclosetag(start, end);
    else {
      this.#swallowed -= 1;
      this.startIndex = end + 1;
    }
  }

  /** An element beyond the limit is treated as empty; its contents become its siblings. */
  protected override isVoidElement(name: string): boolean {
    return (this.#isTooDeep && !DROPPED.has(name)) || super.isVoidElement(name);
  }
}

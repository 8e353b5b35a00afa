/**
 * HTML and XML as one tree that is safe to walk: no script, no style, no comment, no control character, and nowhere
 * deeper or larger than its limits. Character references are expanded, those of HTML by their names too; entities that
 * a document declares itself never are.
 */
import { decodeHTMLStrict } from 'entities/decode';
import { Parser } from 'htmlparser2';
import { cleanText } from '../article/clean.ts';

export type MarkupText = { readonly type: 'text'; readonly text: string };

export type MarkupElement = {
  readonly type: 'element';
  /** In lower case for HTML; with its prefix, as `dc:title`, for XML. */
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly nodes: readonly MarkupNode[];
};

export type MarkupNode = MarkupText | MarkupElement;

export type MarkupDiagnostic = { readonly code: 'markup-too-deep' | 'markup-too-large' };

export type Markup = {
  /** Without a name or attributes: the document. */
  readonly root: MarkupElement;
  /** What stands in `<script type="application/ld+json">`, each as it is written. */
  readonly data: readonly string[];
  /** Each kind once. */
  readonly diagnostics: readonly MarkupDiagnostic[];
};

export type MarkupOptions = {
  /** Names are told apart by case, an element ends where it says, CDATA is text: feeds, OPML, OPF, NCX. */
  readonly isXml?: boolean;
  /** HTML in XML's clothes, as EPUB has it: `<p/>` is an empty paragraph. */
  readonly isXhtml?: boolean;
  readonly limits?: Partial<Limits>;
};

export type Limits = {
  /** Levels of elements; what is nested deeper stands beside its parent. */
  readonly depth: number;
  /** Elements and texts; what comes after them is left out. */
  readonly nodes: number;
};

/** Pages nest forty levels, generated ones a hundred. A book in one page has a node for every verse and footnote. */
const LIMITS: Limits = { depth: 200, nodes: 500_000 };

/** Neither read nor shown, whatever is asked for. `template` is inert (HTML §4.12.3). */
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

type Open = {
  readonly type: 'element';
  readonly name: string;
  readonly attribs: Record<string, string>;
  readonly nodes: (Open | { type: 'text'; text: string })[];
};

class Builder {
  readonly data: string[] = [];
  readonly diagnostics: MarkupDiagnostic[] = [];
  readonly #root: Open = { type: 'element', name: '', attribs: {}, nodes: [] };
  readonly #open: Open[] = [this.#root];
  readonly #limits: Limits;
  readonly #isXml: boolean;
  /** The name of the element that was opened last. */
  opened = '';
  /** The open element that is dropped with all in it. */
  #dropped: Open | undefined;
  #isData = false;
  #isCharacterData = false;
  #nodes = 0;

  constructor(limits: Limits, isXml: boolean) {
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
    const element: Open = { type: 'element', name, attribs, nodes: [] };
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

  /** Texts are clean once they are whole: an escape sequence may be written in pieces. */
  finish(): MarkupElement {
    const rest: Open[] = [this.#root];
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

/** Its stack is no deeper than the tree, so that no page makes it search through one that is. */
class BoundedParser extends Parser {
  readonly #builder: Builder;
  /** Elements at the limit that are open as far as their page knows. */
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

  /** An element that cannot be entered is empty; what it holds stands beside it. */
  protected override isVoidElement(name: string): boolean {
    return (this.#isTooDeep && !DROPPED.has(name)) || super.isVoidElement(name);
  }
}

/**
 * The part of the DOM that Readability needs. It is built from the sanitised tree and can be read as such a tree
 * again. Nodes are linked, so that removing one takes constant time; lists of children are built on request.
 *
 * Not included: live lists, namespaces, styles other than `display` and `visibility`. Readability can work without
 * some features (`__JSDOMParser__`): it then renames elements in place.
 */
import type { MarkupElement, MarkupNode, MarkupText } from '../markup/tree.ts';

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;

type Parent = DomElement | DomDocument;

export type DomNode = DomElement | DomText;

abstract class Linked {
  parentNode: Parent | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;
  readonly __JSDOMParser__ = true;

  remove(): void {
    this.parentNode?.removeChild(this as unknown as DomNode);
  }

  get nextElementSibling(): DomElement | null {
    let node = this.nextSibling;
    while (node && node.nodeType !== ELEMENT) node = node.nextSibling;
    return node as DomElement | null;
  }

  get previousElementSibling(): DomElement | null {
    let node = this.previousSibling;
    while (node && node.nodeType !== ELEMENT) node = node.previousSibling;
    return node as DomElement | null;
  }
}

class DomText extends Linked implements MarkupText {
  readonly type = 'text';
  readonly nodeType = TEXT;
  readonly nodeName = '#text';
  readonly childNodes: readonly DomNode[] = [];
  readonly children: readonly DomElement[] = [];
  readonly firstChild = null;
  readonly lastChild = null;
  textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }

  get text(): string {
    return this.textContent;
  }
}

/** A node with children: an element or the document. */
abstract class Containing extends Linked {
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;
  #childNodes: DomNode[] | undefined;
  #children: DomElement[] | undefined;

  get childNodes(): DomNode[] {
    if (!this.#childNodes) {
      this.#childNodes = [];
      for (let node = this.firstChild; node; node = node.nextSibling) this.#childNodes.push(node);
    }
    return this.#childNodes;
  }

  get children(): DomElement[] {
    this.#children ??= this.childNodes.filter(
      (node): node is DomElement => node.nodeType === ELEMENT,
    );
    return this.#children;
  }

  get firstElementChild(): DomElement | null {
    return this.children[0] ?? null;
  }

  get lastElementChild(): DomElement | null {
    return this.children[this.children.length - 1] ?? null;
  }

  appendChild(node: DomNode): DomNode {
    node.remove();
    this.#changed();
    node.parentNode = this as unknown as Parent;
    node.previousSibling = this.lastChild;
    if (this.lastChild) this.lastChild.nextSibling = node;
    else this.firstChild = node;
    this.lastChild = node;
    return node;
  }

  removeChild(node: DomNode): DomNode {
    this.#changed();
    if (node.previousSibling) node.previousSibling.nextSibling = node.nextSibling;
    else this.firstChild = node.nextSibling;
    if (node.nextSibling) node.nextSibling.previousSibling = node.previousSibling;
    else this.lastChild = node.previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    return node;
  }

  replaceChild(node: DomNode, old: DomNode): DomNode {
    if (node === old) return old;
    node.remove();
    const { previousSibling, nextSibling } = old;
    this.removeChild(old);
    node.parentNode = this as unknown as Parent;
    node.previousSibling = previousSibling;
    node.nextSibling = nextSibling;
    if (previousSibling) previousSibling.nextSibling = node;
    else this.firstChild = node;
    if (nextSibling) nextSibling.previousSibling = node;
    else this.lastChild = node;
    return old;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (node.nodeType === TEXT) text += node.textContent;
    }
    return text;
  }

  set textContent(text: string) {
    while (this.firstChild) this.removeChild(this.firstChild);
    this.appendChild(new DomText(text));
  }

  getElementsByTagName(tag: string): DomElement[] {
    return this.querySelectorAll(tag);
  }

  /** `selector`: element names separated by commas, or `*`. */
  querySelectorAll(selector: string): DomElement[] {
    const names = selector.toUpperCase().split(',');
    const [only] = names;
    const isAny = only === '*';
    const wanted = names.length > 1 ? new Set(names) : undefined;
    const found: DomElement[] = [];
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (node.nodeType !== ELEMENT) continue;
      if (isAny || (wanted ? wanted.has(node.tagName) : node.tagName === only)) found.push(node);
    }
    return found;
  }

  #changed(): void {
    this.#childNodes = undefined;
    this.#children = undefined;
  }
}

class DomElement extends Containing implements MarkupElement {
  readonly type = 'element';
  readonly nodeType = ELEMENT;
  readonly ownerDocument: DomDocument;
  readonly attribs: Record<string, string>;
  localName: string;
  tagName: string;

  constructor(ownerDocument: DomDocument, name: string, attribs: Readonly<Record<string, string>>) {
    super();
    this.ownerDocument = ownerDocument;
    this.localName = name.toLowerCase();
    this.tagName = name.toUpperCase();
    this.attribs = { ...attribs };
  }

  get nodeName(): string {
    return this.tagName;
  }

  get name(): string {
    return this.localName;
  }

  get nodes(): readonly MarkupNode[] {
    return this.childNodes;
  }

  get attributes(): { name: string; value: string; cloneNode(): unknown }[] {
    return Object.entries(this.attribs).map(([name, value]) => {
      const attribute = { name, value, cloneNode: () => attribute as unknown };
      return attribute;
    });
  }

  get style(): { display: string | undefined; visibility: string | undefined } {
    const { style = '' } = this.attribs;
    return { display: styled(style, 'display'), visibility: styled(style, 'visibility') };
  }

  get className(): string {
    return this.attribs.class ?? '';
  }

  set className(value: string) {
    this.attribs.class = value;
  }

  get id(): string {
    return this.attribs.id ?? '';
  }

  set id(value: string) {
    this.attribs.id = value;
  }

  get href(): string {
    return this.attribs.href ?? '';
  }

  get src(): string {
    return this.attribs.src ?? '';
  }

  set src(value: string) {
    this.attribs.src = value;
  }

  get srcset(): string {
    return this.attribs.srcset ?? '';
  }

  set srcset(value: string) {
    this.attribs.srcset = value;
  }

  getAttribute(name: string): string | null {
    return this.hasAttribute(name) ? this.attribs[name] : null;
  }

  setAttribute(name: string, value: string): void {
    this.attribs[name] = value;
  }

  setAttributeNode({ name, value }: { name: string; value: string }): void {
    this.attribs[name] = value;
  }

  removeAttribute(name: string): void {
    delete this.attribs[name];
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.attribs, name);
  }

  /** A token for a copy of the contents, and not markup. Readability only assigns it back to start again. */
  get innerHTML(): string {
    return this.ownerDocument.keep(this);
  }

  set innerHTML(ticket: string) {
    while (this.firstChild) this.removeChild(this.firstChild);
    const kept = this.ownerDocument.kept(ticket);
    if (kept) copyInto(this, kept);
  }
}

export class DomDocument extends Containing {
  readonly nodeType = DOCUMENT;
  readonly nodeName = '#document';
  readonly documentURI: string;
  readonly baseURI: string;
  readonly title: string;
  readonly #kept: DomElement[] = [];

  /** `title`: the contents of `<title>`. Elements for which `isLeft` is true are left out with their contents. */
  constructor(
    root: MarkupElement,
    title: string,
    uri: string,
    isLeft: (element: MarkupElement) => boolean = () => false,
  ) {
    super();
    this.title = title;
    this.documentURI = uri;
    this.baseURI = uri;
    const html = this.createElement('html');
    const body = this.createElement('body');
    this.appendChild(html);
    const written = topOf(root);
    Object.assign(html.attribs, written.html?.attribs);
    Object.assign(body.attribs, written.body?.attribs);
    if (written.head) {
      const head = this.createElement('head');
      html.appendChild(head);
      copyInto(head, written.head);
    }
    html.appendChild(body);
    for (const content of written.content) copyInto(body, content, isLeft);
  }

  get documentElement(): DomElement {
    return this.firstChild as DomElement;
  }

  get body(): DomElement {
    return this.documentElement.lastChild as DomElement;
  }

  /** Of all elements, the levels that they stand on, added up. */
  get levels(): number {
    let sum = 0;
    let level = 1;
    for (let node: DomNode | null = this.firstChild; node; ) {
      if (node.nodeType === ELEMENT) sum += level;
      if (node.firstChild) {
        node = node.firstChild;
        level += 1;
        continue;
      }
      let last: DomNode | Parent | null = node;
      while (last && last.nodeType !== DOCUMENT && !last.nextSibling) {
        last = last.parentNode;
        level -= 1;
      }
      node = last && last.nodeType !== DOCUMENT ? last.nextSibling : null;
    }
    return sum;
  }

  createElement(tag: string): DomElement {
    return new DomElement(this, tag, {});
  }

  createTextNode(text: string): DomText {
    return new DomText(text);
  }

  keep(element: DomElement): string {
    const copy = this.createElement('div');
    copyInto(copy, element);
    return String(this.#kept.push(copy) - 1);
  }

  kept(ticket: string): DomElement | undefined {
    return this.#kept[Number(ticket)];
  }
}

type Top = {
  readonly html?: MarkupElement;
  readonly head?: MarkupElement;
  readonly body?: MarkupElement;
  /** The elements with the text of the page: the body, and elements beside it in malformed pages. */
  readonly content: readonly MarkupElement[];
};

function topOf(root: MarkupElement): Top {
  const child = (parent: MarkupElement | undefined, name: string) =>
    parent?.nodes.find(
      (node): node is MarkupElement => node.type === 'element' && node.name === name,
    );
  const html = child(root, 'html');
  const head = child(html ?? root, 'head');
  const body = child(html ?? root, 'body') ?? child(root, 'body');
  const holders = [...new Set([root, ...(html ? [html] : [])])];
  const stray = holders.map(
    (holder): MarkupElement => ({
      ...holder,
      nodes: holder.nodes.filter((node) => node !== html && node !== head && node !== body),
    }),
  );
  return { html, head, body, content: [...(body ? [body] : []), ...stray] };
}

/** Copies the contents of an element. */
function copyInto(
  target: DomElement,
  source: MarkupElement,
  isLeft?: (element: MarkupElement) => boolean,
): void {
  const { ownerDocument } = target;
  const rest: { readonly target: DomElement; readonly source: MarkupElement }[] = [
    { target, source },
  ];
  for (let next = rest.pop(); next; next = rest.pop()) {
    for (const node of next.source.nodes) {
      if (node.type === 'text') next.target.appendChild(new DomText(node.text));
      else if (!isLeft?.(node)) {
        const copy = new DomElement(ownerDocument, node.name, node.attribs);
        next.target.appendChild(copy);
        rest.push({ target: copy, source: node });
      }
    }
  }
}

/** The next node in document order inside `root`. */
function following(node: DomNode, root: Containing): DomNode | null {
  if (node.firstChild) return node.firstChild;
  let last: DomNode = node;
  while (!last.nextSibling) {
    const parent = last.parentNode;
    if (!parent || parent.nodeType === DOCUMENT || (parent as Containing) === root) return null;
    last = parent;
  }
  return last.nextSibling;
}

function styled(style: string, property: string): string | undefined {
  if (style === '') return undefined;
  for (const rule of style.split(';')) {
    const [name, value = ''] = rule.split(':');
    if (name.trim().toLowerCase() === property)
      return value
        .trim()
        .toLowerCase()
        .replace(/\s*!important$/, '');
  }
  return undefined;
}

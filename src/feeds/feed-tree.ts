/**
 * The elements of a feed by names without the prefixes that its author chose, with the base address and the language
 * that apply to each (XML Base 4.2, XML 1.0 2.12).
 */
import type { MarkupElement, MarkupNode } from '../markup/tree.ts';
import { textOf } from '../markup/walk.ts';

export type FeedElement = {
  /**
   * In lower case. Elements of the feed's own namespace have no prefix, others the prefix that most feeds use:
   * `title`, `dc:date`, `content:encoded`.
   */
  readonly name: string;
  readonly element: MarkupElement;
  readonly base: string | undefined;
  /** The document or an element around says what its addresses are relative to. */
  readonly hasBase: boolean;
  readonly language: string | undefined;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Prefix of the feed's own namespace. */
  readonly own: string;
};

/** The usual prefix of each namespace; its address in lower case, without a slash at its end. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/rss/1.0': 'rss',
  'http://my.netscape.com/rdf/simple/0.9': 'rss',
  'http://channel.netscape.com/rdf/simple/0.9': 'rss',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};

/** `address`: of the feed. */
export function feedRoot(element: MarkupElement, address: string | undefined): FeedElement {
  const prefixes = declared(element, new Map());
  const [prefix] = splitName(element.name);
  const own = prefixes.get(prefix) ?? prefix;
  const root = { base: address, hasBase: false, language: undefined, prefixes, own };
  return wrap(element, root, prefixes);
}

export function childrenOf(parent: FeedElement): FeedElement[] {
  return parent.element.nodes
    .filter((node): node is MarkupElement => node.type === 'element')
    .map((element) => wrap(element, parent, declared(element, parent.prefixes)));
}

/** The first child with the first of these names that occurs. */
export function childOf(parent: FeedElement, ...names: readonly string[]): FeedElement | undefined {
  return firstOf(childrenOf(parent), ...names);
}

export function firstOf(
  elements: readonly FeedElement[],
  ...names: readonly string[]
): FeedElement | undefined {
  for (const name of names) {
    const found = elements.find((element) => element.name === name);
    if (found) return found;
  }
  return undefined;
}

/**
 * The text of an element; elements in it are markup that was not escaped, and are written as HTML. It ends where an entry
 * begins, if the element was not closed.
 */
export function contentOf({ element }: FeedElement): { text: string; isMarkup: boolean } {
  const end = element.nodes.findIndex(
    (node) => node.type === 'element' && /^(?:\w+:)?(?:item|entry)$/i.test(node.name),
  );
  const nodes = end < 0 ? element.nodes : element.nodes.slice(0, end);
  const isMarkup = nodes.some(({ type }) => type === 'element');
  return { text: isMarkup ? htmlOf(nodes) : nodes.map(textOf).join(''), isMarkup };
}

type Context = Pick<FeedElement, 'base' | 'hasBase' | 'language' | 'own'>;

function wrap(
  element: MarkupElement,
  { base, hasBase, language, own }: Context,
  prefixes: ReadonlyMap<string, string>,
): FeedElement {
  const { attribs } = element;
  const [prefix, local] = splitName(element.name);
  const usual = prefixes.get(prefix) ?? prefix;
  const isOwn = prefix === '' || usual === own || usual === 'rss';
  const stated = attribs['xml:base'];
  return {
    name: isOwn ? local : `${usual}:${local}`,
    element,
    base: stated === undefined ? base : (resolve(stated, base) ?? base),
    hasBase: hasBase || stated !== undefined,
    language: attribs['xml:lang'] || language,
    prefixes,
    own,
  };
}

/** An address as an absolute one. */
export function resolve(address: string, base: string | undefined): string | undefined {
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return undefined;
  }
}

function declared(
  { attribs }: MarkupElement,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let prefixes: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attribs)) {
    const [, prefix] = /^xmlns(?::(.+))?$/i.exec(name) ?? [undefined];
    if (!/^xmlns(?:$|:)/i.test(name)) continue;
    const usual = NAMESPACES[value.trim().toLowerCase().replace(/\/$/, '')];
    if (usual === undefined) continue;
    prefixes ??= new Map(outer);
    prefixes.set((prefix ?? '').toLowerCase(), usual);
  }
  return prefixes ?? outer;
}

function splitName(name: string): [prefix: string, local: string] {
  const lower = name.toLowerCase();
  const colon = lower.indexOf(':');
  return colon < 0 ? ['', lower] : [lower.slice(0, colon), lower.slice(colon + 1)];
}

/** HTML 13.1.2: elements without an end tag. What is in them stands behind them in HTML. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Recursive; the tree has a depth limit. */
function htmlOf(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeMarkup(node.text);
      const [, name] = splitName(node.name);
      const attribs = Object.entries(node.attribs).map(
        ([key, value]) => ` ${key}="${escapeMarkup(value)}"`,
      );
      const start = `<${name}${attribs.join('')}>`;
      const inside = htmlOf(node.nodes);
      return VOID.has(name) ? start + inside : `${start}${inside}</${name}>`;
    })
    .join('');
}

/** Text as markup, also inside double quotes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

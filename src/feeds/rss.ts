/** RSS 0.90 to 2.0, with the modules that feeds use: Dublin Core, content, Media RSS, iTunes, Atom's links. */
import type { MarkupElement } from '../markup/tree.ts';
import { elementsIn, textOf } from '../markup/walk.ts';
import { childOf, childrenOf, contentOf, type FeedElement, firstOf, resolve } from './feed-tree.ts';
import type { RawEnclosure, RawEntry, RawFeed, RawText } from './raw-feed.ts';

/** `root`: `rss` or `rdf:RDF`. */
export function readRss(root: FeedElement): RawFeed {
  const channel = childOf(root, 'channel') ?? root;
  const parts = childrenOf(channel);
  const url = linkOf(parts);
  const language = channel.language ?? wordIn(parts, 'language', 'dc:language');
  return {
    title: textIn(parts, 'title', 'dc:title'),
    ...(url !== undefined && { url }),
    ...(language && { language }),
    // In RSS 0.90 and 1.0, items stand beside the channel.
    entries: itemsIn(root).map(entryOf),
  };
}

/** At any depth: an element that was not closed holds those after it. */
function itemsIn(root: FeedElement): FeedElement[] {
  const found: FeedElement[] = [];
  const rest = [root];
  for (let part = rest.pop(); part; part = rest.pop()) {
    if (part.name === 'item') found.push(part);
    rest.push(...childrenOf(part).reverse());
  }
  return found;
}

function entryOf(item: FeedElement): RawEntry {
  const parts = childrenOf(item);
  const guid = firstOf(parts, 'guid');
  const given = guid && textOf(guid.element).trim();
  const isAddress =
    given && guid.element.attribs.isPermaLink?.trim() !== 'false' && /^https?:/i.test(given);
  const url = linkOf(parts) ?? (isAddress ? given : undefined);
  const about = item.element.attribs['rdf:about'];
  const id = given || wordIn(parts, 'dc:identifier') || about?.trim();
  const published = wordIn(
    parts,
    'pubdate',
    'dc:date',
    'dcterms:created',
    'dcterms:issued',
    'atom:published',
    'published',
  );
  const updated = wordIn(parts, 'atom:updated', 'dcterms:modified', 'lastbuilddate');
  const language = item.language ?? wordIn(parts, 'dc:language', 'language');
  const content = textIn(
    parts,
    'content:encoded',
    'xhtml:body',
    'body',
    'fulltext',
    'atom:content',
  );
  const summary = textIn(parts, 'description', 'dc:description', 'atom:summary', 'itunes:summary');
  const media = childOf(firstOf(parts, 'media:group') ?? item, 'media:description');
  return {
    ...(id && { id }),
    ...(url !== undefined && { url }),
    title: textIn(parts, 'title', 'dc:title', 'media:title'),
    authors: authorsIn(parts),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(language && { language }),
    summary: summary ?? (media && { ...textFrom(media), form: 'either' }),
    ...(content && { content: { ...content, form: 'html' } }),
    enclosures: enclosuresIn(item, parts),
    categories: parts
      .filter(({ name }) => name === 'category' || name === 'dc:subject')
      .map(({ element }) => textOf(element)),
  };
}

/** The first of these elements that has a text, in the order of the names. */
function textIn(parts: readonly FeedElement[], ...names: readonly string[]): RawText | undefined {
  for (const name of names) {
    for (const part of parts) {
      if (part.name !== name) continue;
      const text = textFrom(part);
      if (text.text.trim() !== '') return text;
    }
  }
  return undefined;
}

function textFrom(part: FeedElement): RawText {
  const { text, isMarkup } = contentOf(part);
  return {
    text,
    form: isMarkup ? 'html' : 'either',
    ...(part.hasBase && part.base !== undefined && { base: part.base }),
    ...(part.language !== undefined && { language: part.language }),
  };
}

function wordIn(parts: readonly FeedElement[], ...names: readonly string[]): string | undefined {
  return textIn(parts, ...names)?.text.trim();
}

/** The address of the article: behind FeedBurner's own, that of the site. */
function linkOf(parts: readonly FeedElement[]): string | undefined {
  const original = firstOf(parts, 'feedburner:origlink');
  const links = [
    ...(original ? [original] : []),
    ...parts.filter(({ name }) => name === 'link'),
    ...parts.filter(({ name, element }) => {
      return name === 'atom:link' && (element.attribs.rel ?? 'alternate') === 'alternate';
    }),
  ];
  for (const { element, base } of links) {
    const written = textOf(element).trim() || element.attribs.href;
    const url = written && resolve(written, base);
    if (url) return url;
  }
  return undefined;
}

/** The names of people; `author` is an e-mail address with the name in brackets (RSS 2.0). */
function authorsIn(parts: readonly FeedElement[]): string[] {
  for (const kind of ['dc:creator', 'author', 'atom:author', 'itunes:author', 'media:credit']) {
    const names = parts
      .filter(({ name }) => name === kind)
      .map((part) => {
        const named = childOf(part, 'name', 'atom:name');
        return textOf((named ?? part).element).trim();
      })
      .filter(Boolean);
    if (names.length > 0) return names;
  }
  return [];
}

function enclosuresIn(item: FeedElement, parts: readonly FeedElement[]): RawEnclosure[] {
  const found = parts
    .filter(({ name, element }) => {
      return name === 'enclosure' || (name === 'atom:link' && element.attribs.rel === 'enclosure');
    })
    .map(({ element, base }) => enclosureOf(element, base));
  for (const part of parts) {
    if (part.name !== 'media:content' && part.name !== 'media:group') continue;
    for (const element of [part.element, ...elementsIn(part.element)]) {
      if (/(?:^|:)content$/i.test(element.name) && element.attribs.url)
        found.push(enclosureOf(element, item.base));
    }
  }
  return found;
}

function enclosureOf({ attribs }: MarkupElement, base: string | undefined): RawEnclosure {
  const written = attribs.url ?? attribs.href ?? attribs['rdf:resource'];
  return {
    url: written === undefined ? undefined : resolve(written, base),
    ...(attribs.type && { type: attribs.type }),
    length: attribs.length ?? attribs.fileSize,
  };
}

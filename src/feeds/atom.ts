/** Atom 1.0 (RFC 4287) and 0.3. */
import { textOf } from '../markup/walk.ts';
import { childOf, childrenOf, contentOf, type FeedElement, firstOf, resolve } from './feed-tree.ts';
import type { RawEntry, RawFeed, RawText } from './raw-feed.ts';

/** `root`: `feed`, or a single `entry`. */
export function readAtom(root: FeedElement): RawFeed {
  const parts = childrenOf(root);
  const url = linkOf(parts);
  const title = firstOf(parts, 'title');
  // RFC 4287, 4.1.2: authors of the feed are those of entries without their own.
  const authors = authorsIn(parts);
  const entries = root.name === 'entry' ? [root] : parts.filter(({ name }) => name === 'entry');
  return {
    ...(title && { title: textConstruct(title) }),
    ...(url !== undefined && { url }),
    ...(root.language !== undefined && { language: root.language }),
    entries: entries.map((entry) => entryOf(entry, authors)),
  };
}

function entryOf(entry: FeedElement, ofFeed: readonly string[]): RawEntry {
  const parts = childrenOf(entry);
  const wordOf = (...names: readonly string[]) => {
    const found = firstOf(parts, ...names);
    return found && textOf(found.element).trim();
  };
  const id = wordOf('id');
  const url = linkOf(parts);
  const title = firstOf(parts, 'title', 'media:title');
  const group = firstOf(parts, 'media:group');
  const summary = firstOf(parts, 'summary') ?? childOf(group ?? entry, 'media:description');
  const content = firstOf(parts, 'content');
  // RFC 4287, 4.1.3.2: with `src`, the content is elsewhere.
  const hasContent = content && content.element.attribs.src === undefined;
  const source = firstOf(parts, 'source');
  const own = authorsIn(parts);
  const published = wordOf('published', 'issued', 'created', 'dc:date', 'pubdate');
  const updated = wordOf('updated', 'modified');
  const elsewhere = content?.element.attribs.src;
  const address = url ?? (elsewhere === undefined ? undefined : resolve(elsewhere, content?.base));
  return {
    ...(id && { id }),
    ...(address !== undefined && { url: address }),
    ...(title && { title: textConstruct(title) }),
    authors:
      [own, source ? authorsIn(childrenOf(source)) : [], ofFeed].find(
        (names) => names.length > 0,
      ) ?? [],
    ...((published || updated) && { published: published || updated }),
    ...(updated && { updated }),
    ...(entry.language !== undefined && { language: entry.language }),
    ...(summary && { summary: textConstruct(summary) }),
    ...(hasContent && { content: textConstruct(content) }),
    enclosures: parts
      .filter(({ name, element }) => name === 'link' && element.attribs.rel === 'enclosure')
      .map(({ element: { attribs }, base }) => ({
        url: attribs.href === undefined ? undefined : resolve(attribs.href, base),
        ...(attribs.type && { type: attribs.type }),
        length: attribs.length,
      })),
    categories: parts
      .filter(({ name }) => name === 'category')
      .map(({ element }) => element.attribs.label ?? element.attribs.term ?? textOf(element)),
  };
}

/** RFC 4287, 3.1 and 4.1.3.3; Atom 0.3 says the form by `mode` and a media type. */
function textConstruct(part: FeedElement): RawText {
  const { attribs } = part.element;
  const type = attribs.type?.trim().toLowerCase() ?? 'text';
  const mode = attribs.mode?.trim().toLowerCase();
  const { text, isMarkup } = contentOf(part);
  const isHtml = isMarkup || /html|\+xml|\/xml/.test(type);
  const isBase64 = mode === 'base64' || (!isHtml && /^(?!text)\w+\//.test(type));
  const isEscaped = mode === 'escaped' && !/^text\/plain/.test(type);
  return {
    text: isBase64 ? fromBase64(text) : text,
    form: isHtml ? 'html' : isEscaped ? 'either' : 'plain',
    ...(part.hasBase && part.base !== undefined && { base: part.base }),
    ...(part.language !== undefined && { language: part.language }),
  };
}

function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (unit) => unit.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** The address of the article: `alternate`, which is also meant where there is no `rel` (4.2.7.2). */
function linkOf(parts: readonly FeedElement[]): string | undefined {
  const links = parts.filter(
    ({ name, element: { attribs } }) =>
      name === 'link' && (attribs.rel ?? 'alternate') === 'alternate',
  );
  const page = links.find(({ element }) => /html/.test(element.attribs.type ?? 'html')) ?? links[0];
  const original = firstOf(parts, 'feedburner:origlink');
  const written = original ? textOf(original.element) : page?.element.attribs.href;
  return written === undefined ? undefined : resolve(written, (original ?? page).base);
}

function authorsIn(parts: readonly FeedElement[]): string[] {
  const authors = parts.filter(({ name }) => name === 'author' || name === 'dc:creator');
  return authors
    .map((author) => {
      const named = childOf(author, 'name', 'email');
      return textOf((named ?? author).element).trim();
    })
    .filter(Boolean);
}

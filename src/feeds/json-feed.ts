/** JSON Feed 1.0 and 1.1 (jsonfeed.org). A member of a wrong type counts as missing. */
import { resolve } from './feed-tree.ts';
import type { RawEntry, RawFeed, RawText } from './raw-feed.ts';

type Members = Readonly<Record<string, unknown>>;

/** `undefined` if the text is no JSON Feed. */
export function readJsonFeed(text: string, address: string | undefined): RawFeed | undefined {
  const feed = parsed(text);
  if (!isMembers(feed) || !Array.isArray(feed.items)) return undefined;
  const title = stringIn(feed, 'title');
  const url = addressIn(feed, 'home_page_url', address);
  const language = stringIn(feed, 'language');
  const authors = authorsIn(feed);
  return {
    ...(title && { title: { text: title, form: 'plain' } }),
    ...(url !== undefined && { url }),
    ...(language && { language }),
    entries: feed.items.filter(isMembers).map((item) => entryOf(item, address, authors)),
  };
}

/** Control characters in strings are a common error (RFC 8259, 7). */
function parsed(text: string): unknown {
  const source = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(source);
  } catch {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
      return JSON.parse(source.replace(/[\x00-\x1f]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}

function entryOf(item: Members, base: string | undefined, ofFeed: readonly string[]): RawEntry {
  const id = typeof item.id === 'number' ? `${item.id}` : stringIn(item, 'id');
  const url = addressIn(item, 'url', base) ?? addressIn(item, 'external_url', base);
  const title = stringIn(item, 'title');
  const html = stringIn(item, 'content_html');
  const plain = stringIn(item, 'content_text');
  const summary = stringIn(item, 'summary');
  const published = stringIn(item, 'date_published');
  const updated = stringIn(item, 'date_modified');
  const language = stringIn(item, 'language');
  const own = authorsIn(item);
  const content: RawText | undefined =
    html !== undefined
      ? { text: html, form: 'html' }
      : plain !== undefined
        ? { text: plain, form: 'plain' }
        : undefined;
  const attachments = Array.isArray(item.attachments) ? item.attachments.filter(isMembers) : [];
  return {
    ...(id && { id }),
    ...(url !== undefined && { url }),
    ...(title && { title: { text: title, form: 'plain' } }),
    authors: own.length > 0 ? own : ofFeed,
    ...(published && { published }),
    ...(updated && { updated }),
    ...(language && { language }),
    ...(summary && { summary: { text: summary, form: 'plain' } }),
    ...(content && { content }),
    enclosures: attachments.map((each) => ({
      url: addressIn(each, 'url', base),
      type: stringIn(each, 'mime_type'),
      length: `${each.size_in_bytes ?? ''}`,
    })),
    categories: Array.isArray(item.tags)
      ? item.tags.filter((tag): tag is string => typeof tag === 'string')
      : [],
  };
}

/** `authors` of 1.1, or `author` of 1.0. */
function authorsIn(owner: Members): string[] {
  const listed = Array.isArray(owner.authors) ? owner.authors : [owner.author];
  return listed.filter(isMembers).flatMap((author) => stringIn(author, 'name') ?? []);
}

function addressIn(owner: Members, name: string, base: string | undefined): string | undefined {
  const written = stringIn(owner, name);
  return written === undefined ? undefined : resolve(written, base);
}

function stringIn(owner: Members, name: string): string | undefined {
  const value = owner[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Names of articles and their files. Two machines name the same entry alike, whenever they fetch it and from whatever
 * server: nothing but the addresses and the time of publishing is in a name.
 */
import { createHash } from 'node:crypto';
import type { NewEntry } from './entry.ts';

/** What names an entry. */
export type EntryIdentity = Pick<NewEntry, 'feed' | 'published'> & {
  /** Address of the entry, if it has one that no other entry has. */
  readonly url?: string;
  /** For an entry without address and time. */
  readonly title: string;
};

/** Path of the file in the store, and the key of the article. */
export type EntryName = { readonly path: string; readonly key: string };

/** Hexadecimal digits of a key: two among a million articles have the same one with a chance of 1 in 10 million. */
export const KEY_DIGITS = 16;

/** Bytes of the readable part: file systems allow 255, and other programs put words of their own behind a name. */
const LONGEST = 120;

/** A person, or a program that makes copies, may have put words behind it. */
const NAME = new RegExp(`-([\\da-f]{${KEY_DIGITS}})(?![\\da-f])`);

export function nameOf({ feed, url, published, title }: EntryIdentity): EntryName {
  const key = url === undefined ? hashOf([feed, published ?? title].join('\n')) : keyOfAddress(url);
  const words = url === undefined ? title : addressKey(url).replace(/^https:\/\/(?:www\.)?/i, '');
  return { path: `${monthOf(published)}/${readable(words)}-${key}.md`, key };
}

/** The key of the entry with an address that no other entry has. */
export function keyOfAddress(url: string): string {
  return hashOf(addressKey(url));
}

/** The key of the article in a file of the store, by the name of the file. */
export function keyOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return NAME.exec(base)?.[1] ?? hashOf(base);
}

/**
 * What other entries of its feed share in the batch is not the address of one entry. Entries of two feeds with one address
 * are one article.
 */
export function withSharedAddresses(entries: readonly NewEntry[]): Set<NewEntry> {
  const known = new Map<string, { readonly time: string | undefined; isShared: boolean }>();
  const nameOfAddress = ({ feed, article }: NewEntry) => `${feed}\n${article.url}`;
  for (const entry of entries) {
    const other = known.get(nameOfAddress(entry));
    if (!other) known.set(nameOfAddress(entry), { time: entry.published, isShared: false });
    else if (other.time !== entry.published) other.isShared = true;
  }
  return new Set(entries.filter((entry) => known.get(nameOfAddress(entry))?.isShared));
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, KEY_DIGITS);
}

/** Servers give one address with and without these. What follows a number sign tells entries of one page apart. */
function addressKey(url: string): string {
  return url
    .replace(/^http:/i, 'https:')
    .replace(/#$/, '')
    .replace(/\/(?=$|#)/, '');
}

/** Folders by month: those of old months do not change any more. */
function monthOf(published: string | undefined): string {
  return published && /^\d{4}-\d\d/.test(published) ? published.slice(0, 7) : 'undated';
}

/** Names of devices of Windows, which no file can have up to its first dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)\./;

/** The words of an address or a title as a part of a file name that every system allows. */
function readable(words: string): string {
  const decoded = decodedOf(words)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}.]+/gu, '-')
    .replace(/(?:\.html?|\.php|\.aspx?)?[-.]*$/, '')
    .replace(/^[-.]+/, '')
    .replace(DEVICE, '$1-');
  return cut(decoded) || 'article';
}

function decodedOf(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** By whole words if possible; never in the middle of a character. */
function cut(words: string): string {
  let start = '';
  let bytes = 0;
  for (const letter of words) {
    bytes += Buffer.byteLength(letter);
    if (bytes > LONGEST) break;
    start += letter;
  }
  if (start.length === words.length) return words;
  const end = start.lastIndexOf('-');
  return (end > start.length / 2 ? start.slice(0, end) : start).replace(/\p{M}+$/u, '');
}

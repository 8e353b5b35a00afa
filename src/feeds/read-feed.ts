/** Reads the text of a feed, whatever its form, as entries. Never throws. */
import type { Article } from '../article/article.ts';
import { directionOf, guessDirection } from '../article/language.ts';
import type { MarkupDiagnostic } from '../markup/tree.ts';
import { parseMarkup } from '../markup/tree.ts';
import { elementsIn } from '../markup/walk.ts';
import { readAtom } from './atom.ts';
import { cleanEntry, lineOf } from './clean-entry.ts';
import type { Entry } from './entry.ts';
import { entryLanguage } from './entry-language.ts';
import { feedRoot } from './feed-tree.ts';
import { readJsonFeed } from './json-feed.ts';
import type { RawFeed } from './raw-feed.ts';
import { readRss } from './rss.ts';

export type Feed = {
  readonly form: 'rss' | 'atom' | 'json';
  /** One line; empty if the feed gives none. */
  readonly title: string;
  /** Address of the site. */
  readonly url?: string;
  /** BCP 47 tag, `und` if nothing tells it. */
  readonly language: string;
  readonly direction: Article['direction'];
  /** In the order of the feed. Ids are unique. */
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly FeedContentDiagnostic[];
};

export type FeedContentDiagnostic =
  | MarkupDiagnostic
  /** `most` entries are read of a longer feed. */
  | { readonly code: 'too-many-entries'; readonly most: number };

export type FeedOptions = {
  /** Where the feed is from. */
  readonly address?: string;
  /** The person's name for it, which its articles get. */
  readonly title?: string;
  /** The person's own, for all entries. */
  readonly direction?: Article['direction'];
  /** Dates later than a day after it are wrong. */
  readonly now: Date;
  /** Lines are stored in visual order. */
  readonly isVisual?: boolean;
};

/** A feed has ten to a hundred entries; archives in one feed have some thousands. */
const MOST_ENTRIES = 5000;

const LONGEST_TITLE = 200;

/** `undefined` if the text is no feed. */
export function readFeed(text: string, options: FeedOptions): Feed | undefined {
  const read = rawFeed(text, options.address);
  if (!read) return undefined;
  const { form, raw, diagnostics } = read;
  const isVisual = options.isVisual === true;
  const own = lineOf(raw.title, LONGEST_TITLE, { isVisual });
  const context = {
    source: options.title ?? own,
    ...(raw.language !== undefined && { language: raw.language }),
    ...(options.direction && { direction: options.direction }),
    now: options.now,
    isVisual,
  };
  const entries = raw.entries.slice(0, MOST_ENTRIES).map((each) => cleanEntry(each, context));
  const sample = [own, ...entries.slice(0, 20).map(({ title }) => title)];
  const language = entryLanguage(sample, [raw.language]);
  return {
    form,
    title: own,
    ...(raw.url !== undefined && /^https?:/i.test(raw.url) && { url: raw.url }),
    language,
    direction:
      options.direction ??
      (language === 'und' ? guessDirection(sample.join(' ')) : directionOf(language)),
    entries: withoutDuplicates(entries),
    diagnostics: [
      ...diagnostics,
      ...(raw.entries.length > MOST_ENTRIES
        ? [{ code: 'too-many-entries', most: MOST_ENTRIES } as const]
        : []),
    ],
  };
}

type RawRead = {
  readonly form: Feed['form'];
  readonly raw: RawFeed;
  readonly diagnostics: readonly MarkupDiagnostic[];
};

function rawFeed(text: string, address: string | undefined): RawRead | undefined {
  if (/^[\ufeff\s]*\{/.test(text)) {
    const raw = readJsonFeed(text, address);
    return raw && { form: 'json', raw, diagnostics: [] };
  }
  const { root, diagnostics } = parseMarkup(text, { isXml: true });
  for (const element of elementsIn(root)) {
    const feed = feedRoot(element, address);
    const [, name = feed.name] = /:(\w+)$/.exec(feed.name) ?? [];
    if (name === 'feed' || name === 'entry')
      return { form: 'atom', raw: readAtom(feed), diagnostics };
    if (name === 'rss' || name === 'rdf' || name === 'channel')
      return { form: 'rss', raw: readRss(feed), diagnostics };
    // Only what stands around the feed by mistake is passed over.
    if (name === 'html' || name === 'opml') return undefined;
  }
  return undefined;
}

/**
 * Of entries with one id, or one address and title, the latest is kept. An id that entries with different addresses
 * share is none.
 */
function withoutDuplicates(entries: readonly Entry[]): Entry[] {
  const addresses = new Map<string, Set<string | undefined>>();
  for (const { id, url } of entries) {
    const known = addresses.get(id) ?? new Set();
    addresses.set(id, known.add(url));
  }
  const kept = new Map<string, Entry>();
  const idOf = new Map<string, string>();
  for (const entry of entries) {
    const isShared = (addresses.get(entry.id)?.size ?? 0) > 1 && entry.url !== undefined;
    const id = isShared ? `${entry.id} ${entry.url}` : entry.id;
    const same = `${entry.url}\n${entry.title}`;
    const key = (entry.url !== undefined && idOf.get(same)) || id;
    const other = kept.get(key);
    if (other && timeOf(other) >= timeOf(entry)) continue;
    kept.set(key, { ...entry, id: key });
    idOf.set(same, key);
  }
  return [...kept.values()];
}

function timeOf({ updated, published }: Entry): number {
  return Date.parse(updated ?? published ?? '') || 0;
}

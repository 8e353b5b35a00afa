/** What feeds say, put into the store. */
import type { Article } from '../../article/article.ts';
import type { Entry } from '../../feeds/entry.ts';
import type { Feed } from '../../feeds/read-feed.ts';
import type { Answer, Kept } from '../../feeds/run-refresh.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
import { readDocument } from '../../library/read-document.ts';
import type { NewEntry } from '../../store/entry.ts';
import type { PutKind, Store } from '../../store/store.ts';

/** The name of a feed in the store, and the person's tags, which its articles get beside those of the feed. */
export type FeedInStore = Pick<Subscription, 'id' | 'tags'>;

export async function keepFeed(
  store: Store,
  { id, tags }: FeedInStore,
  feed: Feed,
): Promise<Kept & KeptKeys> {
  const { entries, diagnostics } = await store.put(
    feed.entries.map((entry) => newEntry({ id, tags }, entry)),
  );
  const of = (...kinds: readonly PutKind[]) => entries.filter(({ kind }) => kinds.includes(kind));
  const isPageWanted = (kind: PutKind) => kind === 'new' || kind === 'changed' || kind === 'stale';
  const failed = of('failed');
  const kept = entries.find(({ kind }) => kind !== 'gone' && kind !== 'failed');
  const [reason] = diagnostics;
  return {
    ...(kept && { key: kept.key }),
    added: of('new').length,
    changed: of('changed', 'beside', 'stale').length,
    newKeys: of('new').map(({ key }) => key),
    stubs: feed.entries.filter((entry, at) => entry.isStub && isPageWanted(entries[at].kind)),
    ...(failed.length > 0 && {
      fault: { code: 'unkept-articles', reason: reasonOf(reason) },
    }),
  };
}

export type KeptKeys = { readonly newKeys: readonly string[] };

/** Keeps the whole text of an entry, if its page has more of it than the feed. Says whether it has. */
export async function keepPage(
  store: Store,
  feed: FeedInStore,
  entry: Entry,
  answer: Answer,
): Promise<boolean> {
  if (answer.kind !== 'resource') return false;
  const page = await pageOf(answer);
  if (!page || lettersOf(page) <= lettersOf(entry.article)) return false;
  const { entries } = await store.put([{ ...newEntry(feed, entry), page }]);
  return entries[0]?.kind !== 'failed';
}

/** The article in a page; undefined if there seems to be none. */
export async function pageOf({
  bytes,
  type,
  address,
}: Answer & { readonly kind: 'resource' }): Promise<Article | undefined> {
  const read = await readDocument(bytes, { url: address, ...(type !== undefined && { type }) });
  if (read.kind !== 'article' || read.form !== 'page') return undefined;
  const isArticle = !read.diagnostics.some(({ code }) => code === 'no-article');
  return isArticle ? read.article : undefined;
}

/** An entry of a feed as the store takes it. */
export function newEntry({ id, tags }: FeedInStore, entry: Entry): NewEntry {
  const { title, article, isStub, published, updated, categories, enclosures } = entry;
  return {
    feed: id,
    article: article.title === '' ? { ...article, title } : article,
    isStub,
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    tags: [...new Set([...tags, ...categories])],
    enclosures,
  };
}

function lettersOf({ blocks }: Article): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

function reasonOf(diagnostic: object | undefined): string {
  const { code = '', cause } = (diagnostic ?? {}) as {
    readonly code?: string;
    readonly cause?: { readonly systemCode?: string; readonly code?: string };
  };
  return cause?.systemCode ?? cause?.code ?? code;
}

/** What feeds say, put into the store. */
import type { Entry } from '../../feeds/entry.ts';
import type { Feed } from '../../feeds/read-feed.ts';
import type { Kept } from '../../feeds/run-refresh.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
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
    stubs: entries
      .filter(({ kind }, at) => feed.entries[at].isStub && isPageWanted(kind))
      .map(({ key }) => key),
    ...(failed.length > 0 && {
      fault: { code: 'unkept-articles', reason: reasonOf(reason) },
    }),
  };
}

export type KeptKeys = { readonly newKeys: readonly string[] };

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

function reasonOf(diagnostic: object | undefined): string {
  const { code = '', cause } = (diagnostic ?? {}) as {
    readonly code?: string;
    readonly cause?: { readonly systemCode?: string; readonly code?: string };
  };
  return cause?.systemCode ?? cause?.code ?? code;
}

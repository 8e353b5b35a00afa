/** A refresh of feeds into the store, for the command and for the reader. */
import type { Refresh } from '../../feeds/refresh.ts';
import { startRefresh } from '../../feeds/refresh.ts';
import { runRefresh } from '../../feeds/run-refresh.ts';
import { feedAddress, type Subscription, withMovedFeed } from '../../feeds/subscriptions.ts';
import { changeFeedsFile } from '../../settings/feeds-file.ts';
import type { Store } from '../../store/store.ts';
import { keepFeed } from './feed-store.ts';
import type { FeedsClient } from './feeds-client.ts';
import type { OpenedFeeds } from './opened-feeds.ts';
import { fetchWholeText } from './whole-text.ts';

export type RefreshRun = {
  readonly wanted: readonly Subscription[];
  /** A person has named them. */
  readonly isNamed: boolean;
  readonly feeds: OpenedFeeds;
  readonly store: Store;
  readonly client: FeedsClient;
  readonly onChange: (refresh: Refresh) => void;
  readonly signal: AbortSignal;
};

export type RefreshResult = {
  readonly refresh: Refresh;
  /** Keys of the new articles. */
  readonly newKeys: readonly string[];
};

/** Resolves when everything that has come is on the disk. */
export async function refreshInto(run: RefreshRun): Promise<RefreshResult> {
  const { wanted, isNamed, feeds, store, client, onChange, signal } = run;
  const { states, path } = feeds;
  const newKeys: string[] = [];
  const stateOf = (id: string) => states.of(id);
  const byId = new Map(wanted.map((feed) => [feed.id, feed]));
  const subscriptions = withAccount(run);
  const refresh = await runRefresh(
    startRefresh({ subscriptions, stateOf, now: Date.now(), isNamed }),
    {
      stateOf,
      ask: client.ask,
      instead: (subscription, progress) => {
        const { account } = feeds;
        if (!account || subscription !== account.asFeed) return undefined;
        const onNew = (keys: readonly string[]) => void newKeys.push(...keys);
        return import('../account/refresh-account.ts').then(({ refreshAccount }) =>
          refreshAccount({ account, store, progress, signal, onNew }),
        );
      },
      isKept: (key) => store.has(key),
      keep: async (subscription, feed) => {
        const result = await keepFeed(store, subscription, feed);
        newKeys.push(...result.newKeys);
        return result;
      },
      keepPage: async (key, stop) => {
        const work = { store, client, feedOf: (id: string) => byId.get(id), signal: stop };
        return (await fetchWholeText(key, work)).kind !== 'failed';
      },
      move: async ({ id }, address) => {
        const place = feedAddress(address);
        if (place !== undefined)
          await changeFeedsFile(path, (yaml) => withMovedFeed(yaml, id, place));
      },
      saveState: (id, state) => states.save(id, state),
      now: Date.now,
      onChange,
      signal,
      isNamed,
    },
  );
  await states.settled();
  return { refresh, newKeys };
}

/** The account stands for all its feeds: they are refreshed together, whichever of them is named. */
function withAccount({ wanted, isNamed, feeds: { account } }: RefreshRun): Subscription[] {
  const isOfAccount = (feed: Subscription) => feed === account?.asFeed || account?.feedOf(feed);
  const own = wanted.filter((feed) => !isOfAccount(feed));
  const isWanted = !isNamed || own.length < wanted.length;
  return account && isWanted ? [account.asFeed, ...own] : own;
}

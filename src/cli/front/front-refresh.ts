/** A refresh that the front page has asked for. It goes on while the person reads, and can be stopped. */
import { type Refresh, summaryOf } from '../../feeds/refresh.ts';
import { feedsLogPath } from '../../files/folders.ts';
import type { RefreshProgress } from '../../front/action.ts';
import type { FrontMessage } from '../../front/message.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { writeFeedsLog } from '../../settings/feeds-log.ts';
import { openRemembered } from '../../settings/open.ts';
import type { Store } from '../../store/store.ts';
import { tidyStore } from '../feeds/feed-rules.ts';
import { feedsClient } from '../feeds/feeds-client.ts';
import { findArticles } from '../feeds/find-articles.ts';
import { type OpenedFeeds, titleOf } from '../feeds/opened-feeds.ts';
import { refreshInto } from '../feeds/refresh-feeds.ts';
import { webOf } from '../read/web.ts';

export type FrontRefreshWork = {
  readonly store: Store;
  readonly messages: CliMessages;
  readonly feeds: OpenedFeeds;
  /** Undefined for all. */
  readonly ids: readonly string[] | undefined;
};

export type RefreshListener = {
  readonly progress: (refresh: RefreshProgress) => void;
  /** Articles have come. */
  readonly came: () => void;
};

/** Milliseconds between two reports. */
const PACE = 100;

export class FrontRefresh {
  /** What there is to say of it. */
  readonly over: Promise<FrontMessage>;
  readonly #stop = new AbortController();

  constructor(work: FrontRefreshWork, listener: RefreshListener) {
    this.over = this.#run(work, listener);
  }

  stop(): void {
    this.#stop.abort();
  }

  async #run(
    { store, messages, feeds, ids }: FrontRefreshWork,
    { progress, came }: RefreshListener,
  ): Promise<FrontMessage> {
    const { client } = await webOf(messages)();
    const { signal } = this.#stop;
    const wanted = feeds.subscriptions.filter(({ id }) => ids?.includes(id) ?? true);
    let known = 0;
    const tell = paced((refresh: Refresh) => {
      const { added, changed } = summaryOf(refresh);
      progress(progressOf(refresh, feeds));
      if (added + changed > known) came();
      known = added + changed;
    });
    const { refresh, newKeys } = await refreshInto({
      wanted,
      isNamed: ids !== undefined,
      feeds,
      store,
      client: feedsClient(client),
      signal,
      onChange: tell.by,
    }).finally(tell.end);
    await tidy(store, newKeys);
    came();
    const { all, added, changed, failed } = summaryOf(refresh);
    const stopped = refresh.feeds.filter(
      ({ step }) => step.type !== 'done' || step.outcome.type === 'stopped',
    ).length;
    return signal.aborted
      ? { type: 'refresh-stopped', done: all - stopped, all }
      : { type: 'refreshed', added, changed, failed };
  }
}

/** The last value at the end of each while in which one has come. */
function paced<Value>(act: (value: Value) => void) {
  let timer: NodeJS.Timeout | undefined;
  let last: Value;
  return {
    by: (value: Value) => {
      last = value;
      timer ??= setTimeout(() => {
        timer = undefined;
        act(last);
      }, PACE);
    },
    end: () => clearTimeout(timer),
  };
}

function progressOf(refresh: Refresh, feeds: OpenedFeeds): RefreshProgress {
  const { all, done, failed, asking } = summaryOf(refresh);
  const [first] = asking;
  return { all, done, failed, name: first ? titleOf(first.subscription, feeds) : '' };
}

/** Carries out what the options say of new and old articles. */
async function tidy(store: Store, newKeys: readonly string[]): Promise<void> {
  const { rules, keep } = (await openRemembered()).settings.config;
  const find = async (query: string, keys: readonly string[]) => {
    const { articles, diagnostics } = await findArticles(store, query, keys);
    // A query that is half understood might hide what it should not.
    return diagnostics.length > 0 ? [] : articles.map(({ key }) => key);
  };
  const tidied = await tidyStore(store, { newKeys, rules, find, keep, now: new Date() });
  await writeFeedsLog(feedsLogPath(), tidied.log);
}

/** `sahifa refresh`: asks feeds for what is new, and keeps it in the store. */
import { type Outcome, type Refresh, type RefreshedFeed, summaryOf } from '../../feeds/refresh.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
import { feedsLogPath } from '../../files/folders.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { isolated, plain } from '../../languages/isolates.ts';
import { writeFeedsLog } from '../../settings/feeds-log.ts';
import { openRemembered } from '../../settings/open.ts';
import type { Store } from '../../store/store.ts';
import { interrupt, setFailed, stopFirst, warn } from '../exit.ts';
import { openProgressLine, type ShownProgress } from '../output/progress-line.ts';
import { writeJson } from '../output/stdout.ts';
import { writeSentence, writeSentences } from '../output/wrap.ts';
import { faultSentence } from './feed-fault.ts';
import { type Tidied, tidyStore } from './feed-rules.ts';
import { type FeedsClient, openFeedsClient } from './feeds-client.ts';
import { findArticles } from './find-articles.ts';
import { openFeedStore } from './open-feed-store.ts';
import { findFeed, type OpenedFeeds, openFeeds, shownUrl, titleOf } from './opened-feeds.ts';
import { refreshInto } from './refresh-feeds.ts';

export type RefreshOptions = { readonly json?: true };

/** Throws `SourceError`. The exit code tells whether every feed that was asked has answered. */
export async function refresh(
  names: readonly string[],
  options: RefreshOptions,
  messages: CliMessages,
): Promise<void> {
  const feeds = await openFeeds(messages);
  const { subscriptions } = feeds;
  const named = [...new Set(names.map((name) => findFeed(name, feeds)))];
  if (subscriptions.length === 0 && !feeds.account && !options.json) {
    return writeSentence(messages.feeds.none, messages.direction);
  }
  const isNamed = named.length > 0;
  const client = await openFeedsClient(messages);
  const asked = { wanted: isNamed ? named : subscriptions, isNamed };
  await refreshAndTell(asked, feeds, client, options, messages);
}

export type AskedFeeds = { readonly wanted: readonly Subscription[]; readonly isNamed: boolean };

/** A terminal shows the progress and the result. Elsewhere only failures are written, because cron mails all output. */
export async function refreshAndTell(
  asked: AskedFeeds,
  feeds: OpenedFeeds,
  client: FeedsClient,
  { json }: RefreshOptions,
  messages: CliMessages,
): Promise<void> {
  const store = await openFeedStore(messages);
  const stop = new AbortController();
  const isStopping = stopFirst(() => stop.abort());
  const line = await openProgressLine(messages.direction);
  const onChange = (refresh: Refresh) => line.show(progressOf(refresh, feeds, messages));
  const run = { ...asked, feeds, store, client, onChange, signal: stop.signal };
  const { refresh, newKeys } = await refreshInto(run).finally(() => {
    line.end();
    isStopping.end();
  });
  const tidied = await tidy(store, newKeys, messages);
  await store.close();
  const summary = summaryOf(refresh);
  if (json) writeJson({ ...resultOf(refresh, feeds, messages), expired: tidied.expired });
  else await tell(refresh, feeds, tidied, messages);
  if (summary.failed > 0) setFailed();
  if (stop.signal.aborted) {
    const read = refresh.feeds.filter((feed) => outcomeOf(feed).type !== 'stopped').length;
    await warn(messages.feeds.stopped(read, summary.all), messages);
    interrupt();
  }
}

function progressOf(
  refresh: Refresh,
  feeds: OpenedFeeds,
  { feeds: words, account }: CliMessages,
): ShownProgress {
  const { all, done, failed, asking } = summaryOf(refresh);
  const partly = asking.map(({ step }) => {
    const { done, all } = (step.type === 'asking' && step.pages) || { done: 0, all: 1 };
    return all === 0 ? 1 : done / all;
  });
  const share = all === 0 ? 1 : (done + partly.reduce((sum, part) => sum + part, 0)) / all;
  const [first] = asking;
  if (!first) return { share, phrase: words.refreshing(done, all, failed, '') };
  const name = titleOf(first.subscription, feeds);
  const { step } = first;
  const isPages = step.type === 'asking' && step.pages;
  if (isPages && first.subscription === feeds.account?.asFeed) {
    return { share, phrase: account.fetching(isPages.done, isPages.all, name) };
  }
  return {
    share,
    phrase: isPages
      ? words.pages(isPages.done + 1, isPages.all, name)
      : words.refreshing(done, all, failed, name),
  };
}

/** Carries out what the options say of new and old articles, and writes it down. */
async function tidy(
  store: Store,
  newKeys: readonly string[],
  messages: CliMessages,
): Promise<Tidied> {
  const { rules, keep } = (await openRemembered()).settings.config;
  const find = async (query: string, keys: readonly string[]) => {
    const { articles, diagnostics } = await findArticles(store, query, keys);
    for (const diagnostic of diagnostics) {
      await warn(`${isolated(query)}: ${formatDiagnostic(diagnostic, messages)}`, messages);
    }
    // A query that is half understood might hide what it should not.
    return diagnostics.length > 0 ? [] : articles.map(({ key }) => key);
  };
  const tidied = await tidyStore(store, { newKeys, rules, find, keep, now: new Date() });
  await writeFeedsLog(feedsLogPath(), tidied.log);
  return tidied;
}

async function tell(
  refresh: Refresh,
  feeds: OpenedFeeds,
  { ruled, expired }: Tidied,
  messages: CliMessages,
): Promise<void> {
  for (const feed of refresh.feeds) {
    const { subscription } = feed;
    const outcome = outcomeOf(feed);
    const title = titleOf(subscription, feeds);
    if (outcome.type === 'failed') {
      await warn(`${isolated(title)}: ${faultSentence(outcome.fault, messages)}`, messages);
    }
    if ('movedTo' in outcome && outcome.movedTo !== undefined) {
      await warn(messages.feeds.moved(title, shownUrl(outcome.movedTo)), messages);
    }
  }
  if (!process.stdout.isTTY) return;
  const { added, changed, failed } = summaryOf(refresh);
  const missed = refresh.feeds.map(outcomeOf).reduce((sum, outcome) => sum + missedOf(outcome), 0);
  const sentences = [
    messages.feeds.refreshed(added, changed, failed),
    ...ruled
      .filter(({ count }) => count > 0)
      .map(({ rule, count }) => messages.feeds.ruled(`${rule.action} ${rule.when}`, count)),
    ...(missed > 0 ? [messages.feeds.missed(missed)] : []),
    ...(expired > 0 ? [messages.feeds.expired(expired)] : []),
  ];
  await writeSentences(sentences, messages.direction);
}

function outcomeOf({ step }: RefreshedFeed): Outcome {
  return step.type === 'done' ? step.outcome : { type: 'stopped' };
}

function missedOf(outcome: Outcome): number {
  return outcome.type === 'read' ? (outcome.missed ?? 0) : 0;
}

/** For other programs. */
function resultOf(refresh: Refresh, feeds: OpenedFeeds, messages: CliMessages): object {
  const { added, changed, failed } = summaryOf(refresh);
  return {
    added,
    changed,
    failed,
    feeds: refresh.feeds.map((feed) => {
      const { url } = feed.subscription;
      const { type, ...outcome } = outcomeOf(feed);
      const until = 'until' in outcome ? outcome.until : undefined;
      return {
        url,
        title: titleOf(feed.subscription, feeds),
        outcome: type,
        ...outcome,
        ...(until !== undefined && { until: new Date(until).toISOString() }),
        ...('fault' in outcome && {
          fault: { ...outcome.fault, message: plain(faultSentence(outcome.fault, messages)) },
        }),
      };
    }),
  };
}

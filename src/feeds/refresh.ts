/**
 * A refresh as a value that says how far it is. It decides which feeds are asked next: at most `MOST_AT_ONCE` in all, one
 * of a host, and none of a host that wants to be left alone. Pure: `run-refresh.ts` carries it out.
 */
import type { FaultData, FeedState } from './feed-state.ts';
import type { Subscription } from './subscriptions.ts';

export const MOST_AT_ONCE = 4;

export type Refresh = {
  /** In the order in which they are asked. */
  readonly feeds: readonly RefreshedFeed[];
};

export type RefreshedFeed = {
  readonly subscription: Subscription;
  /** Name and port. */
  readonly host: string;
  readonly step: Step;
};

export type Step =
  | { readonly type: 'waiting' }
  /** `received`: bytes so far. `pages`: those that are fetched for the whole text of new articles. */
  | { readonly type: 'asking'; readonly received: number; readonly pages?: Pages }
  | { readonly type: 'done'; readonly outcome: Outcome };

export type Pages = { readonly done: number; readonly all: number };

export type Outcome =
  /**
   * `added`: new articles; `changed`: those whose text is another; `missed`: those whose page could not be had;
   * `movedTo`: where the feed is from now on.
   */
  | {
      readonly type: 'read';
      readonly entries: number;
      readonly added: number;
      readonly changed: number;
      readonly missed?: number;
      readonly movedTo?: string;
    }
  | { readonly type: 'unchanged'; readonly movedTo?: string }
  | { readonly type: 'failed'; readonly fault: FaultData }
  /** `until`: undefined for a feed that is gone. */
  | { readonly type: 'left-alone'; readonly until: number | undefined }
  /** The refresh was stopped before the feed was read. */
  | { readonly type: 'stopped' };

export type RefreshEvent =
  | { readonly type: 'asked'; readonly id: string }
  | { readonly type: 'received'; readonly id: string; readonly bytes: number }
  | { readonly type: 'pages'; readonly id: string; readonly pages: Pages }
  | { readonly type: 'done'; readonly id: string; readonly outcome: Outcome }
  /** The host of the feed wants to be left alone. */
  | { readonly type: 'held'; readonly id: string; readonly until: number }
  | { readonly type: 'stopped' };

export type RefreshStart = {
  readonly subscriptions: readonly Subscription[];
  readonly stateOf: (id: string) => FeedState | undefined;
  readonly now: number;
  /** A person has named these feeds: those that are gone are asked as well. */
  readonly isNamed?: boolean;
};

export function startRefresh({ subscriptions, stateOf, now, isNamed }: RefreshStart): Refresh {
  const held = heldHosts(subscriptions, stateOf, now);
  const feeds = subscriptions.map((subscription): RefreshedFeed => {
    const { host } = new URL(subscription.url);
    const { notBefore = 0, isGone } = stateOf(subscription.id) ?? {};
    const until = held.get(host) ?? (notBefore > now ? notBefore : undefined);
    const isLeft = until !== undefined || (isGone === true && !isNamed);
    const step: Step = isLeft
      ? { type: 'done', outcome: { type: 'left-alone', until } }
      : { type: 'waiting' };
    return { subscription, host, step };
  });
  return { feeds };
}

/** Until when each host wants to be left alone. */
function heldHosts(
  subscriptions: readonly Subscription[],
  stateOf: RefreshStart['stateOf'],
  now: number,
): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { id, url } of subscriptions) {
    const { notBefore = 0, isHostHeld } = stateOf(id) ?? {};
    const { host } = new URL(url);
    if (isHostHeld && notBefore > now) held.set(host, Math.max(notBefore, held.get(host) ?? 0));
  }
  return held;
}

/** The feeds to ask now. */
export function nextFeeds({ feeds }: Refresh): Subscription[] {
  const asking = feeds.filter(({ step }) => step.type === 'asking');
  const hosts = new Set(asking.map(({ host }) => host));
  const next: Subscription[] = [];
  for (const { subscription, host, step } of feeds) {
    if (asking.length + next.length >= MOST_AT_ONCE) break;
    if (step.type !== 'waiting' || hosts.has(host)) continue;
    hosts.add(host);
    next.push(subscription);
  }
  return next;
}

export function reduceRefresh(refresh: Refresh, event: RefreshEvent): Refresh {
  switch (event.type) {
    case 'asked':
      return withStep(refresh, event.id, { type: 'asking', received: 0 });
    case 'received':
      return withStep(refresh, event.id, { type: 'asking', received: event.bytes });
    case 'pages':
      return withStep(refresh, event.id, { type: 'asking', received: 0, pages: event.pages });
    case 'done':
      return withStep(refresh, event.id, { type: 'done', outcome: event.outcome });
    case 'held':
      return holdHost(refresh, event.id, event.until);
    case 'stopped':
      return {
        feeds: refresh.feeds.map((feed) =>
          feed.step.type === 'waiting' ? { ...feed, step: STOPPED } : feed,
        ),
      };
  }
}

const STOPPED: Step = { type: 'done', outcome: { type: 'stopped' } };

function withStep(refresh: Refresh, id: string, step: Step): Refresh {
  const feeds = refresh.feeds.map((feed) =>
    feed.subscription.id === id ? { ...feed, step } : feed,
  );
  return { feeds };
}

/** The feeds of the host that wait are left alone. */
function holdHost(refresh: Refresh, id: string, until: number): Refresh {
  const host = refresh.feeds.find(({ subscription }) => subscription.id === id)?.host;
  if (host === undefined) return refresh;
  const left: Step = { type: 'done', outcome: { type: 'left-alone', until } };
  return {
    feeds: refresh.feeds.map((feed) =>
      feed.host === host && feed.step.type === 'waiting' ? { ...feed, step: left } : feed,
    ),
  };
}

export function isOver({ feeds }: Refresh): boolean {
  return feeds.every(({ step }) => step.type === 'done');
}

export type RefreshSummary = {
  readonly all: number;
  readonly done: number;
  readonly failed: number;
  readonly added: number;
  readonly changed: number;
  readonly asking: readonly RefreshedFeed[];
};

export function summaryOf({ feeds }: Refresh): RefreshSummary {
  let done = 0;
  let failed = 0;
  let added = 0;
  let changed = 0;
  for (const { step } of feeds) {
    if (step.type !== 'done') continue;
    done += 1;
    if (step.outcome.type === 'failed') failed += 1;
    if (step.outcome.type === 'read') {
      added += step.outcome.added;
      changed += step.outcome.changed;
    }
  }
  const asking = feeds.filter(({ step }) => step.type === 'asking');
  return { all: feeds.length, done, failed, added, changed, asking };
}

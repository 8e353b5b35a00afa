/**
 * Carries out a refresh. What asks the network and what keeps articles are given to it, so that it knows neither. One bad
 * feed never stops the others, and what has come when it is stopped is kept.
 */
import { labelOfType } from '../encoding/declaration.ts';
import { decodeText } from '../encoding/decode.ts';
import { type FaultData, type FeedState, plainData, retryTime } from './feed-state.ts';
import { type Feed, readFeed } from './read-feed.ts';
import {
  isOver,
  nextFeeds,
  type Outcome,
  type Pages,
  type Refresh,
  type RefreshEvent,
  reduceRefresh,
} from './refresh.ts';
import type { Subscription } from './subscriptions.ts';

/** An answer of the network, or of a cache. */
export type Answer = { readonly headers?: Readonly<Record<string, string>> } & (
  | {
      readonly kind: 'resource';
      readonly bytes: Uint8Array;
      /** Where it is from, after redirects. */
      readonly address: string;
      readonly type?: string;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly permanentAddress?: string;
    }
  | { readonly kind: 'unchanged'; readonly permanentAddress?: string }
  | {
      readonly kind: 'failed';
      /** `name`: the address, as it may be shown. */
      readonly diagnostic: {
        readonly code: string;
        readonly name?: string;
        readonly status?: number;
      };
    }
);

export type AskOptions = Pick<FeedState, 'etag' | 'lastModified'> & {
  readonly signal: AbortSignal;
  readonly received: (bytes: number) => void;
};

export type RefreshWork = {
  readonly stateOf: (id: string) => FeedState | undefined;
  /** Never rejects. */
  readonly ask: (subscription: Subscription, options: AskOptions) => Promise<Answer>;
  /** Refreshes what is no feed but stands among them: an account at a server. `undefined` for a feed. */
  readonly instead?: (
    subscription: Subscription,
    pages: (pages: Pages) => void,
  ) => Promise<Outcome> | undefined;
  /** Whether the store has this article. */
  readonly isKept: (key: string) => boolean;
  /** Puts the entries into the store, whole, before it resolves. Says what could not be kept. */
  readonly keep: (subscription: Subscription, feed: Feed) => Promise<Kept>;
  /** Fetches the page of an article for its whole text, and keeps it. Resolves to whether the text is whole. */
  readonly keepPage: (key: string, signal: AbortSignal) => Promise<boolean>;
  /** The feed has moved for good. */
  readonly move: (subscription: Subscription, address: string) => Promise<void>;
  readonly saveState: (id: string, state: FeedState) => void;
  readonly now: () => number;
  readonly onChange: (refresh: Refresh) => void;
  readonly signal: AbortSignal;
  /** A person has named these feeds. */
  readonly isNamed: boolean;
};

export type Kept = {
  /** Of an article of the feed in the store, if there is any. */
  readonly key?: string;
  /** Numbers of articles. */
  readonly added: number;
  readonly changed: number;
  /** Keys of articles that are new or changed, and whose whole text is on their pages. */
  readonly stubs: readonly string[];
  readonly fault?: FaultData;
};

/** Resolves when all feeds are done, to what has become of them. */
export async function runRefresh(start: Refresh, work: RefreshWork): Promise<Refresh> {
  let refresh = start;
  const change = (event: RefreshEvent) => {
    refresh = reduceRefresh(refresh, event);
    work.onChange(refresh);
  };
  await new Promise<void>((resolve) => {
    const stop = () => {
      change({ type: 'stopped' });
      if (isOver(refresh)) resolve();
    };
    const proceed = () => {
      for (const subscription of nextFeeds(refresh)) {
        change({ type: 'asked', id: subscription.id });
        const { id } = subscription;
        const pages = (done: Pages) => change({ type: 'pages', id, pages: done });
        (work.instead?.(subscription, pages) ?? refreshFeed(subscription, work, change))
          .catch((error): Outcome => {
            return { type: 'failed', fault: { code: 'unexpected-fault', message: `${error}` } };
          })
          .then((outcome) => {
            change({ type: 'done', id, outcome });
            proceed();
          });
      }
      if (isOver(refresh)) resolve();
    };
    work.signal.addEventListener('abort', stop, { once: true });
    work.onChange(refresh);
    if (work.signal.aborted) stop();
    else proceed();
  });
  return refresh;
}

type Change = (event: RefreshEvent) => void;

async function refreshFeed(
  subscription: Subscription,
  work: RefreshWork,
  change: Change,
): Promise<Outcome> {
  const { id } = subscription;
  const { signal } = work;
  const state = work.stateOf(id) ?? {};
  const answer = await work.ask(subscription, {
    ...validatorsOf(subscription, state, work),
    signal,
    received: (bytes) => change({ type: 'received', id, bytes }),
  });
  if (signal.aborted && answer.kind === 'failed') return { type: 'stopped' };
  switch (answer.kind) {
    case 'failed':
      return failed(subscription, state, answer, work, change);
    case 'unchanged':
      return unchanged(subscription, state, answer, work);
    case 'resource':
      return received(subscription, state, answer, work, change);
  }
}

/** None where all of the feed is needed: the store has nothing of it, or with other settings of the person. */
function validatorsOf(
  subscription: Subscription,
  { etag, lastModified, kept, fault, own }: FeedState,
  { isKept, isNamed }: RefreshWork,
): Validators {
  const isWanted = fault?.isOfAnswer
    ? !isNamed
    : own === ownOf(subscription) && (kept === undefined || isKept(kept));
  return isWanted ? namedValidators(etag, lastModified) : {};
}

type Validators = Pick<FeedState, 'etag' | 'lastModified'>;

function namedValidators(etag: string | undefined, lastModified: string | undefined): Validators {
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

async function unchanged(
  subscription: Subscription,
  state: FeedState,
  answer: Answer & { kind: 'unchanged' },
  work: RefreshWork,
): Promise<Outcome> {
  const { fault, notBefore, isHostHeld, isGone, ...rest } = state;
  if (fault?.isOfAnswer) {
    work.saveState(subscription.id, { ...rest, fault });
    return { type: 'failed', fault: fault.diagnostic };
  }
  work.saveState(subscription.id, { ...rest, checked: work.now() });
  return { type: 'unchanged', ...(await moved(subscription, answer, work)) };
}

async function received(
  subscription: Subscription,
  state: FeedState,
  answer: Answer & { kind: 'resource' },
  work: RefreshWork,
  change: Change,
): Promise<Outcome> {
  const { id } = subscription;
  const validators = namedValidators(answer.etag, answer.lastModified);
  const read = feedIn(answer, subscription, work.now());
  if ('fault' in read) return fail(id, state, read.fault, work, { validators });
  const { feed } = read;
  const kept = await work.keep(subscription, feed);
  if (kept.fault) return fail(id, state, kept.fault, work);
  const own = ownOf(subscription);
  // Only now: were it remembered before, a refresh that is killed here would never ask for these entries again.
  work.saveState(id, {
    ...validators,
    ...(kept.key !== undefined && { kept: kept.key }),
    ...(feed.title && { title: feed.title }),
    ...(feed.url !== undefined && { site: feed.url }),
    ...(feed.language !== 'und' && { language: feed.language }),
    ...(own !== undefined && { own }),
    checked: work.now(),
  });
  const place = await moved(subscription, answer, work);
  const stubs = subscription.fullText === 'at-refresh' ? kept.stubs : [];
  const missed = await fetchPages(id, stubs, work, change);
  const { added, changed } = kept;
  return {
    type: 'read',
    entries: feed.entries.length,
    added,
    changed,
    ...(missed > 0 && { missed }),
    ...place,
  };
}

/** What of the person's settings stands in the articles: after a change of them, all of the feed is asked for. */
function ownOf({ title, direction, tags }: Subscription): string | undefined {
  if (title === undefined && direction === undefined && tags.length === 0) return undefined;
  return JSON.stringify([title ?? '', direction ?? '', ...tags]);
}

/** Whole texts. A page that cannot be had now is fetched when the article is opened. Resolves to the number of those. */
async function fetchPages(
  id: string,
  stubs: readonly string[],
  { keepPage, signal }: RefreshWork,
  change: Change,
): Promise<number> {
  let missed = 0;
  for (const [done, key] of stubs.entries()) {
    if (signal.aborted) return missed;
    change({ type: 'pages', id, pages: { done, all: stubs.length } });
    if (!(await keepPage(key, signal))) missed += 1;
  }
  return missed;
}

/** The feed in an answer, or what is wrong with the answer. */
export function feedIn(
  { bytes, type, address }: { bytes: Uint8Array; type?: string; address: string },
  { title, direction }: Pick<Subscription, 'title' | 'direction'>,
  now: number,
): { readonly feed: Feed } | { readonly fault: FaultData } {
  const transport = labelOfType(type ?? '');
  const decoded = decodeText(bytes, transport === undefined ? {} : { transport });
  if ('diagnostic' in decoded) return { fault: { code: 'no-feed', name: address } };
  const feed = readFeed(decoded.text, {
    address,
    now: new Date(now),
    ...(title !== undefined && { title }),
    ...(direction && { direction }),
    ...(decoded.isVisual && { isVisual: true }),
  });
  return feed ? { feed } : { fault: { code: 'no-feed', name: address } };
}

/** Kept only for an address where the feed was found: a site that was given up redirects everything to its front page. */
async function moved(
  subscription: Subscription,
  { permanentAddress }: { readonly permanentAddress?: string },
  { move }: RefreshWork,
): Promise<{ readonly movedTo?: string }> {
  if (permanentAddress === undefined || permanentAddress === subscription.url) return {};
  await move(subscription, permanentAddress);
  return { movedTo: permanentAddress };
}

function failed(
  { id }: Subscription,
  state: FeedState,
  { diagnostic, headers }: Answer & { kind: 'failed' },
  work: RefreshWork,
  change: Change,
): Outcome {
  const { code, status = 0 } = diagnostic;
  const until = retryTime(status, headers?.['retry-after'], work.now());
  const isHostHeld = status === 429 && until !== undefined;
  if (isHostHeld) change({ type: 'held', id, until });
  const isGone = status === 410;
  const fault = plainData(isGone ? { ...diagnostic, code: 'feed-gone' } : diagnostic);
  const isOfAnswer = code === 'answer-too-large';
  return fail(id, state, fault, work, {
    ...(until !== undefined && { notBefore: until }),
    ...(isHostHeld && { isHostHeld }),
    ...(isGone && { isGone }),
    ...(isOfAnswer && {
      validators: namedValidators(headers?.etag, headers?.['last-modified']),
    }),
  });
}

type FailedState = Pick<FeedState, 'notBefore' | 'isHostHeld' | 'isGone'> & {
  /** Of the answer that is at fault. */
  readonly validators?: Validators;
};

function fail(
  id: string,
  state: FeedState,
  diagnostic: FaultData,
  { saveState, now }: RefreshWork,
  { validators, ...more }: FailedState = {},
): Outcome {
  const { notBefore, isHostHeld, isGone, etag, lastModified, kept, ...rest } = state;
  const isSame = state.fault?.diagnostic.code === diagnostic.code;
  const since = isSame && state.fault ? state.fault.since : now();
  const before = {
    ...namedValidators(etag, lastModified),
    ...(kept !== undefined && { kept }),
  };
  const ofAnswer = validators ?? (state.fault?.isOfAnswer ? {} : before);
  const fault = { since, diagnostic, ...(validators && { isOfAnswer: true as const }) };
  saveState(id, { ...rest, ...ofAnswer, ...more, fault });
  return { type: 'failed', fault: diagnostic };
}

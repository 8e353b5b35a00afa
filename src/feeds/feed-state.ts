/** What this machine remembers of each feed between two refreshes, and how an answer changes it. */
import { cleanLine } from '../article/clean.ts';

export type FeedState = {
  /**
   * Of the last answer whose entries are all in the store, or that is no feed at all: the next request asks for what is
   * newer.
   */
  readonly etag?: string;
  readonly lastModified?: string;
  /**
   * Key of an article of that answer in the store: without it, the store has lost the others as well. Missing if nothing of
   * the answer is to be in the store, because it has no entries, or only old ones.
   */
  readonly kept?: string;
  /** What the feed calls itself; one line. */
  readonly title?: string;
  /** Address of its site. */
  readonly site?: string;
  /** BCP 47. */
  readonly language?: string;
  /** When it last answered without a fault; milliseconds since 1970. */
  readonly checked?: number;
  /** What is wrong with it, until it answers without a fault again. */
  readonly fault?: Fault;
  /** The server does not want to be asked before that; milliseconds since 1970. */
  readonly notBefore?: number;
  /** It said so of all that it serves (429). */
  readonly isHostHeld?: true;
  /** The person's title and direction that its articles in the store have. */
  readonly own?: string;
  /** The server says that there is no feed any more (410): it is asked only when a person names it. */
  readonly isGone?: true;
};

export type Fault = {
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly diagnostic: FaultData;
  /** It is of the answer that `etag` and `lastModified` name, and stays as long as that is the answer. */
  readonly isOfAnswer?: true;
};

/** A diagnostic that was written to a file and read again. */
export type FaultData = { readonly code: string; readonly [field: string]: string | number };

export type FeedStates = Readonly<Record<string, FeedState>>;

/** Seconds to wait after a 429 without a time. */
const PAUSE = 15 * 60;

/** Seconds. A server that asks for more is misconfigured. */
const LONGEST_PAUSE = 7 * 24 * 60 * 60;

/**
 * When to ask again, by `Retry-After` (RFC 9110, 10.2.3: seconds, or a date); milliseconds since 1970. Undefined if the
 * server does not mind.
 */
export function retryTime(
  status: number,
  retryAfter: string | undefined,
  now: number,
): number | undefined {
  const written = retryAfter?.trim() ?? '';
  const seconds = /^\d{1,12}$/.test(written)
    ? Number(written)
    : written === ''
      ? Number.NaN
      : (Date.parse(written) - now) / 1000;
  const isAsked = !Number.isNaN(seconds) && seconds > 0;
  if (!isAsked) return status === 429 ? now + PAUSE * 1000 : undefined;
  return now + Math.min(seconds, LONGEST_PAUSE) * 1000;
}

/** The states out of a JSON value; what is none is left out. */
export function readStates(value: unknown): FeedStates {
  const feeds = isObject(value) && isObject(value.feeds) ? value.feeds : {};
  return Object.fromEntries(
    Object.entries(feeds).flatMap(([id, state]) =>
      isObject(state) ? [[id, readState(state)] as const] : [],
    ),
  );
}

function readState(value: Record<string, unknown>): FeedState {
  const text = (name: string) => {
    const found = value[name];
    return typeof found === 'string' && found !== '' ? { [name]: cleanLine(found) } : {};
  };
  const number = (name: string) => {
    const found = value[name];
    return typeof found === 'number' && Number.isFinite(found) ? { [name]: found } : {};
  };
  const { fault } = value;
  const diagnostic = isObject(fault) && isObject(fault.diagnostic) ? fault.diagnostic : undefined;
  return {
    ...text('etag'),
    ...text('lastModified'),
    ...text('title'),
    ...text('site'),
    ...text('language'),
    ...text('own'),
    ...text('kept'),
    ...number('checked'),
    ...number('notBefore'),
    ...(value.isGone === true && { isGone: true }),
    ...(value.isHostHeld === true && { isHostHeld: true }),
    ...(isObject(fault) &&
      typeof fault.since === 'number' &&
      typeof diagnostic?.code === 'string' && {
        fault: {
          since: fault.since,
          diagnostic: plainData(diagnostic),
          ...(fault.isOfAnswer === true && { isOfAnswer: true }),
        },
      }),
  };
}

/** Only texts and numbers. */
export function plainData(diagnostic: object): FaultData {
  const plain = Object.entries(diagnostic).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number'
      ? [[name, typeof value === 'string' ? cleanLine(value) : value] as const]
      : [],
  );
  return Object.fromEntries(plain) as FaultData;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

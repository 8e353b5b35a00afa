/** When feeds are asked by themselves, while the list of articles is open. */
import type { FeedState } from '../../feeds/feed-state.ts';

export type RefreshClock = {
  /** Minutes between two refreshes; 0 if only the person begins one. */
  readonly minutes: number;
  /** When the last one was, by this program or another; undefined if there was none. */
  readonly last: number | undefined;
  readonly now: number;
};

/** Milliseconds since 1970: `now` if it is time; undefined for never. */
export function nextRefresh({ minutes, last, now }: RefreshClock): number | undefined {
  if (minutes === 0) return undefined;
  if (last === undefined) return now;
  // A clock that was set back must not stop the feeds.
  return Math.max(now, Math.min(last, now) + minutes * 60_000);
}

/** When a feed last answered, by what is remembered of all feeds; failures count from when they began. */
export function lastRefresh(states: readonly (FeedState | undefined)[]): number | undefined {
  const times = states.flatMap((state) => [state?.checked ?? [], state?.fault?.since ?? []].flat());
  return times.length === 0 ? undefined : Math.max(...times);
}

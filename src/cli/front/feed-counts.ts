/** The list of feeds with the numbers of unread articles, counted in one walk through the list. */

import type { SavedQuery } from '../../feeds/saved-queries.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
import type { FeedItem } from '../../front/feed-list.ts';
import { ALL, primaryLanguage } from '../../front/filter.ts';
import type { ListedArticle } from '../../store/entry.ts';

export type FeedsToCount = {
  readonly subscriptions: readonly Subscription[];
  readonly queries: readonly SavedQuery[];
  readonly titleOf: (feed: Subscription) => string;
  /** What is wrong with it. */
  readonly faultOf: (feed: Subscription) => string | undefined;
};

export class FeedCounts {
  #unread = 0;
  #starred = 0;
  readonly #byFeed = new Map<string, number>();
  readonly #byTag = new Map<string, number>();
  readonly #byLanguage = new Map<string, number>();

  add({ isRead, isStarred, feed, tags, language }: ListedArticle): void {
    const one = isRead ? 0 : 1;
    this.#unread += one;
    if (isStarred) this.#starred += one;
    count(this.#byFeed, feed, one);
    count(this.#byLanguage, primaryLanguage(language), one);
    for (const tag of tags) count(this.#byTag, tag, one);
  }

  /** `unreadOf`: of each saved query. Tags are those that the person has given to feeds. */
  items(
    { subscriptions, queries, titleOf, faultOf }: FeedsToCount,
    unreadOf: ReadonlyMap<string, number>,
  ): FeedItem[] {
    const tags = [...new Set(subscriptions.flatMap((feed) => feed.tags))].sort();
    const languages = [...this.#byLanguage].sort(([, a], [, b]) => b - a);
    return [
      { kind: 'all', filter: ALL, unread: this.#unread },
      { kind: 'starred', filter: { type: 'starred' }, unread: this.#starred },
      ...queries.map(({ name, query }): FeedItem => {
        const filter = { type: 'query', query, name } as const;
        return { kind: 'query', filter, unread: unreadOf.get(name) ?? 0 };
      }),
      ...subscriptions.map((feed): FeedItem => {
        const fault = faultOf(feed);
        return {
          kind: 'feed',
          filter: { type: 'feed', feed: feed.id, title: titleOf(feed) },
          unread: this.#byFeed.get(feed.id) ?? 0,
          ...(fault !== undefined && { fault }),
          ...(feed.folder.length > 0 && { folder: feed.folder }),
        };
      }),
      ...tags.map(
        (tag): FeedItem => ({
          kind: 'tag',
          filter: { type: 'tag', tag },
          unread: this.#byTag.get(tag) ?? 0,
        }),
      ),
      ...languages.map(
        ([language, unread]): FeedItem => ({
          kind: 'language',
          filter: { type: 'language', language },
          unread,
        }),
      ),
    ];
  }
}

function count(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

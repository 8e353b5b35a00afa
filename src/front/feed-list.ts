/** The list of feeds beside the front page: what there is to choose from, and how many unread articles each has. */
import type { Filter } from './filter.ts';

export type FeedItem = {
  readonly kind: 'all' | 'starred' | 'query' | 'feed' | 'tag' | 'language';
  /** What Enter lists. */
  readonly filter: Filter;
  readonly unread: number;
  /** What is wrong with the feed, until it works again. */
  readonly fault?: string;
  /** Of a feed: names of its folders, the outermost first. */
  readonly folder?: readonly string[];
};

/** Names it, however often the list is made anew. */
export function idOf({ kind, filter }: FeedItem): string {
  switch (filter.type) {
    case 'feed':
      return `${kind} ${filter.feed}`;
    case 'tag':
      return `${kind} ${filter.tag}`;
    case 'language':
      return `${kind} ${filter.language}`;
    case 'query':
      return `${kind} ${filter.name ?? filter.query}`;
    default:
      return kind;
  }
}

/**
 * The order of the front page: unread articles first, each group by day, the articles of a feed together. It takes articles
 * one after the other, the latest first, so that a long list can be put in order a part at a time.
 */
import type { ListedArticle } from '../store/entry.ts';

export type DatedEntry = Pick<ListedArticle, 'key' | 'feed' | 'published' | 'isRead'>;

/** Keys in their order. */
export type OrderedKeys = {
  readonly keys: readonly string[];
  /** Index of the first article that stands among the read ones. */
  readonly readFrom: number;
};

export class EntryOrder {
  readonly #isUnread: (article: DatedEntry) => boolean;
  readonly #unread = new Days();
  readonly #read = new Days();

  /** `stays`: keys that stand among the unread ones, whatever has been read meanwhile. */
  constructor(stays: ReadonlySet<string> = new Set()) {
    this.#isUnread = ({ key, isRead }) => !isRead || stays.has(key);
  }

  add(article: DatedEntry): void {
    (this.#isUnread(article) ? this.#unread : this.#read).add(article);
  }

  get ordered(): OrderedKeys {
    const unread = this.#unread.keys();
    return { keys: [...unread, ...this.#read.keys()], readFrom: unread.length };
  }
}

/** Keys by day, and in a day by feed, in the order in which the feeds come. */
class Days {
  readonly #done: string[] = [];
  #feeds = new Map<string, string[]>();
  #dayStart = Number.POSITIVE_INFINITY;

  add({ key, feed, published }: DatedEntry): void {
    if (published < this.#dayStart) {
      this.#end();
      this.#dayStart = startOfDay(published);
    }
    const keys = this.#feeds.get(feed);
    if (keys) keys.push(key);
    else this.#feeds.set(feed, [key]);
  }

  keys(): string[] {
    return [...this.#done, ...[...this.#feeds.values()].flat()];
  }

  #end(): void {
    for (const keys of this.#feeds.values()) for (const key of keys) this.#done.push(key);
    this.#feeds = new Map();
  }
}

/** When an article was published that does not say it. */
export const UNDATED = 0;

/** The midnight before it where the person is; milliseconds since 1970. */
export function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

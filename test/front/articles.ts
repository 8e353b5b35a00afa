/** Articles of a list, for tests of the front page. */
import type { ListedArticle } from '../../src/store/entry.ts';
import type { ArticleList } from '../../src/store/store.ts';

/** Noon of the 20th of November 2026, where the test runs. */
export const NOON = new Date(2026, 10, 20, 12).getTime();

export const HOUR = 3_600_000;

/** Published so many hours before noon. */
export function listed(
  key: string,
  hours: number,
  more: Partial<ListedArticle> = {},
): ListedArticle {
  return {
    key,
    path: `2026-11/${key}.md`,
    title: `Title ${key}`,
    feed: 'http://a.example/feed',
    url: `http://a.example/${key}`,
    author: '',
    source: 'A',
    language: 'en',
    direction: 'ltr',
    published: NOON - hours * HOUR,
    tags: [],
    words: 400,
    form: 'feed',
    isEdited: false,
    checksum: 'ab',
    beside: [],
    isRead: false,
    isStarred: false,
    isSeen: false,
    isChanged: false,
    ...more,
  };
}

/** How often an article was looked at. */
export type CountedList = ArticleList & { readonly looks: () => number };

export function listOf(articles: readonly ListedArticle[]): CountedList {
  const byKey = new Map(articles.map((article) => [article.key, article]));
  let looks = 0;
  const look = <Found>(found: Found): Found => {
    looks += 1;
    return found;
  };
  return {
    length: articles.length,
    unread: articles.filter(({ isRead }) => !isRead).length,
    at: (index) => look(articles[index]),
    get: (key) => look(byKey.get(key)),
    filter: (isWanted) => listOf(articles.filter(isWanted)),
    [Symbol.iterator]: () => articles[Symbol.iterator](),
    looks: () => looks,
  };
}

/** The bundled articles as a list, for a person who follows no feed. */

import { outline } from '../../article/outline.ts';
import { startOfDay, UNDATED } from '../../front/order.ts';
import { bundledArticles, openArticle } from '../../library/open-article.ts';
import type { ListedArticle } from '../../store/entry.ts';
import type { ArticleList } from '../../store/store.ts';

/** The key of each is its name. */
export async function bundledList(): Promise<ArticleList> {
  const bundled = await bundledArticles();
  const articles = await Promise.all(bundled.map(({ name }) => listed(name)));
  return new PlainList(articles.sort((a, b) => b.published - a.published));
}

async function listed(name: string): Promise<ListedArticle> {
  const { article } = await openArticle(name, { names: 'later' });
  const { title, url = '', author = '', source = '', language, direction, date } = article;
  const time = Date.parse(date ?? '');
  return {
    key: name,
    path: '',
    title,
    feed: '',
    url,
    author,
    source,
    language,
    direction,
    published: Number.isNaN(time) ? UNDATED : startOfDay(time),
    tags: [],
    words: outline(article).reduce((sum, section) => sum + section.words, 0),
    form: 'page',
    isEdited: false,
    checksum: '',
    beside: [],
    isRead: false,
    isStarred: false,
    isSeen: false,
    isChanged: false,
  };
}

/** A list of a few articles. */
class PlainList implements ArticleList {
  readonly #articles: readonly ListedArticle[];

  constructor(articles: readonly ListedArticle[]) {
    this.#articles = articles;
  }

  get length(): number {
    return this.#articles.length;
  }

  get unread(): number {
    return this.#articles.filter(({ isRead }) => !isRead).length;
  }

  at(index: number): ListedArticle {
    return this.#articles[index];
  }

  get(key: string): ListedArticle | undefined {
    return this.#articles.find((article) => article.key === key);
  }

  filter(isWanted: (article: ListedArticle) => boolean): ArticleList {
    return new PlainList(this.#articles.filter(isWanted));
  }

  [Symbol.iterator](): Iterator<ListedArticle> {
    return this.#articles[Symbol.iterator]();
  }
}

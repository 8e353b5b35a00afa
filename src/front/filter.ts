/** What the front page lists: all articles, or some of them. */
import type { ListedArticle } from '../store/entry.ts';

export type Filter =
  | { readonly type: 'all' }
  | { readonly type: 'starred' }
  /** `feed`: the id of a feed. */
  | { readonly type: 'feed'; readonly feed: string; readonly title: string }
  | { readonly type: 'tag'; readonly tag: string }
  /** BCP 47; regions of it count. */
  | { readonly type: 'language'; readonly language: string }
  /** As typed; `name`: under which it is saved. */
  | { readonly type: 'query'; readonly query: string; readonly name?: string }
  /** Words in titles and saved texts. */
  | { readonly type: 'search'; readonly words: string }
  /** Articles that mention a name. */
  | { readonly type: 'name'; readonly name: string; readonly keys: readonly string[] };

export const ALL: Filter = { type: 'all' };

/** What decides about one article without its text; undefined for filters that ask for texts. */
export function testOf(filter: Filter): ((article: ListedArticle) => boolean) | undefined {
  switch (filter.type) {
    case 'all':
      return () => true;
    case 'starred':
      return ({ isStarred }) => isStarred;
    case 'feed':
      return ({ feed }) => feed === filter.feed;
    case 'tag':
      return ({ tags }) => tags.includes(filter.tag);
    case 'language':
      return ({ language }) => primaryLanguage(language) === filter.language;
    case 'name': {
      const keys = new Set(filter.keys);
      return ({ key }) => keys.has(key);
    }
    case 'query':
    case 'search':
      return undefined;
  }
}

/** The language of a BCP 47 tag, without script and region. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0].toLowerCase();
}

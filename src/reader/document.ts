/** An article with its glossary, and the means to find its names. */
import type { Article } from '../article/article.ts';
import type { NameFinder } from '../names/find-names.ts';
import type { Glossary } from '../names/glossary.ts';

export type Document = {
  readonly article: Article;
  /** Only the beginning of a book; the rest arrives with the glossaries. */
  readonly isBeginning?: boolean;
  /** The beginning that was shown before the whole article was read. */
  readonly beginning?: Article;
  readonly glossary: Glossary;
  /** The article is a list of others, such as a feed: its headings and items link to them. */
  readonly isList?: boolean;
  /** An entry of feeds: it can be starred, and there may be unread ones before and after it. */
  readonly isEntry?: boolean;
  /** Until it has come, there are no names yet. */
  readonly finder?: NameFinder;
};

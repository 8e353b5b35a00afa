/** What is to be read. */
import type { Article } from '../article/article.ts';
import type { NameFinder } from '../names/find-names.ts';
import type { Glossary } from '../names/glossary.ts';

export type Document = {
  readonly article: Article;
  /** Only the beginning of a book: the rest comes with the glossaries. */
  readonly isBeginning?: boolean;
  /** The beginning that was shown before all of the article was there. */
  readonly beginning?: Article;
  readonly glossary: Glossary;
  /** The article lists others, as a feed does: its headings and items lead to them. */
  readonly isList?: boolean;
  /** An entry of feeds: it can be starred, and there may be unread ones before and after it. */
  readonly isEntry?: boolean;
  /** Until it has come, there are no names yet. */
  readonly finder?: NameFinder;
};

/** What is to be read. */
import type { Article } from '../article/article.ts';
import type { Naming } from '../names/find-names.ts';
import type { Glossary } from '../names/glossary.ts';

export type Document = {
  readonly article: Article;
  readonly glossary: Glossary;
  /** Until it has come, there are no names yet. */
  readonly finder?: NameFinder;
};

/** Begins to find the names of a piece, or goes through so many UTF-16 units more. */
export type NameFinder = (naming: Naming | undefined, units: number) => FoundNames;

/** How far it has come; `percent`: how much of it is done. */
export type FoundNames = { readonly at: Naming; readonly percent: number };

/** One article of the store: what comes in, what stands in its file, and what the list knows of it. */
import type { Article } from '../article/article.ts';
import type { MarkState } from './marks.ts';

/** A file that belongs to an entry: sound, video. Of a feed's entry. */
export type AttachedFile = {
  readonly url: string;
  readonly type?: string;
  readonly length?: number;
};

/** What a feed or a server says of one article, to be put into the store. */
export type NewEntry = {
  /** Address of the feed. */
  readonly feed: string;
  /** The text as the feed has it. `article.url` is the address of the entry. */
  readonly article: Article;
  /** The whole text from the page of the entry. It stands in the file in place of the feed's text. */
  readonly page?: Article;
  /** The text of the feed is only the beginning of the page's. */
  readonly isStub?: boolean;
  /** ISO 8601: an instant in UTC (`2026-11-29T07:30:00Z`), or a day. */
  readonly published?: string;
  readonly updated?: string;
  /** The feed's own categories. One line each. */
  readonly tags?: readonly string[];
  readonly enclosures?: readonly AttachedFile[];
};

/** The contents of one file of the store. */
export type StoredEntry = {
  /** Missing if another program has put the file there. */
  readonly feed?: string;
  readonly article: Article;
  readonly form: TextForm;
  readonly published?: string;
  readonly updated?: string;
  readonly tags: readonly string[];
  readonly enclosures: readonly AttachedFile[];
};

/**
 * `feed`: the text of the feed, which is all. `stub`: it is the beginning of the page's. `page`: the text of the page.
 * `old-page`: the source has changed its text since the page was fetched.
 */
export const TEXT_FORMS = ['feed', 'stub', 'page', 'old-page'] as const;

export type TextForm = (typeof TEXT_FORMS)[number];

/** The text is not all that the page has, as far as is known. */
export function isPageMissing({ form }: { readonly form: TextForm }): boolean {
  return form === 'stub' || form === 'old-page';
}

/** What the list knows of an article, without its text. All texts are single lines without controls. */
export type ListedArticle = {
  /** Names the article in marks: the same on every machine, whatever is done to its text. */
  readonly key: string;
  /** Path in the folder of the store, with forward slashes. */
  readonly path: string;
  readonly title: string;
  /** Address of the feed. Empty for a file of the person's own. */
  readonly feed: string;
  /** Address of the entry. Empty if it has none. */
  readonly url: string;
  readonly author: string;
  /** The name of the source, as the article gives it. */
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Article['direction'];
  /** Milliseconds since 1970; of a file without a date: when it was last changed. */
  readonly published: number;
  readonly tags: readonly string[];
  readonly words: number;
  readonly form: TextForm;
  /** The person has changed the text. */
  readonly isEdited: boolean;
  /** Names this state of the text: another text has another checksum. */
  readonly checksum: string;
  /** Other versions of the text, by path: of the source after the person's edit, and of a conflict between machines. */
  readonly beside: readonly string[];
} & ArticleMarks;

export type ArticleMarks = {
  readonly isRead: boolean;
  readonly isStarred: boolean;
  /** It has been on the screen of a list. */
  readonly isSeen: boolean;
  /** Its source has changed the text since it was read, or seen. */
  readonly isChanged: boolean;
  /** Where it was left. */
  readonly place?: MarkState['place'];
};

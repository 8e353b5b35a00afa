/** What a feed says of one article, cleaned: no string has a control character, and addresses are absolute. */
import type { Article } from '../article/article.ts';

export type Entry = {
  /**
   * Unique in its feed: the id that the feed gives (`guid`, `atom:id`), else the address of the article, else made
   * from title and date. The same entry has the same id at every refresh.
   */
  readonly id: string;
  /** Address of the article, http or https. */
  readonly url?: string;
  /** One line. Empty if the feed gives none. */
  readonly title: string;
  /** One line. */
  readonly author?: string;
  /** ISO 8601: an instant in UTC (`2026-11-29T07:30:00Z`), or a day if the feed gives no time. */
  readonly published?: string;
  /** When its text was last changed, in the same form. */
  readonly updated?: string;
  /** BCP 47 tag, `und` if nothing tells it. */
  readonly language: string;
  readonly direction: Article['direction'];
  /** One line, shortened. Missing if the feed gives none beside the text. */
  readonly summary?: string;
  /**
   * What the feed has of its text, with title, author, date, address and source. Without a text: one empty paragraph.
   */
  readonly article: Article;
  /** The feed has only the beginning of the text, or nothing of it: the rest is at `url`. */
  readonly isStub: boolean;
  /** Sound, video and other files that belong to it. */
  readonly enclosures: readonly Enclosure[];
  /** The feed's own categories. One line each. */
  readonly categories: readonly string[];
};

export type Enclosure = {
  /** http or https. */
  readonly url: string;
  /** Media type, in lower case. */
  readonly type?: string;
  /** Bytes, as the feed says. */
  readonly length?: number;
};

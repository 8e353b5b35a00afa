/** What a feed of any form says, before it is cleaned and its gaps are filled. */

export type RawText = {
  readonly text: string;
  /** `either`: RSS does not say which of the two a text is. */
  readonly form: 'plain' | 'html' | 'either';
  /** What its addresses are relative to, if the feed says so. */
  readonly base?: string;
  readonly language?: string;
};

export type RawEnclosure = {
  readonly url: string | undefined;
  readonly type?: string;
  readonly length?: string;
};

export type RawEntry = {
  readonly id?: string;
  /** Absolute, as far as there is a base. */
  readonly url?: string;
  readonly title?: RawText;
  readonly authors: readonly string[];
  /** Dates as written. */
  readonly published?: string;
  readonly updated?: string;
  readonly language?: string;
  readonly summary?: RawText;
  readonly content?: RawText;
  readonly enclosures: readonly RawEnclosure[];
  readonly categories: readonly string[];
};

export type RawFeed = {
  readonly title?: RawText;
  /** Address of the site. */
  readonly url?: string;
  readonly language?: string;
  readonly entries: readonly RawEntry[];
};

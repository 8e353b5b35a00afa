/** All texts of the front page. Each language has a catalogue in this folder. */
import type { FeedItem } from '../../front/feed-list.ts';
import type { FrontHelpId } from '../../front/keymap.ts';
import type { Deed } from '../../front/message.ts';

export type FrontMessages = {
  /** What is listed. */
  readonly all: string;
  readonly starred: string;
  readonly searched: (words: string) => string;
  readonly query: (query: string) => string;
  readonly mentioning: (name: string) => string;
  readonly tag: (tag: string) => string;
  /** How many of all articles are not read. */
  readonly unread: (unread: number) => string;
  /** Said of an article. */
  readonly marks: { readonly unread: string; readonly starred: string };
  /** Stands over the articles of a day that were read. */
  readonly read: (day: string) => string;
  /** An article that its source has changed since it was read. */
  readonly changed: string;
  /** In place of the list. */
  readonly empty: { readonly all: string; readonly found: string; readonly looking: string };
  /** How many articles were found so far. */
  readonly found: (count: number) => string;
  /** Of how many articles the next key is. */
  readonly selected: (count: number) => string;
  /** Titles of the panels. */
  readonly feeds: string;
  readonly names: string;
  /** Headings in the list of feeds. */
  readonly kinds: Readonly<Record<Exclude<FeedItem['kind'], 'all' | 'starred'>, string>>;
  readonly noNames: string;
  /** How many of the unread articles were looked through for names. */
  readonly lookedThrough: (done: number, all: number) => string;
  /** Before the name that is typed for a query. */
  readonly nameOfQuery: string;
  readonly notices: {
    readonly done: Readonly<Record<Deed, (count: number) => string>>;
    readonly undone: string;
    readonly nothingToUndo: string;
    readonly copied: (count: number) => string;
    readonly tooManyPages: (most: number) => string;
    readonly direction: Readonly<Record<'rtl' | 'ltr' | 'own', string>>;
    readonly querySaved: (name: string) => string;
  };
  readonly keys: Readonly<Record<FrontHelpId, string>>;
};

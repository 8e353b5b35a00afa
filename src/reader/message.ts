import type { DisplayOptions } from '../layout/display-options.ts';
import type { NameOrder, ThemeName } from './choices.ts';
import type { Excerpt } from './request.ts';

/** A page on its way. */
export type Fetch = {
  /** Its host, as people read it; its address before that is known. */
  readonly name: string;
  readonly bytes: number;
  /** Of how many bytes, if the server says. */
  readonly total?: number;
};

/** Something to say in the status line until the next key; the interface's catalogue has the words. */
export type Message =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'not-found'; readonly query: string }
  | { readonly type: 'no-mark'; readonly name: string }
  | { readonly type: 'no-command'; readonly command: string }
  | { readonly type: 'no-address' }
  /** Sent to a terminal that does not say whether it takes a copy. */
  | { readonly type: 'sent'; readonly excerpt: Excerpt; readonly way: string }
  | { readonly type: 'copied'; readonly excerpt: Excerpt; readonly way: string }
  | { readonly type: 'not-copied' }
  /** The terminal takes copies, but none as long as this. */
  | { readonly type: 'too-long' }
  | { readonly type: 'opened'; readonly url: string }
  | { readonly type: 'no-browser'; readonly url: string }
  /** Not of the web: it could start any program. */
  | { readonly type: 'refused' }
  | { readonly type: 'no-links' }
  | { readonly type: 'fetching'; readonly fetch: Fetch }
  /** There is no article to go back to. */
  | { readonly type: 'no-way-back' }
  | { readonly type: 'no-article' }
  /** Only entries of feeds are starred and marked. */
  | { readonly type: 'no-entry' }
  | { readonly type: 'no-unread' }
  | { readonly type: 'starred'; readonly isOn: boolean }
  | { readonly type: 'marked-unread' }
  /** The page of an entry is being fetched, because the feed has only its beginning. */
  | { readonly type: 'whole-text' }
  /** Letters are sent to the terminal in the dialect of that name. */
  | { readonly type: 'dialect'; readonly name: string }
  /** Nothing says for sure what this terminal needs. */
  | { readonly type: 'unknown-terminal' }
  /** The terminal may have no letters to show the text with. */
  | { readonly type: 'no-letters' }
  /** An article was read last, and can be gone on with. */
  | { readonly type: 'last'; readonly title: string }
  | {
      readonly type: 'display';
      readonly choice: keyof DisplayOptions;
      readonly value: DisplayOptions[keyof DisplayOptions];
    }
  | { readonly type: 'theme'; readonly theme: ThemeName }
  | { readonly type: 'order'; readonly order: NameOrder }
  | { readonly type: 'hide-spoilers' | 'highlight-names'; readonly isOn: boolean };

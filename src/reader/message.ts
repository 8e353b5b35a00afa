import type { DisplayOptions } from '../layout/display-options.ts';
import type { NameOrder, ThemeName } from './choices.ts';
import type { Excerpt } from './request.ts';

/** A page that is being fetched. */
export type Fetch = {
  /** Its host in readable form, or its address until the host is known. */
  readonly name: string;
  readonly bytes: number;
  /** Bytes in all, if the server says so. */
  readonly total?: number;
};

/** A message in the status line, shown until the next key. `ReaderMessages` has its sentence. */
export type Message =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'not-found'; readonly query: string }
  | { readonly type: 'no-mark'; readonly name: string }
  | { readonly type: 'no-command'; readonly command: string }
  | { readonly type: 'no-address' }
  /** Sent to a terminal that does not say whether it accepts a copy. */
  | { readonly type: 'sent'; readonly excerpt: Excerpt; readonly way: string }
  | { readonly type: 'copied'; readonly excerpt: Excerpt; readonly way: string }
  | { readonly type: 'not-copied' }
  /** Too long for the terminal. */
  | { readonly type: 'too-long' }
  | { readonly type: 'opened'; readonly url: string }
  | { readonly type: 'no-browser'; readonly url: string }
  /** No address of the web: opening it could start any program. */
  | { readonly type: 'refused' }
  | { readonly type: 'no-links' }
  | { readonly type: 'fetching'; readonly fetch: Fetch }
  /** There is no earlier article. */
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
  /** The terminal was not recognised for certain. */
  | { readonly type: 'unknown-terminal' }
  /** The terminal may have no font for the text. */
  | { readonly type: 'no-letters' }
  /** The article that was read last can be opened again. */
  | { readonly type: 'last'; readonly title: string }
  | {
      readonly type: 'display';
      readonly choice: keyof DisplayOptions;
      readonly value: DisplayOptions[keyof DisplayOptions];
    }
  | { readonly type: 'theme'; readonly theme: ThemeName }
  | { readonly type: 'order'; readonly order: NameOrder }
  | { readonly type: 'hide-spoilers' | 'highlight-names'; readonly isOn: boolean };

/** What a person can ask of the reader. A key becomes one of these, and nothing else changes the state. */

import type { DisplayOptions } from '../layout/display-options.ts';
import type { Anchor } from '../layout/flow.ts';
import type { Document } from './document.ts';
import type { Fetch, Message } from './message.ts';
import type { Edit } from './prompt/field.ts';
import type { Excerpt, NamedPlaces } from './request.ts';

/** Where a link opens. */
export type LinkWay = 'browser' | 'here';

export type PanelName = 'outline' | 'glossary' | 'word' | 'help';

/** What was pointed at: a place in the text, or an item of the open list. */
export type Target =
  | { readonly type: 'text'; readonly place: Anchor }
  | { readonly type: 'item'; readonly item: number };

export type Action =
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number }
  /** A line moves the text, or the selection where a list is open. */
  | { readonly type: 'line'; readonly by: 1 | -1 }
  | { readonly type: 'page'; readonly by: 1 | -1; readonly half: boolean }
  | { readonly type: 'end'; readonly to: 'top' | 'bottom' }
  | { readonly type: 'section'; readonly by: 1 | -1 }
  /** As the eye sees it: forward is left in a right-to-left article. */
  | { readonly type: 'sideways'; readonly to: 'left' | 'right' }
  | { readonly type: 'section-number'; readonly number: number }
  /** Opens a panel, or closes it when it is the open one. */
  | { readonly type: 'panel'; readonly panel: PanelName }
  /** Who or what the uppermost name on the screen is, or the next one down; without a name, the same of words. */
  | { readonly type: 'look-up' }
  /** Goes to what is selected; in the text, one line or one mention on. */
  | { readonly type: 'enter' }
  /** Leaves the panel, and without one the program. */
  | { readonly type: 'leave' }
  /** Leaves the program, whatever is open. */
  | { readonly type: 'quit' }
  /** Leaves the panel; without one the search, and then the followed name. */
  | { readonly type: 'cancel' }
  /** The next match, or the one before; where nothing is searched for, the next section, or the next unread entry of feeds. */
  | { readonly type: 'match'; readonly by: 1 | -1 }
  | { readonly type: 'prompt'; readonly kind: 'search' | 'command' }
  | { readonly type: 'edit'; readonly change: Edit }
  | { readonly type: 'recall'; readonly by: 1 | -1 }
  | { readonly type: 'accept' }
  | { readonly type: 'give-up' }
  /** Waits for a letter: the name of a place to note, or to go to. */
  | { readonly type: 'await'; readonly pending: 'mark' | 'to-mark' }
  /** Numbers the links on the screen, and waits for a digit: one opens in a browser, or here. */
  | { readonly type: 'links'; readonly way: LinkWay }
  | { readonly type: 'letter'; readonly letter: string }
  /** The text column wider or narrower; 0 for its usual measure. */
  | { readonly type: 'column-width'; readonly by: 1 | -1 | 0 }
  /** The next value of a choice of how text is shown. */
  | { readonly type: 'display'; readonly choice: keyof DisplayOptions }
  | { readonly type: 'theme' }
  | { readonly type: 'zen' }
  /** The next order of the list of names. */
  | { readonly type: 'order' }
  /** Only the names that were mentioned so far, or all again. */
  | { readonly type: 'hide-spoilers' }
  /** Every name in the text marked by its kind, or none. */
  | { readonly type: 'highlight-names' }
  | { readonly type: 'point'; readonly at: Target }
  /** The wheel: rows of the text, whatever panel is open. */
  | { readonly type: 'wheel'; readonly by: 1 | -1 }
  | { readonly type: 'copy'; readonly excerpt: Excerpt }
  | { readonly type: 'browse' }
  | { readonly type: 'article'; readonly by: 1 | -1 }
  /** Stars the entry of a feed, or takes its star away. */
  | { readonly type: 'star' }
  | { readonly type: 'mark-unread' }
  | { readonly type: 'go-on' }
  /** To the article that was read before this one. */
  | { readonly type: 'back' }
  | { readonly type: 'suspend' }
  | { readonly type: 'dialect' }
  | { readonly type: 'redraw' }
  /** A little more of what takes long: see `work.ts`. */
  | { readonly type: 'work' }
  /** The first `count` requests have been taken up. */
  | { readonly type: 'taken'; readonly count: number }
  | { readonly type: 'say'; readonly message: Message }
  /** So much of a page has come. */
  | { readonly type: 'fetching'; readonly fetch: Fetch }
  /** The page has come, or a message says why not. */
  | { readonly type: 'fetched'; readonly message?: Message }
  /** The glossaries of the piece have been read. */
  | { readonly type: 'glossaries'; readonly document: Document }
  /** The same article with another text, as when the whole text has come; reading goes on at the same words. */
  | { readonly type: 'replace'; readonly document: Document }
  /** Another article takes the place of this one. */
  | {
      readonly type: 'open';
      readonly document: Document;
      readonly start?: Anchor;
      readonly marks?: NamedPlaces;
      readonly message?: Message;
      /** It was read before, and was come back to. */
      readonly isBack?: true;
    };

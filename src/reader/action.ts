/** What a person can ask of the reader. Each key becomes one of these actions, and only actions change the state. */

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
  /** One line on: of the text or, if a list is open, of the list. */
  | { readonly type: 'line'; readonly by: 1 | -1 }
  | { readonly type: 'page'; readonly by: 1 | -1; readonly half: boolean }
  | { readonly type: 'end'; readonly to: 'top' | 'bottom' }
  | { readonly type: 'section'; readonly by: 1 | -1 }
  /** As seen on the screen: forward is to the left in a right-to-left article. */
  | { readonly type: 'sideways'; readonly to: 'left' | 'right' }
  | { readonly type: 'section-number'; readonly number: number }
  /** Opens a panel, or closes it if it is open. */
  | { readonly type: 'panel'; readonly panel: PanelName }
  /** Explains the uppermost name on the screen, then the next one down. On a screen without names it explains words. */
  | { readonly type: 'look-up' }
  /** Goes to the selected item; in the text, to the next line or the next mention. */
  | { readonly type: 'enter' }
  /** Closes the panel; without a panel, ends the program. */
  | { readonly type: 'leave' }
  /** Ends the program, whatever is open. */
  | { readonly type: 'quit' }
  /** Closes the panel; without a panel it ends the search, and after that it stops following a name. */
  | { readonly type: 'cancel' }
  /** The next match, or the one before; where nothing is searched for, the next section, or the next unread entry of feeds. */
  | { readonly type: 'match'; readonly by: 1 | -1 }
  | { readonly type: 'prompt'; readonly kind: 'search' | 'command' }
  | { readonly type: 'edit'; readonly change: Edit }
  | { readonly type: 'recall'; readonly by: 1 | -1 }
  | { readonly type: 'accept' }
  | { readonly type: 'give-up' }
  /** Waits for a letter: the name of a place to remember, or to go to. */
  | { readonly type: 'await'; readonly pending: 'mark' | 'to-mark' }
  /** Numbers the links on the screen and waits for a digit. The link opens in a browser or here. */
  | { readonly type: 'links'; readonly way: LinkWay }
  | { readonly type: 'letter'; readonly letter: string }
  /** Makes the text column wider or narrower; 0 sets its usual width. */
  | { readonly type: 'column-width'; readonly by: 1 | -1 | 0 }
  /** The next value of a display option. */
  | { readonly type: 'display'; readonly choice: keyof DisplayOptions }
  | { readonly type: 'theme' }
  | { readonly type: 'zen' }
  /** The next order of the list of names. */
  | { readonly type: 'order' }
  /** Hides spoilers: lists only the names mentioned so far. Again: lists all names. */
  | { readonly type: 'hide-spoilers' }
  /** Highlights every name in the text by its kind, or none. */
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
  /** One step of long work: see `work.ts`. */
  | { readonly type: 'work' }
  /** The first `count` requests have been taken up. */
  | { readonly type: 'taken'; readonly count: number }
  | { readonly type: 'say'; readonly message: Message }
  /** Progress of a page that is being fetched. */
  | { readonly type: 'fetching'; readonly fetch: Fetch }
  /** The page has arrived, or a message says why it has not. */
  | { readonly type: 'fetched'; readonly message?: Message }
  /** The glossaries of the document have been read. */
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
      /** The person came back to it. */
      readonly isBack?: true;
    };

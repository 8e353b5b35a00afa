/** What the reader cannot do itself. The answer is a message or another article. */
import type { Anchor } from '../layout/flow.ts';

/** Places by their names. */
export type NamedPlaces = Readonly<Record<string, Anchor>>;

/** What is saved of an article when it is left, so that it opens as it was. */
export type SavedPosition = {
  readonly anchor: Anchor;
  /** The named places. */
  readonly marks: NamedPlaces;
};

export type Excerpt = 'paragraph' | 'article' | 'quotation';

export type Request =
  /** Logical text for the clipboard. */
  | { readonly type: 'copy'; readonly excerpt: Excerpt; readonly text: string }
  /** An address for the browser. */
  | { readonly type: 'browse'; readonly url: string }
  /** A page of the web, to be read here. `isTyped`: the person typed the address; otherwise it is a link. */
  | { readonly type: 'fetch'; readonly address: string; readonly isTyped: boolean }
  /** Cancels the fetching of a page. */
  | { readonly type: 'stop-fetch' }
  /** Shows the fetched page in place of this article; `from` is the position in this one. */
  | { readonly type: 'visit'; readonly from: SavedPosition }
  /** Goes back to the previous article, at `to`. */
  | { readonly type: 'back'; readonly from: SavedPosition; readonly to: SavedPosition }
  /** The next article of those at hand, or the one before; `from` is what is left. `isUnread`: the next unread one. */
  | {
      readonly type: 'article';
      readonly by: 1 | -1;
      readonly from: SavedPosition;
      readonly isUnread?: true;
    }
  /** A mark for the entry that is read. */
  | { readonly type: 'star' | 'mark-unread' }
  /** The article that was read last. */
  | { readonly type: 'go-on'; readonly from: SavedPosition }
  /** Suspends the program until the shell continues it. */
  | { readonly type: 'suspend' }
  /** Sends text to the terminal in the next dialect. */
  | { readonly type: 'dialect' }
  /** Draws the whole screen again. */
  | { readonly type: 'redraw' };

/** What the reader cannot do itself: it asks, and the world outside answers with a message or another article. */
import type { Anchor } from '../layout/flow.ts';

/** Places by their names. */
export type NamedPlaces = Readonly<Record<string, Anchor>>;

/** What is to be known of an article that is left, so that it can be opened again as it was. */
export type SavedPosition = {
  readonly anchor: Anchor;
  /** The places that the person gave a name. */
  readonly marks: NamedPlaces;
};

export type Excerpt = 'paragraph' | 'article' | 'quotation';

export type Request =
  /** Logical text for the clipboard. */
  | { readonly type: 'copy'; readonly excerpt: Excerpt; readonly text: string }
  /** An address for the browser. */
  | { readonly type: 'browse'; readonly url: string }
  /** A page of the web, to be read here. `isTyped`: the person wrote its address; else a link leads to it. */
  | { readonly type: 'fetch'; readonly address: string; readonly isTyped: boolean }
  /** The page that is being fetched is not wanted any more. */
  | { readonly type: 'stop-fetch' }
  /** The page that was fetched, in place of this article; `from` is what is left. */
  | { readonly type: 'visit'; readonly from: SavedPosition }
  /** The article that was read before this one, at `to`. */
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
  /** The shell, until the person comes back. */
  | { readonly type: 'suspend' }
  /** The next of the ways in which letters can be sent to the terminal. */
  | { readonly type: 'dialect' }
  /** The whole screen anew. */
  | { readonly type: 'redraw' };

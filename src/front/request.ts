/** What the front page cannot do itself: it asks, and the world outside answers with events. */
import type { Request, SavedPosition } from '../reader/request.ts';
import type { Filter } from './filter.ts';
import type { Deed } from './message.ts';

export type FrontRequest =
  /** Articles in order. `stays`: keys that stand among the unread ones. */
  | { readonly type: 'list'; readonly filter: Filter; readonly stays: readonly string[] }
  /** To be read. */
  | { readonly type: 'open'; readonly key: string }
  /** The article is not read any longer. */
  | { readonly type: 'close'; readonly from: SavedPosition }
  /** What the reader asks for. */
  | { readonly type: 'reader'; readonly request: Request }
  | {
      readonly type: 'mark';
      readonly keys: readonly string[];
      readonly deed: Deed;
      /** Neither told nor undone. */
      readonly isQuiet?: true;
    }
  /** All articles of a filter. */
  | { readonly type: 'read-all'; readonly filter: Filter }
  /** Takes the last change back that was not quiet. */
  | { readonly type: 'undo' }
  /** `feeds`: ids; undefined for all. */
  | { readonly type: 'refresh'; readonly feeds: readonly string[] | undefined }
  | { readonly type: 'stop-refresh' }
  /** The names in all unread articles. */
  | { readonly type: 'find-names' }
  | { readonly type: 'stop-names' }
  | { readonly type: 'browse'; readonly urls: readonly string[] }
  | { readonly type: 'copy'; readonly urls: readonly string[] }
  /** Of all entries of a feed; undefined for their own. */
  | {
      readonly type: 'direct-feed';
      readonly feed: string;
      readonly direction: 'ltr' | 'rtl' | undefined;
    }
  | { readonly type: 'save-query'; readonly name: string; readonly query: string }
  | { readonly type: 'suspend' | 'dialect' | 'redraw' };

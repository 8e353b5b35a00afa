/** What the reader cannot do itself: it asks, and the world outside answers with a message or another article. */
import type { SavedPosition } from './leaving.ts';

export type Excerpt = 'paragraph' | 'article' | 'quotation';

export type Request =
  /** Logical text for the clipboard. */
  | { readonly type: 'copy'; readonly excerpt: Excerpt; readonly text: string }
  /** An address for the browser. */
  | { readonly type: 'browse'; readonly url: string }
  /** The next article of those at hand, or the one before; `from` is what is left. */
  | { readonly type: 'article'; readonly by: 1 | -1; readonly from: SavedPosition }
  /** The article that was read last. */
  | { readonly type: 'go-on'; readonly from: SavedPosition }
  /** The shell, until the person comes back. */
  | { readonly type: 'suspend' }
  /** The next of the ways in which letters can be sent to the terminal. */
  | { readonly type: 'dialect' }
  /** The whole screen anew. */
  | { readonly type: 'redraw' };

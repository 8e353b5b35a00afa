/** Something to say in the status line of the front page until the next key. */
import type { Message } from '../reader/message.ts';

/** What was done to articles by one key. */
export type Deed = 'read' | 'unread' | 'starred' | 'unstarred';

export type FrontMessage =
  | Message
  | { readonly type: 'done'; readonly deed: Deed; readonly count: number }
  | { readonly type: 'undone' }
  | { readonly type: 'nothing-to-undo' }
  | { readonly type: 'copied-addresses'; readonly count: number }
  /** So many pages are not opened at once. */
  | { readonly type: 'too-many-pages'; readonly most: number }
  | {
      readonly type: 'refreshed';
      readonly added: number;
      readonly changed: number;
      readonly failed: number;
    }
  /** After so many feeds. */
  | { readonly type: 'refresh-stopped'; readonly done: number; readonly all: number }
  | { readonly type: 'feed-direction'; readonly direction: 'ltr' | 'rtl' | undefined }
  | { readonly type: 'query-saved'; readonly name: string };

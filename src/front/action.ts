/** What a person can ask of the front page, and what the world outside tells it. */
import type { Anchor } from '../layout/flow.ts';
import type { Target } from '../reader/action.ts';
import type { Document } from '../reader/document.ts';
import type { Event } from '../reader/keymap.ts';
import type { Message } from '../reader/message.ts';
import type { Edit } from '../reader/prompt/field.ts';
import type { NamedPlaces } from '../reader/request.ts';
import type { ArticleList } from '../store/store.ts';
import type { FeedItem } from './feed-list.ts';
import type { Filter } from './filter.ts';
import type { FrontMessage } from './message.ts';
import type { OrderedKeys } from './order.ts';

export type FrontPanel = 'feeds' | 'names' | 'help';

export type FrontPrompt = 'search' | 'query' | 'save-query';

export type FrontAction =
  /** A line moves the selection. */
  | { readonly type: 'line'; readonly by: 1 | -1 }
  | { readonly type: 'page'; readonly by: 1 | -1; readonly half: boolean }
  | { readonly type: 'end'; readonly to: 'top' | 'bottom' }
  /** The next unread article, or the one before. */
  | { readonly type: 'unread'; readonly by: 1 | -1 }
  /** Opens what is selected. */
  | { readonly type: 'enter' }
  /** Leaves the panel, then what is listed for all, then the program. */
  | { readonly type: 'leave' }
  | { readonly type: 'quit' }
  /** Stops a refresh; without one as `leave`, but for the program. */
  | { readonly type: 'cancel' }
  /** Everything that is listed, or that the selected feed has. */
  | { readonly type: 'all-read' }
  | { readonly type: 'toggle-read' }
  | { readonly type: 'star' }
  | { readonly type: 'undo' }
  /** From here on, or all that is listed; the same again ends it. */
  | { readonly type: 'select'; readonly what: 'range' | 'all' }
  | { readonly type: 'copy' }
  | { readonly type: 'browse' }
  | { readonly type: 'refresh'; readonly what: 'feed' | 'all' }
  | { readonly type: 'panel'; readonly panel: FrontPanel }
  /** The direction of all entries of the feed: left to right, right to left, or their own. */
  | { readonly type: 'direction' }
  | { readonly type: 'prompt'; readonly kind: FrontPrompt }
  | { readonly type: 'edit'; readonly change: Edit }
  | { readonly type: 'recall'; readonly by: 1 | -1 }
  | { readonly type: 'accept' }
  | { readonly type: 'give-up' }
  | { readonly type: 'theme' }
  | { readonly type: 'suspend' | 'dialect' | 'redraw' };

/** What happens without a key. */
export type FrontNews =
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number }
  | { readonly type: 'wheel'; readonly by: 1 | -1 }
  | { readonly type: 'point'; readonly at: Target }
  | { readonly type: 'work' }
  | { readonly type: 'taken'; readonly count: number }
  /** The store has changed. */
  | { readonly type: 'articles'; readonly articles: ArticleList }
  /** Articles have come or gone: they have to be listed anew. */
  | { readonly type: 'came' }
  /** Milliseconds since 1970. */
  | { readonly type: 'time'; readonly now: number }
  /** What a filter has found; `isWhole`: all of it. */
  | {
      readonly type: 'listed';
      readonly filter: Filter;
      readonly ordered: OrderedKeys;
      readonly isWhole: boolean;
    }
  | { readonly type: 'feeds'; readonly feeds: Feeds }
  | {
      readonly type: 'opened';
      readonly key: string;
      readonly document: Document;
      readonly start?: Anchor;
      readonly marks?: NamedPlaces;
      readonly message?: Message;
    }
  /** For the reader. */
  | { readonly type: 'reader'; readonly event: Event }
  /** Undefined once it is over. */
  | { readonly type: 'refreshing'; readonly refresh: RefreshProgress | undefined }
  | { readonly type: 'names'; readonly names: NamesFound }
  | { readonly type: 'say'; readonly message: FrontMessage };

/** The feeds that the person follows. */
export type Feeds = {
  readonly items: readonly FeedItem[];
  /** The person's names for feeds, or their own, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The person's word on the direction of entries, by id. */
  readonly directions: ReadonlyMap<string, 'ltr' | 'rtl'>;
};

export type RefreshProgress = {
  readonly done: number;
  readonly all: number;
  readonly failed: number;
  /** Title of a feed that is being asked. */
  readonly name: string;
};

/** A name in the news. */
export type NewsName = {
  readonly name: string;
  readonly english: string;
  /** BCP 47. */
  readonly language: string;
  readonly mentions: number;
  /** Of the articles that mention it. */
  readonly keys: readonly string[];
};

export type NamesFound = {
  readonly names: readonly NewsName[];
  /** Articles that have been looked through, and all of them. */
  readonly done: number;
  readonly all: number;
};

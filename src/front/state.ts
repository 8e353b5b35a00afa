/** The front page: what is listed, what is selected, which panel is open, and the article that was opened from it. */
import { type Frame, frame } from '../layout/frame.ts';
import type { Guide } from '../layout/help-list.ts';
import type { Press } from '../reader/keymap.ts';
import type { Field } from '../reader/prompt/field.ts';
import type { Preferences, Size, State } from '../reader/state.ts';
import type { ListedArticle } from '../store/entry.ts';
import type { ArticleList } from '../store/store.ts';
import type { Feeds, FrontPanel, FrontPrompt, NamesFound, RefreshProgress } from './action.ts';
import { ALL, type Filter } from './filter.ts';
import { type FrontKeymap, frontKeymap } from './keymap.ts';
import type { FrontMessage } from './message.ts';
import type { OrderedKeys } from './order.ts';
import type { FrontRequest } from './request.ts';

export type FrontListing = OrderedKeys & {
  readonly filter: Filter;
  /** Nothing more will come. */
  readonly isWhole: boolean;
};

/** Several articles that the next key is about. */
export type Selection =
  /** From the article with this index to the selected one. */
  { readonly type: 'range'; readonly anchor: number } | { readonly type: 'all' };

export type FrontState = {
  readonly keymap: FrontKeymap;
  /** What is kept from one article to the next; the theme and the keyboard count here as well. */
  readonly preferences: Preferences;
  /** Direction of the interface. */
  readonly direction: 'ltr' | 'rtl';
  readonly frame: Frame;
  readonly articles: ArticleList;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly listing: FrontListing;
  /** Index in `listing.keys`. */
  readonly cursor: number;
  readonly selection: Selection | undefined;
  readonly panel: FrontPanel | undefined;
  readonly feeds: Feeds;
  /** Selected item of the list of feeds, an index. */
  readonly feed: number;
  /** Undefined until somebody asks for them. */
  readonly names: NamesFound | undefined;
  /** Selected name, an index. */
  readonly name: number;
  /** First row of help that is shown. */
  readonly helpTop: number;
  readonly guide: Guide;
  /** Help of the reader. */
  readonly readerGuide: Guide;
  readonly prompt:
    | { readonly kind: FrontPrompt; readonly field: Field; readonly back: number }
    | undefined;
  /** The last typed lines, the latest first. */
  readonly history: Readonly<Record<FrontPrompt, readonly string[]>>;
  readonly message: FrontMessage | undefined;
  readonly refresh: RefreshProgress | undefined;
  /** Key of the article that is being opened. */
  readonly opening: string | undefined;
  readonly reading: OpenedEntry | undefined;
  /** Keys that came while an article was being opened, and are meant for it. */
  readonly kept: readonly Press[];
  readonly requests: readonly FrontRequest[];
  readonly isDone: boolean;
};

/** An article that was opened from the list. */
export type OpenedEntry = { readonly key: string; readonly state: State };

export type FrontOpening = {
  readonly articles: ArticleList;
  readonly ordered: OrderedKeys;
  readonly now: number;
  readonly preferences: Preferences;
  readonly direction: 'ltr' | 'rtl';
  readonly guide: Guide;
  readonly readerGuide: Guide;
  readonly message?: FrontMessage;
};

const NO_FEEDS: Feeds = { items: [], titles: new Map(), directions: new Map() };

/** Keys that the options have given to commands count where the front page has the same command. */
export function frontOf(size: Size, opening: FrontOpening): FrontState {
  const { articles, ordered, now, preferences, direction, guide, readerGuide, message } = opening;
  return {
    keymap: frontKeymap(preferences.keymap),
    preferences,
    direction,
    frame: frameOf(size, undefined, direction),
    articles,
    now,
    listing: { ...ordered, filter: ALL, isWhole: true },
    cursor: 0,
    selection: undefined,
    panel: undefined,
    feeds: NO_FEEDS,
    feed: 0,
    names: undefined,
    name: 0,
    helpTop: 0,
    guide,
    readerGuide,
    prompt: undefined,
    history: { search: preferences.history.search, query: [], 'save-query': [] },
    message,
    refresh: undefined,
    opening: undefined,
    reading: undefined,
    kept: [],
    requests: [],
    isDone: false,
  };
}

/** The list takes all that a panel leaves; feeds stand where reading begins, names where it ends. */
export function frameOf(
  { columns, rows }: Size,
  panel: FrontPanel | undefined,
  direction: 'ltr' | 'rtl',
): Frame {
  return frame(columns, rows, {
    panel: panel === undefined ? 'none' : panel === 'help' ? 'screen' : 'strip',
    side: (panel === 'feeds') === (direction === 'rtl') ? 'right' : 'left',
    columnWidth: columns,
  });
}

export function selectedArticle({
  listing,
  cursor,
  articles,
}: FrontState): ListedArticle | undefined {
  const key = listing.keys[cursor];
  return key === undefined ? undefined : articles.get(key);
}

/** The direction in which an entry is read: the person's word on its feed, or its own. */
export function directionOfEntry(
  { feeds }: Pick<FrontState, 'feeds'>,
  { feed, direction }: Pick<ListedArticle, 'feed' | 'direction'>,
): 'ltr' | 'rtl' {
  return feeds.directions.get(feed) ?? direction;
}

/** First and last index of what is selected; undefined without a selection. */
export function selectedRange(
  state: FrontState,
): readonly [first: number, last: number] | undefined {
  const { selection, listing, cursor } = state;
  if (!selection) return undefined;
  if (selection.type === 'all') return [0, listing.keys.length - 1];
  const { anchor } = selection;
  return anchor < cursor ? [anchor, cursor] : [cursor, anchor];
}

/** Rows of an article in a list of so many cells: the title, and below it what has no room beside it. */
export function rowsOfEntry(width: number): 1 | 2 {
  return width >= LEAST_WIDTH_FOR_ONE_ROW ? 1 : 2;
}

/** Cells in which title, source, time and length stand on one row. */
const LEAST_WIDTH_FOR_ONE_ROW = 100;

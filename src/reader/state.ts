/**
 * The state of the reader: the position, the open panel, the chosen name and so on. It is plain data, and immutable.
 *
 * `anchor` is the truth about the position; `top` is the row that shows it at the present width. Scrolling moves both;
 * a change of width moves `top` only, so that no series of resizes moves the position.
 */
import type { Match } from '../article/search/find.ts';
import { DEFAULT_DISPLAY, type DisplayOptions } from '../layout/display-options.ts';
import {
  type Anchor,
  createFlow,
  type Flow,
  isPastLastPage,
  type Position,
  positionOf,
  START,
} from '../layout/flow.ts';
import { type Frame, frame, MAX_TEXT_WIDTH, type PanelWish } from '../layout/frame.ts';
import { type Guide, NO_GUIDE } from '../layout/help-list.ts';
import type { ChosenScheme } from '../names/latin/schemes.ts';
import type { LinkWay, PanelName } from './action.ts';
import type { NameOrder, ThemeName } from './choices.ts';
import type { Document } from './document.ts';
import { defaultKeymap, type Event, type Keymap } from './keymap.ts';
import type { Fetch, Message } from './message.ts';
import { type NamedDocument, withoutNames } from './named-document.ts';
import type { Field } from './prompt/field.ts';
import type { NamedPlaces, Request, SavedPosition } from './request.ts';

/** The name that is followed: its index in `NamedDocument.names`, and the index of the current mention. */
export type Chosen = { readonly name: number; readonly mention: number };

/** A word of the text: UTF-16 offsets in its block. */
export type WordRange = { readonly block: number; readonly from: number; readonly to: number };

/** A position: with the size of the screen and the width of the column it gives the top row. */
export type Standing = Pick<State, 'anchor' | 'isPinned'>;

/** What was looked up, and the position before. */
export type LookUp = {
  /** Where it stands in the text. */
  readonly at: Anchor;
  /** The word; undefined for a name. */
  readonly word: WordRange | undefined;
  readonly back: Standing & Pick<State, 'chosen'>;
};

/** A search: its query, its matches, and the current match. */
export type Search = {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index in `matches`; -1 when there is none. */
  readonly here: number;
  /** What has not been searched yet; undefined when the search is complete. */
  readonly rest: SearchRest | undefined;
};

/** Progress of a search in parts of the article (`partsOf`), counted from the part in which it began. */
export type SearchRest = {
  /** Where the search began. */
  readonly from: Standing;
  /** The position to which it has led so far. A person who has moved stays there. */
  readonly anchor: Anchor;
  /** Mentions of names that the query may mean. */
  readonly named: readonly Match[];
  /** The part in which it began. */
  readonly first: number;
  /** Number of searched parts. */
  readonly done: number;
  /** Matches found before the first part, after wrapping. */
  readonly early: number;
};

/** An unfinished copy of the whole article. */
export type Copy = {
  /** The text so far. */
  readonly text: string;
  /** The next block. */
  readonly block: number;
};

/** Typed lines with a history; a filter has none. */
export type HistoryKind = 'search' | 'command';

export type PromptKind = HistoryKind | 'filter';

/** The typed line at the foot of the screen. */
export type Prompt = {
  readonly kind: PromptKind;
  readonly field: Field;
  /** The position at which it opened, and to which cancelling returns. */
  readonly from: Standing;
  /** Which line of the history is shown, counted from the newest; 0 is the line being typed. */
  readonly back: number;
};

/** A key that waits for a letter or a digit. */
export type Pending = 'mark' | 'to-mark' | 'link';

export type State = {
  readonly document: NamedDocument;
  readonly keymap: Keymap;
  /** Language and region of the interface (BCP 47). With the article's language they give the keyboard layout. */
  readonly locale: string;
  readonly frame: Frame;
  /** The widest the text column may be, in cells. */
  readonly columnWidth: number;
  readonly display: DisplayOptions;
  readonly theme: ThemeName;
  /** Romanization scheme for words in Latin letters. */
  readonly scheme: ChosenScheme;
  /** Only the text: no panel, no status line. */
  readonly isZen: boolean;
  readonly flow: Flow;
  readonly top: Position;
  readonly anchor: Anchor;
  /** After a jump: the target stands at the top, even if the article ends above the lower edge. */
  readonly isPinned: boolean;
  readonly panel: PanelName | undefined;
  /** Selected section in the outline. */
  readonly section: number;
  /** Selected name in the glossary, an index in `NamedDocument.names`; undefined: none selected yet. */
  readonly name: number | undefined;
  /** Text that a listed name must contain. */
  readonly filter: string;
  readonly order: NameOrder;
  /** Spoilers are hidden: names that are first mentioned later in the article are not listed. */
  readonly hidesSpoilers: boolean;
  /** Every name in the text is highlighted by its kind. */
  readonly highlightsNames: boolean;
  readonly chosen: Chosen | undefined;
  /** Set while its entry or its card is open. */
  readonly lookUp: LookUp | undefined;
  /** First visible row of help. */
  readonly helpTop: number;
  readonly guide: Guide;
  readonly search: Search | undefined;
  /** Set while the whole article is being copied. */
  readonly copy: Copy | undefined;
  readonly prompt: Prompt | undefined;
  readonly history: Readonly<Record<HistoryKind, readonly string[]>>;
  /** Places by their names, as `places.ts` keeps them. */
  readonly places: NamedPlaces;
  readonly pending: Pending | undefined;
  /** Where the link will open whose digit is awaited. */
  readonly linkWay: LinkWay;
  /** A page that is being fetched; reading continues meanwhile. */
  readonly fetch: Fetch | undefined;
  /** In a list: the block of the entry that was chosen last. */
  readonly entry: number | undefined;
  /** Saved positions of the articles read before this one, the last one last. */
  readonly trail: readonly SavedPosition[];
  readonly message: Message | undefined;
  /** Queued events: the first needs names that have not been found yet. The oldest first. */
  readonly kept: readonly Event[];
  /** Requests that are not yet being carried out, the oldest first. */
  readonly requests: readonly Request[];
  readonly isDone: boolean;
  /** The whole program is to end, and not only this article. */
  readonly hasQuit: boolean;
};

export type Size = { readonly columns: number; readonly rows: number };

/** What stays the same in the next article. */
export type Preferences = Pick<
  State,
  | 'keymap'
  | 'locale'
  | 'columnWidth'
  | 'display'
  | 'theme'
  | 'scheme'
  | 'isZen'
  | 'order'
  | 'hidesSpoilers'
  | 'highlightsNames'
  | 'history'
>;

export const DEFAULT_PREFERENCES: Preferences = {
  get keymap() {
    return defaultKeymap();
  },
  locale: 'en',
  columnWidth: MAX_TEXT_WIDTH,
  display: DEFAULT_DISPLAY,
  theme: 'auto',
  scheme: 'ala-lc',
  isZen: false,
  order: 'mention',
  hidesSpoilers: false,
  highlightsNames: false,
  history: { search: [], command: [] },
};

export type Opening = {
  readonly preferences?: Preferences;
  /** Where reading continues; a position that the article does not have means its beginning. */
  readonly start?: Anchor;
  /** Named places; those that the article does not have are left out. */
  readonly marks?: NamedPlaces;
  readonly message?: Message;
  readonly guide?: Guide;
};

/** The reader at its first screen, without names. */
export function stateOf(document: Document, size: Size, opening: Opening = {}): State {
  const { article } = document;
  const preferences = opening.preferences ?? DEFAULT_PREFERENCES;
  const { keymap, locale, columnWidth, display, theme, isZen, history } = preferences;
  const { scheme, order, hidesSpoilers, highlightsNames } = preferences;
  const placed = frame(size.columns, size.rows, {
    panel: 'none',
    side: 'left',
    columnWidth,
    isZen,
  });
  const flow = createFlow(article, placed.text.width, display);
  const start = opening.start && article.blocks[opening.start.block] ? opening.start : undefined;
  const top = start ? positionOf(flow, start) : START;
  return {
    document: withoutNames(document),
    keymap,
    locale,
    frame: placed,
    columnWidth,
    display,
    theme,
    scheme,
    isZen,
    flow,
    top,
    anchor: start ?? { block: 0, offset: 0 },
    isPinned: isPastLastPage(flow, top, placed.height),
    panel: undefined,
    section: 0,
    name: undefined,
    filter: '',
    order,
    hidesSpoilers,
    highlightsNames,
    chosen: undefined,
    lookUp: undefined,
    helpTop: 0,
    guide: opening.guide ?? NO_GUIDE,
    search: undefined,
    copy: undefined,
    prompt: undefined,
    history,
    places: placesIn(article, opening.marks),
    pending: undefined,
    linkWay: 'browser',
    fetch: undefined,
    entry: undefined,
    trail: [],
    message: opening.message,
    kept: [],
    requests: [],
    isDone: false,
    hasQuit: false,
  };
}

/** What is kept of a state. */
export function preferencesIn(state: Preferences): Preferences {
  const { keymap, locale, columnWidth, display, theme, scheme, isZen, history } = state;
  const { order, hidesSpoilers, highlightsNames } = state;
  return {
    ...{ keymap, locale, columnWidth, display, theme, scheme, isZen, history },
    ...{ order, hidesSpoilers, highlightsNames },
  };
}

function placesIn({ blocks }: Document['article'], marks: NamedPlaces = {}): NamedPlaces {
  return Object.fromEntries(Object.entries(marks).filter(([, { block }]) => blocks[block]));
}

/** Index of the section at the top of the screen. */
export function currentSection(state: State): number {
  return state.document.article.blocks[state.top.block].section;
}

/** The side of a panel: the outline is where lines begin, the other panels where they end. */
export function panelSide({ panel, document }: State): 'left' | 'right' {
  return (panel === 'outline') === (document.article.direction === 'rtl') ? 'right' : 'left';
}

/** Wishes of the open panel for its size. */
export function panelWish({ panel }: State): PanelWish {
  if (!panel) return 'none';
  return panel === 'help' ? 'screen' : 'strip';
}

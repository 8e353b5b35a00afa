/**
 * What the person is doing: where in the article, which panel, which name. Plain data, replaced and never changed.
 *
 * `anchor` is the truth about the place; `top` is the row that shows it at the present width. Scrolling moves
 * both, a change of width only `top`, so that no series of resizes wears the place away.
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

/** A name that was gone to: index in `NamedDocument.names`, and which of its mentions. */
export type Chosen = { readonly name: number; readonly mention: number };

/** A word of the text: UTF-16 offsets in its block. */
export type WordRange = { readonly block: number; readonly from: number; readonly to: number };

/** Where the person is: with the screen's size and the column's width it says which row is on top. */
export type Standing = Pick<State, 'anchor' | 'isPinned'>;

/** What the text was asked about, and where the person was before. */
export type LookUp = {
  /** Where what was asked about stands. */
  readonly at: Anchor;
  /** The word, where it is no name. */
  readonly word: WordRange | undefined;
  readonly back: Standing & Pick<State, 'chosen'>;
};

/** What is searched for, where it stands, and which match was gone to. */
export type Search = {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index in `matches`; -1 when there is none. */
  readonly here: number;
  /** What has not been searched yet; undefined once all was. */
  readonly rest: SearchRest | undefined;
};

/** How far a search has come: parts of the article (`partsOf`) are counted, from the one that has the place on. */
export type SearchRest = {
  /** Where the search began. */
  readonly from: Standing;
  /** Where it has led so far: who is elsewhere by now is left there. */
  readonly anchor: Anchor;
  /** Mentions of names that are meant by the query. */
  readonly named: readonly Match[];
  /** The part it began with. */
  readonly first: number;
  /** How many have been searched. */
  readonly done: number;
  /** Matches that were found before the first part, round the end of the text. */
  readonly early: number;
};

/** The whole article on its way to the clipboard. */
export type Copy = {
  /** What there is of its text. */
  readonly text: string;
  /** The next block. */
  readonly block: number;
};

/** What typed lines are kept of; a filter is only for the moment. */
export type HistoryKind = 'search' | 'command';

export type PromptKind = HistoryKind | 'filter';

/** The line that is typed at the foot of the screen. */
export type Prompt = {
  readonly kind: PromptKind;
  readonly field: Field;
  /** Where the person was when it opened: the place that giving up comes back to. */
  readonly from: Standing;
  /** How far back in the history the field was taken from; 0 for what is being typed. */
  readonly back: number;
};

/** A key that waits for a letter or a digit behind it. */
export type Pending = 'mark' | 'to-mark' | 'link';

export type State = {
  readonly document: NamedDocument;
  readonly keymap: Keymap;
  /** Language and region of the interface (BCP 47): with the article's, they tell which keyboard layout may be on. */
  readonly locale: string;
  readonly frame: Frame;
  /** The widest the text column may be, in cells. */
  readonly columnWidth: number;
  readonly display: DisplayOptions;
  readonly theme: ThemeName;
  /** By which words are written in Latin letters. */
  readonly scheme: ChosenScheme;
  /** Text alone: no panel, no status line. */
  readonly isZen: boolean;
  readonly flow: Flow;
  readonly top: Position;
  readonly anchor: Anchor;
  /** The place was gone to, and stands at the top even if the article ends above the lower edge. */
  readonly isPinned: boolean;
  readonly panel: PanelName | undefined;
  /** Selected section in the outline. */
  readonly section: number;
  /** Selected name in the glossary, an index in `NamedDocument.names`; none was selected yet where it is undefined. */
  readonly name: number | undefined;
  /** What a listed name must have in it. */
  readonly filter: string;
  readonly order: NameOrder;
  /** Names that are mentioned later in the article are hidden. */
  readonly hidesSpoilers: boolean;
  /** Every name in the text is marked by its kind. */
  readonly highlightsNames: boolean;
  readonly chosen: Chosen | undefined;
  /** While the entry or the word that was asked about is open. */
  readonly lookUp: LookUp | undefined;
  /** First row of help that is shown. */
  readonly helpTop: number;
  readonly guide: Guide;
  readonly search: Search | undefined;
  /** While the whole article is put together for the clipboard. */
  readonly copy: Copy | undefined;
  readonly prompt: Prompt | undefined;
  readonly history: Readonly<Record<HistoryKind, readonly string[]>>;
  /** Places by their names, as `places.ts` keeps them. */
  readonly places: NamedPlaces;
  readonly pending: Pending | undefined;
  /** Where the link opens whose digit is waited for. */
  readonly linkWay: LinkWay;
  /** A page that is on its way; reading goes on meanwhile. */
  readonly fetch: Fetch | undefined;
  /** In a list, the block of the entry that was chosen last. */
  readonly entry: number | undefined;
  /** Where articles were left that were read before this one, the last one last. */
  readonly trail: readonly SavedPosition[];
  readonly message: Message | undefined;
  /** What the person did that needs names before there can be any, and all since, the oldest first. */
  readonly kept: readonly Event[];
  /** Not yet taken up, the oldest first. */
  readonly requests: readonly Request[];
  readonly isDone: boolean;
  /** The whole program is to end, and not only this article. */
  readonly hasQuit: boolean;
};

export type Size = { readonly columns: number; readonly rows: number };

/** What is kept from one article to the next. */
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
  /** Where reading goes on; a place that the article does not have is its beginning. */
  readonly start?: Anchor;
  /** Places that have a name; one that the article does not have is left out. */
  readonly marks?: NamedPlaces;
  readonly message?: Message;
  readonly guide?: Guide;
};

/** The reader at its first screen, without a name yet. */
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

/** Where a panel stands: the outline on the side where reading begins, the others where it ends. */
export function panelSide({ panel, document }: State): 'left' | 'right' {
  return (panel === 'outline') === (document.article.direction === 'rtl') ? 'right' : 'left';
}

/** What the open panel asks of the screen. */
export function panelWish({ panel }: State): PanelWish {
  if (!panel) return 'none';
  return panel === 'help' ? 'screen' : 'strip';
}

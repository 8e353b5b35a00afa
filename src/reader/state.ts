/**
 * What the person is doing: where in the article, which panel, which name. Plain data, replaced and never changed.
 *
 * `anchor` is the truth about the place; `top` is the row that shows it at the present width. Scrolling moves
 * both, a change of width only `top`, so that no series of resizes wears the place away.
 */
import type { Article } from '../article/article.ts';
import type { Match } from '../article/find.ts';
import type { Glossary } from '../article/glossary.ts';
import { findMentions } from '../article/mentions.ts';
import { type Anchor, createFlow, type Flow, type Position, START } from '../layout/flow.ts';
import { type Frame, frame, MAX_TEXT_WIDTH, type PanelWish } from '../layout/frame.ts';
import type { PanelName } from './action.ts';
import type { Field } from './field.ts';
import { listNames, type Name } from './names.ts';

/** What is to be read. */
export type Piece = { readonly article: Article; readonly glossary: Glossary };

/** What is read: the piece, and its names as the panel lists them. */
export type Subject = Piece & {
  readonly names: readonly Name[];
};

/** A name that was gone to: index in `Subject.names`, and which of its mentions. */
export type Chosen = { readonly name: number; readonly mention: number };

/** What is searched for, where it stands, and which match was gone to. */
export type Search = {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index in `matches`; -1 when there is none. */
  readonly here: number;
};

export type PromptKind = 'search' | 'command';

/** The line that is typed at the foot of the screen. */
export type Prompt = {
  readonly kind: PromptKind;
  readonly field: Field;
  /** Where the person was when it opened: the place that giving up comes back to. */
  readonly from: Anchor;
  /** How far back in the history the field was taken from; 0 for what is being typed. */
  readonly back: number;
};

/** Something to say in the status line until the next key. */
export type Message =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'not-found'; readonly query: string }
  | { readonly type: 'no-mark'; readonly name: string }
  | { readonly type: 'no-command'; readonly command: string };

/** A key that waits for a letter behind it. */
export type Pending = 'mark' | 'to-mark';

export type State = {
  readonly subject: Subject;
  readonly frame: Frame;
  /** The widest the text column may be, in cells. */
  readonly measure: number;
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
  /** Selected name in the glossary, an index in `Subject.names`. */
  readonly name: number;
  readonly chosen: Chosen | undefined;
  /** First row of help that is shown. */
  readonly helpTop: number;
  readonly search: Search | undefined;
  readonly prompt: Prompt | undefined;
  readonly history: Readonly<Record<PromptKind, readonly string[]>>;
  /** Places by their names, as `places.ts` keeps them. */
  readonly places: Readonly<Record<string, Anchor>>;
  readonly pending: Pending | undefined;
  readonly message: Message | undefined;
  readonly isDone: boolean;
};

export type Size = { readonly columns: number; readonly rows: number };

export function openReader(piece: Piece, size: Size, message?: Message): State {
  const { article, glossary } = piece;
  const placed = frame(size.columns, size.rows, { panel: 'none', measure: MAX_TEXT_WIDTH });
  return {
    subject: { article, glossary, names: listNames(glossary, findMentions(article, glossary)) },
    frame: placed,
    measure: MAX_TEXT_WIDTH,
    isZen: false,
    flow: createFlow(article, placed.text.width),
    top: START,
    anchor: { block: 0, offset: 0 },
    isPinned: false,
    panel: undefined,
    section: 0,
    name: 0,
    chosen: undefined,
    helpTop: 0,
    search: undefined,
    prompt: undefined,
    history: { search: [], command: [] },
    places: {},
    pending: undefined,
    message,
    isDone: false,
  };
}

/** Index of the section at the top of the screen. */
export function currentSection(state: State): number {
  return state.subject.article.blocks[state.top.block].section;
}

/** What the open panel asks of the screen. */
export function panelWish({ panel }: State): PanelWish {
  if (!panel) return 'none';
  return panel === 'help' ? 'screen' : 'strip';
}

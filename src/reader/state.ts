/**
 * What the person is doing: where in the article, which panel, which name. Plain data, replaced and never changed.
 *
 * `anchor` is the truth about the place; `top` is the row that shows it at the present width. Scrolling moves
 * both, a change of width only `top`, so that no series of resizes wears the place away.
 */
import type { Article } from '../article/article.ts';
import type { Glossary } from '../article/glossary.ts';
import { findMentions } from '../article/mentions.ts';
import { type Anchor, createFlow, type Flow, type Position, START } from '../layout/flow.ts';
import { type Frame, frame } from '../layout/frame.ts';
import type { PanelName } from './action.ts';
import { listNames, type Name } from './names.ts';

/** What is to be read. */
export type Piece = { readonly article: Article; readonly glossary: Glossary };

/** What is read: the piece, and its names as the panel lists them. */
export type Subject = Piece & {
  readonly names: readonly Name[];
};

/** A name that was gone to: index in `Subject.names`, and which of its mentions. */
export type Chosen = { readonly name: number; readonly mention: number };

export type State = {
  readonly subject: Subject;
  readonly frame: Frame;
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
  /** Shown in the status line until the next key. */
  readonly message: string | undefined;
  readonly isDone: boolean;
};

export type Size = { readonly columns: number; readonly rows: number };

export function openReader({ article, glossary }: Piece, size: Size, message?: string): State {
  const placed = frame(size.columns, size.rows, 'none');
  return {
    subject: { article, glossary, names: listNames(glossary, findMentions(article, glossary)) },
    frame: placed,
    flow: createFlow(article, placed.text.width),
    top: START,
    anchor: { block: 0, offset: 0 },
    isPinned: false,
    panel: undefined,
    section: 0,
    name: 0,
    chosen: undefined,
    helpTop: 0,
    message,
    isDone: false,
  };
}

/** Index of the section at the top of the screen. */
export function currentSection(state: State): number {
  return state.subject.article.blocks[state.top.block].section;
}

/** The first screen: it stands before Ink is loaded and before a name is known, and the reader goes on from it. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import type { Anchor } from '../layout/flow.ts';
import type { StageSurface } from '../painter/stage.tsx';
import type { Document } from '../reader/document.ts';
import type { Message } from '../reader/message.ts';
import type { NamedPlaces } from '../reader/request.ts';
import { type Preferences, type State, stateOf } from '../reader/state.ts';
import { guideIn } from '../screen/key-labels.ts';
import type { Depth } from '../screen/parts/theme.ts';
import { LightView } from './light-view.ts';
import { readerScreen } from './reader-screen.ts';

/** A surface of so many cells. */
export type Screen = StageSurface & { readonly columns: number; readonly rows: number };

export type FirstScreenOptions = {
  readonly messages: ReaderMessages;
  readonly depth: Depth;
  /** What is kept from one reading to the next. */
  readonly preferences: Preferences;
  /** Where reading goes on. */
  readonly start?: Anchor;
  /** Places in it that have a name. */
  readonly marks?: NamedPlaces;
  /** Shown in the status line until the first key. */
  readonly message?: string;
  /** Title of the article that was read last, to be offered. */
  readonly last?: string;
  /** Said of the terminal where there is nothing more urgent. */
  readonly hint?: Hint;
};

/** Nothing says for sure what the terminal needs; or it may have no letters to show the text with. */
export type Hint = 'unknown-terminal' | 'no-letters' | undefined;

/** Shows it; what is shown is where the reader begins. */
export function firstScreen(document: Document, screen: Screen, opened: FirstScreenOptions): State {
  const { messages, depth, preferences, start, marks } = opened;
  const state = stateOf(document, screen, {
    preferences: preferences,
    guide: guideIn(messages, preferences.keymap),
    start,
    marks,
    message: opening(opened),
  });
  new LightView(screen, readerScreen({ messages, depth })).show(state);
  return state;
}

/** What is said first: a diagnostic, or what can be gone on with. */
function opening({ message, last, hint }: FirstScreenOptions): Message | undefined {
  if (message !== undefined) return { type: 'text', text: message };
  if (hint !== undefined) return { type: hint };
  return last === undefined ? undefined : { type: 'last', title: last };
}

/** Opens a document, and adds its names later: the first screen does not wait for them. */

import { createFlow } from '../layout/flow.ts';
import type { Document } from './document.ts';
import { canBeNamed, withoutNames } from './named-document.ts';
import { named } from './panels/naming-steps.ts';
import { type Opening, type Size, type State, stateOf } from './state.ts';

/** The reader at its first screen. Names of an article are found at once, names of a book while it is read. */
export function openReader(document: Document, size: Size, opening: Opening = {}): State {
  return withNames(stateOf(document, size, opening));
}

/** The same screen when the glossaries have been read. Nothing changes if another document is open by now. */
export function withGlossaries(state: State, document: Document): State {
  const { article } = state.document;
  if (document.article === article) return { ...state, document: withoutNames(document) };
  if (document.beginning !== article) return state;
  const { width } = state.flow;
  const flow = createFlow(document.article, width, state.display);
  return { ...state, document: withoutNames(document), flow };
}

/** Finds the names of an article. Those of a book would take too long for a key. */
export function withNames(state: State): State {
  return canBeNamed(state.document) ? { ...state, document: named(state.document) } : state;
}

/** Opens a document, and adds its names later: the first screen does not wait for them. */

import { findLandmark, landmarkAt } from '../article/search/landmark.ts';
import { type Anchor, createFlow } from '../layout/flow.ts';
import type { Document } from './document.ts';
import { savedPosition } from './moves/places.ts';
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

/** The article with another text, at the same words. */
export function withText(state: State, document: Document): State {
  const { article } = state.document;
  const { anchor, marks } = savedPosition(state);
  const same = (place: Anchor) => findLandmark(document.article, landmarkAt(article, place));
  const { guide, kept, trail, message } = state;
  const opened = openReader(document, state.frame, {
    preferences: state,
    guide,
    start: same(anchor),
    marks: Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, same(mark)])),
    message,
  });
  return { ...opened, kept, trail };
}

/** With the names of an article; those of a book take longer than anybody waits for a key. */
export function withNames(state: State): State {
  return canBeNamed(state.document) ? { ...state, document: named(state.document) } : state;
}

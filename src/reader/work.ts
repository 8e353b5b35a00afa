/**
 * Long work is done in steps, so that keys are handled in between. Each `work` action does one step, whose time does
 * not depend on the length of the text. The loop sends `work` actions as long as there is work.
 */
import { copyOn } from './moves/copy.ts';
import { canBeNamed } from './named-document.ts';
import { nameMore } from './panels/naming-steps.ts';
import { isSearching, searchAgain, searchOn } from './prompt/search.ts';
import type { State } from './state.ts';

export function isAtWork({ search, copy, document, isDone }: State): boolean {
  return !isDone && (search?.rest !== undefined || copy !== undefined || canBeNamed(document));
}

/** Whether the person waits for the work. Nobody waits for names that are not needed yet. */
export function isAwaited(state: State): boolean {
  const { kept, panel, highlightsNames, copy } = state;
  return (
    copy !== undefined ||
    kept.length > 0 ||
    panel === 'glossary' ||
    highlightsNames ||
    isSearching(state)
  );
}

/** Work that the person waits for comes first. */
export function work(state: State): State {
  if (state.search?.rest) return searchOn(state);
  if (state.copy) return copyOn(state);
  const document = nameMore(state.document);
  const named = { ...state, document };
  return state.document.naming && !document.naming ? searchAgain(named) : named;
}

/** The line that is typed at the foot of the front page: words to search for, a query, or a name for one. */
import { EMPTY, edit, fieldOf } from '../reader/prompt/field.ts';
import type { FrontAction, FrontPrompt } from './action.ts';
import { listAll, listBy } from './listing.ts';
import { ask } from './queue.ts';
import type { FrontState } from './state.ts';

/** As many typed lines are kept. */
const LONGEST_HISTORY = 100;

export function openPrompt(state: FrontState, kind: FrontPrompt): FrontState {
  const { filter } = state.listing;
  if (kind === 'save-query' && filter.type !== 'query') return state;
  // A query that is listed is there to be changed.
  const text = kind === 'query' && filter.type === 'query' ? filter.query : '';
  const known = kind === 'save-query' && filter.type === 'query' ? (filter.name ?? '') : text;
  return { ...state, prompt: { kind, field: known === '' ? EMPTY : fieldOf(known), back: 0 } };
}

export function editPrompt(
  state: FrontState,
  { change }: Extract<FrontAction, { type: 'edit' }>,
): FrontState {
  const { prompt } = state;
  if (!prompt) return state;
  const { text } = prompt.field;
  // As in the reader: what is taken away from an empty line is the line.
  if (text === '' && change.type === 'delete' && change.what === 'before') return giveUp(state);
  return { ...state, prompt: { ...prompt, field: edit(prompt.field, change), back: 0 } };
}

export function recall(state: FrontState, by: 1 | -1): FrontState {
  const { prompt, history } = state;
  if (!prompt) return state;
  const lines = history[prompt.kind];
  const back = Math.max(0, Math.min(prompt.back + by, lines.length));
  if (back === prompt.back) return state;
  return {
    ...state,
    prompt: { ...prompt, field: fieldOf(back === 0 ? '' : lines[back - 1]), back },
  };
}

export function giveUp(state: FrontState): FrontState {
  return { ...state, prompt: undefined };
}

/** An empty line is all articles again. */
export function accept(state: FrontState): FrontState {
  const { prompt, listing } = state;
  if (!prompt) return state;
  const { kind } = prompt;
  const text = prompt.field.text.trim();
  const closed = remembered(giveUp(state), kind, text);
  if (kind === 'save-query') {
    if (text === '' || listing.filter.type !== 'query') return closed;
    return ask(closed, { type: 'save-query', name: text, query: listing.filter.query });
  }
  if (text === '') return listing.filter.type === 'all' ? closed : listAll(closed);
  return listBy(
    closed,
    kind === 'search' ? { type: 'search', words: text } : { type: 'query', query: text },
  );
}

function remembered(state: FrontState, kind: FrontPrompt, text: string): FrontState {
  if (text === '') return state;
  const others = state.history[kind].filter((line) => line !== text);
  const lines = [text, ...others].slice(0, LONGEST_HISTORY);
  return { ...state, history: { ...state.history, [kind]: lines } };
}

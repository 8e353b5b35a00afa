/** The typed line at the foot of the screen: a search or a command. */

import { standing } from '../moves/move.ts';
import { remember } from '../moves/places.ts';
import { select } from '../panels/panel.ts';
import type { HistoryKind, Prompt, PromptKind, State } from '../state.ts';
import { obey } from './command.ts';
import { type Edit, EMPTY, edit, type Field, fieldOf } from './field.ts';
import { isSearching, searchFor } from './search.ts';

/** The most entered lines that are kept of each kind. */
const KEPT_LINES = 50;

export function openPrompt(state: State, kind: PromptKind): State {
  return {
    ...state,
    prompt: {
      kind,
      field: kind === 'filter' ? fieldOf(state.filter) : EMPTY,
      from: { anchor: state.anchor, isPinned: state.isPinned },
      back: 0,
    },
  };
}

export function editPrompt(state: State, change: Edit): State {
  const { prompt } = state;
  if (!prompt) return state;
  // Backspace in an empty line closes it, as in every pager.
  if (change.type === 'delete' && change.what === 'before' && prompt.field.text === '') {
    return giveUp(state);
  }
  return withField(state, prompt, edit(prompt.field, change), 0);
}

/** Shows an older line of the history, or with -1 a newer one. */
export function recall(state: State, by: 1 | -1): State {
  const { prompt } = state;
  if (!prompt) return state;
  // In a filter, up and down move the selection of the list.
  if (prompt.kind === 'filter') return select(state, -by);
  const lines = state.history[prompt.kind];
  const back = Math.max(0, Math.min(prompt.back + by, lines.length));
  if (back === prompt.back) return state;
  return withField(state, prompt, back === 0 ? EMPTY : fieldOf(lines[back - 1]), back);
}

/** Enters the line: a search stays at its match, a command is carried out. */
export function enterPrompt(state: State): State {
  const { prompt } = state;
  if (!prompt) return state;
  const line = prompt.field.text.trim();
  if (prompt.kind === 'filter') return { ...state, prompt: undefined };
  const closed = { ...kept(state, prompt.kind, line), prompt: undefined };
  if (prompt.kind === 'command') return line === '' ? closed : obey(closed, line);
  if (line === '') return { ...closed, search: undefined };
  const { search } = closed;
  if (!isSearching(closed) && (!search || search.matches.length === 0)) {
    return { ...closed, search: undefined, message: { type: 'not-found', query: line } };
  }
  // `''` goes back to where the search began, not to a match that was shown while typing.
  return { ...closed, places: remember(standing(closed, prompt.from)).places };
}

/** Cancels the line and returns to the position at which it was opened. */
export function giveUp(state: State): State {
  const { prompt } = state;
  if (!prompt) return state;
  const closed = { ...state, prompt: undefined };
  if (prompt.kind === 'filter') return { ...closed, filter: '' };
  return prompt.kind === 'search'
    ? standing({ ...closed, search: undefined }, prompt.from)
    : closed;
}

function withField(state: State, prompt: Prompt, field: Field, back: number): State {
  const changed = { ...state, prompt: { ...prompt, field, back } };
  if (prompt.kind === 'filter') return { ...changed, filter: field.text, helpTop: 0 };
  const isSameText = field.text === prompt.field.text;
  return prompt.kind === 'search' && !isSameText ? searchFor(changed, field.text) : changed;
}

function kept(state: State, kind: HistoryKind, line: string): State {
  if (line === '') return state;
  const lines = [line, ...state.history[kind].filter((other) => other !== line)];
  return { ...state, history: { ...state.history, [kind]: lines.slice(0, KEPT_LINES) } };
}

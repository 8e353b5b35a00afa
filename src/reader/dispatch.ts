/** A pressed key, by what it means just now: a command, text of a line being typed, or the name of a place. */
import type { Action } from './action.ts';
import { firstKey, layoutFor } from './keyboard/first-key.ts';
import type { Event, KeyName } from './keymap.ts';
import { promptAction, unmodified } from './prompt/keys.ts';
import { queue, reduce } from './reduce.ts';
import type { State } from './state.ts';

/** The state after an event. */
export function dispatch(state: State, event: Event): State {
  switch (event.type) {
    case 'key':
      return hasKept(state) ? queue(state, event) : named(state, event.name);
    case 'typed':
      return typed(state, event.text);
    case 'pasted':
      if (hasKept(state)) return queue(state, event);
      // Pasted text is never a command.
      return state.prompt ? insert(state, event.text) : state;
    default:
      return caughtUp(reduce(state, event));
  }
}

/** Handles the queued events once names can be found. */
function caughtUp(state: State): State {
  if (!hasKept(state) || !state.document.finder) return state;
  return state.kept.reduce(dispatch, { ...state, kept: [] });
}

function hasKept({ kept }: State): boolean {
  return kept.length > 0;
}

function named(state: State, name: KeyName): State {
  const action = state.prompt
    ? promptAction(state.prompt.field, name, state.document.article.direction)
    : (state.keymap.actions.get(name) ?? state.keymap.actions.get(unmodified(name)));
  return action ? reduce(state, action) : state;
}

/** Handles the characters one by one: one of them may open the line that takes the others. */
function typed(before: State, text: string): State {
  let state = before;
  let rest = text;
  while (rest !== '' && !state.isDone) {
    if (hasKept(state)) return queue(state, { type: 'typed', text: rest });
    if (state.prompt) return insert(state, rest);
    const { key, length } = firstCommand(state, rest);
    const action: Action | undefined = state.pending
      ? { type: 'letter', letter: key }
      : state.keymap.actions.get(key);
    if (action) state = reduce(state, action);
    rest = rest.slice(length);
  }
  return state;
}

/** The key of the first command in typed text, and how many UTF-16 units of it that took; in a typed line, all of them. */
export function firstCommand(
  { locale, document, keymap, prompt }: State,
  text: string,
): { readonly key: KeyName; readonly length: number } {
  const [letter] = text;
  if (prompt) return { key: letter, length: text.length };
  // A letter that was given a command of its own is that command's on every layout.
  if (keymap.actions.has(letter)) return { key: letter, length: letter.length };
  return firstKey(text, layoutFor(locale, document.article.language));
}

function insert(state: State, text: string): State {
  return reduce(state, { type: 'edit', change: { type: 'insert', text } });
}

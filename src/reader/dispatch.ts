/** What a pressed key means in the present state: a command, text of the typed line, or the name of a place. */
import { typedDirection } from '../layout/field-window.ts';
import type { Action } from './action.ts';
import { firstKey, layoutFor } from './keyboard/first-key.ts';
import { type Event, type KeyName, promptKeys } from './keymap.ts';
import { queue, reduce } from './reduce.ts';
import type { Prompt, State } from './state.ts';

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
    ? promptAction(state, state.prompt, name)
    : (state.keymap.actions.get(name) ?? state.keymap.actions.get(unmodified(name)));
  return action ? reduce(state, action) : state;
}

/** Handles the characters one by one: one of them may open the line that takes the others. */
function typed(before: State, text: string): State {
  const layout = layoutFor(before.locale, before.document.article.language);
  let state = before;
  let rest = text;
  while (rest !== '' && !state.isDone) {
    if (hasKept(state)) return queue(state, { type: 'typed', text: rest });
    if (state.prompt) return insert(state, rest);
    const [letter] = rest;
    // If the options give a letter a command, it means that command on every layout.
    const { key, length } = state.keymap.actions.has(letter)
      ? { key: letter, length: letter.length }
      : firstKey(rest, layout);
    const action: Action | undefined = state.pending
      ? { type: 'letter', letter: key }
      : state.keymap.actions.get(key);
    if (action) state = reduce(state, action);
    rest = rest.slice(length);
  }
  return state;
}

function insert(state: State, text: string): State {
  return reduce(state, { type: 'edit', change: { type: 'insert', text } });
}

/** Arrow keys go where they point: in a right-to-left line, the left arrow goes forward. */
function promptAction(state: State, { field }: Prompt, name: KeyName): Action | undefined {
  const arrow = unmodified(name);
  if (arrow !== 'Left' && arrow !== 'Right') return promptKeys[name] ?? promptKeys[arrow];
  const direction = typedDirection(field.text, state.document.article.direction);
  const way = arrow === (direction === 'rtl' ? 'Left' : 'Right') ? 'forward' : 'back';
  const isByWord = name.startsWith('Ctrl-') || name.startsWith('Alt-');
  return { type: 'edit', change: { type: 'caret', to: isByWord ? `word-${way}` : way } };
}

/** The key without Ctrl or Alt; used if no command has the key with them. */
function unmodified(name: KeyName): KeyName {
  return name.replace(/^(?:Ctrl|Alt)-(?=..)/, '');
}

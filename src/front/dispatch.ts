/** What happens, by what it means just now: a key for the list, for a list beside it, for a typed line, or for the reader. */
import { firstCommand } from '../reader/dispatch.ts';
import { firstKey, layoutFor } from '../reader/keyboard/first-key.ts';
import type { KeyName, Press } from '../reader/keymap.ts';
import { promptAction, unmodified } from '../reader/prompt/keys.ts';
import type { FrontAction, FrontNews } from './action.ts';
import { inReader } from './reading.ts';
import { reduce, reduceNews } from './reduce.ts';
import { type FrontState, type OpenedEntry, selectedArticle } from './state.ts';

export type FrontEvent = FrontNews | Press;

export function dispatchFront(state: FrontState, event: FrontEvent): FrontState {
  switch (event.type) {
    case 'key':
    case 'typed':
    case 'pasted':
      return press(state, event);
    default:
      return caughtUp(reduceNews(state, event));
  }
}

/** No key overtakes another: what is typed while an article is being opened is for that article, but for Escape. */
function press(state: FrontState, press: Press): FrontState {
  if (state.opening === undefined) {
    if (!state.reading) return pressed(state, press);
    return press.type === 'typed'
      ? typedInReader(state, state.reading, press.text)
      : inReader(state, state.reading, press);
  }
  const isEscape = press.type === 'key' && press.name === 'Escape';
  if (isEscape) return { ...state, opening: undefined, kept: [] };
  return { ...state, kept: [...state.kept, press] };
}

/** A command of the reader at a time: one of them may lead back to the list, or on to another article. */
function typedInReader(before: FrontState, reading: OpenedEntry, text: string): FrontState {
  const { length } = firstCommand(reading.state, text);
  const state = inReader(before, reading, { type: 'typed', text: text.slice(0, length) });
  const rest = text.slice(length);
  return rest === '' || state.isDone ? state : press(state, { type: 'typed', text: rest });
}

/** With all done that was kept, once the article is there, or could not be opened. */
function caughtUp(state: FrontState): FrontState {
  if (state.opening !== undefined || state.kept.length === 0) return state;
  return state.kept.reduce(press, { ...state, kept: [] });
}

function pressed(state: FrontState, press: Press): FrontState {
  switch (press.type) {
    case 'key':
      return named(state, press.name);
    case 'typed':
      return typed(state, press.text);
    case 'pasted': // where no text is asked for it commands nothing
      return state.prompt ? insert(state, press.text) : state;
  }
}

function named(state: FrontState, name: KeyName): FrontState {
  const action = state.prompt
    ? promptAction(state.prompt.field, name, state.direction)
    : (commandOf(state, name) ?? commandOf(state, unmodified(name)));
  return action ? reduce(state, action) : state;
}

/** Characters in turn: one of them may open a line or an article that takes the rest. */
function typed(before: FrontState, text: string): FrontState {
  const { locale } = before.preferences;
  let state = before;
  let rest = text;
  while (rest !== '' && !state.isDone) {
    if (state.prompt) return insert(state, rest);
    if (state.opening !== undefined) return press(state, { type: 'typed', text: rest });
    const [letter] = rest;
    const { key, length } = commandOf(state, letter)
      ? { key: letter, length: letter.length }
      : firstKey(rest, layoutFor(locale, selectedArticle(state)?.language ?? ''));
    const action = commandOf(state, key);
    if (action) state = reduce(state, action);
    rest = rest.slice(length);
  }
  return state;
}

function commandOf({ keymap, panel }: FrontState, key: KeyName): FrontAction | undefined {
  return keymap.actions[panel ? 'panel' : 'list'].get(key);
}

function insert(state: FrontState, text: string): FrontState {
  return reduce(state, { type: 'edit', change: { type: 'insert', text } });
}

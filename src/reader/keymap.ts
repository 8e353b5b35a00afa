/** Keys and what they ask for. Help is made from this table. */
import type { Action } from './action.ts';

/** A printable character, or the name of a key that has none. */
export type KeyName = string;

/** Name of the sentence in the interface's catalogue that says what a row of keys does. */
export type HelpId =
  | 'lineDown'
  | 'lineUp'
  | 'pageDown'
  | 'pageUp'
  | 'halfPage'
  | 'ends'
  | 'sections'
  | 'sectionNumber'
  | 'lead'
  | 'outline'
  | 'glossary'
  | 'enter'
  | 'help'
  | 'cancel'
  | 'leave'
  | 'quit';

export type Binding = {
  readonly help: HelpId;
  /** What help shows; one entry a group of keys. */
  readonly shown: readonly string[];
  readonly keys: Readonly<Record<KeyName, Action>>;
};

const down: Action = { type: 'line', by: 1 };
const up: Action = { type: 'line', by: -1 };
const pageDown: Action = { type: 'page', by: 1, half: false };
const pageUp: Action = { type: 'page', by: -1, half: false };
const top: Action = { type: 'end', to: 'top' };
const bottom: Action = { type: 'end', to: 'bottom' };

export const keymap: readonly Binding[] = [
  { help: 'lineDown', shown: ['j', '↓'], keys: { j: down, Down: down } },
  { help: 'lineUp', shown: ['k', '↑'], keys: { k: up, Up: up } },
  { help: 'pageDown', shown: ['Space', 'PgDn'], keys: { ' ': pageDown, PageDown: pageDown } },
  { help: 'pageUp', shown: ['b', 'PgUp'], keys: { b: pageUp, PageUp: pageUp } },
  {
    help: 'halfPage',
    shown: ['d', 'u'],
    keys: { d: { type: 'page', by: 1, half: true }, u: { type: 'page', by: -1, half: true } },
  },
  {
    help: 'ends',
    shown: ['g', 'G', 'Home', 'End'],
    keys: { g: top, Home: top, G: bottom, End: bottom },
  },
  {
    help: 'sections',
    shown: [']', '['],
    keys: { ']': { type: 'section', by: 1 }, '[': { type: 'section', by: -1 } },
  },
  { help: 'sectionNumber', shown: ['1–9'], keys: sectionKeys(1, 9) },
  { help: 'lead', shown: ['0'], keys: sectionKeys(0, 0) },
  {
    help: 'outline',
    shown: ['t', 'Tab'],
    keys: { t: { type: 'panel', panel: 'outline' }, Tab: { type: 'panel', panel: 'outline' } },
  },
  { help: 'glossary', shown: ['x'], keys: { x: { type: 'panel', panel: 'glossary' } } },
  { help: 'enter', shown: ['Enter'], keys: { Enter: { type: 'enter' } } },
  { help: 'help', shown: ['?'], keys: { '?': { type: 'panel', panel: 'help' } } },
  { help: 'cancel', shown: ['Esc'], keys: { Escape: { type: 'cancel' } } },
  { help: 'leave', shown: ['q'], keys: { q: { type: 'leave' } } },
  // Ctrl-C is not the reader's to refuse: the terminal's side ends the program.
  { help: 'quit', shown: ['Ctrl-C'], keys: {} },
];

/** The action of a key; none for a key that is not bound. */
export function actionOf(key: KeyName): Action | undefined {
  return actions.get(key);
}

const actions: ReadonlyMap<KeyName, Action> = new Map(
  keymap.flatMap((binding) => Object.entries(binding.keys)),
);

function sectionKeys(first: number, last: number): Record<KeyName, Action> {
  const keys: Record<KeyName, Action> = {};
  for (let number = first; number <= last; number += 1) {
    keys[`${number}`] = { type: 'section-number', number };
  }
  return keys;
}

/** Keys and what they ask for. Help is made from this table. */
import type { Action } from './action.ts';

/** A printable character, or the name of a key that has none: `Down`, `Enter`, `Ctrl-F`. */
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
  | 'sideways'
  | 'sectionNumber'
  | 'lead'
  | 'outline'
  | 'glossary'
  | 'enter'
  | 'search'
  | 'match'
  | 'command'
  | 'mark'
  | 'toMark'
  | 'measure'
  | 'usualMeasure'
  | 'marks'
  | 'digits'
  | 'justification'
  | 'direction'
  | 'theme'
  | 'zen'
  | 'copy'
  | 'copyArticle'
  | 'quote'
  | 'browse'
  | 'articles'
  | 'redraw'
  | 'suspend'
  | 'help'
  | 'cancel'
  | 'leave'
  | 'quit';

export type Binding = {
  readonly help: HelpId;
  /** What help shows. */
  readonly shown: readonly string[];
  readonly keys: Readonly<Record<KeyName, Action>>;
};

const down: Action = { type: 'line', by: 1 };
const up: Action = { type: 'line', by: -1 };
const pageDown: Action = { type: 'page', by: 1, half: false };
const pageUp: Action = { type: 'page', by: -1, half: false };
const halfDown: Action = { type: 'page', by: 1, half: true };
const halfUp: Action = { type: 'page', by: -1, half: true };
const top: Action = { type: 'end', to: 'top' };
const bottom: Action = { type: 'end', to: 'bottom' };
const wider: Action = { type: 'measure', by: 1 };
const narrower: Action = { type: 'measure', by: -1 };
const outline: Action = { type: 'panel', panel: 'outline' };

export const keymap: readonly Binding[] = [
  { help: 'lineDown', shown: ['j', '↓'], keys: { j: down, Down: down } },
  { help: 'lineUp', shown: ['k', '↑'], keys: { k: up, Up: up } },
  {
    help: 'pageDown',
    shown: ['Space', 'f', 'PgDn'],
    keys: { ' ': pageDown, f: pageDown, 'Ctrl-F': pageDown, PageDown: pageDown },
  },
  {
    help: 'pageUp',
    shown: ['b', 'PgUp'],
    keys: { b: pageUp, 'Ctrl-B': pageUp, PageUp: pageUp },
  },
  {
    help: 'halfPage',
    shown: ['d', 'u'],
    keys: { d: halfDown, 'Ctrl-D': halfDown, u: halfUp, 'Ctrl-U': halfUp },
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
  {
    help: 'sideways',
    shown: ['←', '→'],
    keys: { Left: { type: 'sideways', to: 'left' }, Right: { type: 'sideways', to: 'right' } },
  },
  { help: 'sectionNumber', shown: ['1–9'], keys: sectionKeys(1, 9) },
  { help: 'lead', shown: ['0'], keys: sectionKeys(0, 0) },
  { help: 'outline', shown: ['t', 'Tab'], keys: { t: outline, Tab: outline } },
  { help: 'glossary', shown: ['x'], keys: { x: { type: 'panel', panel: 'glossary' } } },
  { help: 'enter', shown: ['Enter'], keys: { Enter: { type: 'enter' } } },
  { help: 'search', shown: ['/'], keys: { '/': { type: 'prompt', kind: 'search' } } },
  {
    help: 'match',
    shown: ['n', 'N'],
    keys: { n: { type: 'match', by: 1 }, N: { type: 'match', by: -1 } },
  },
  {
    help: 'command',
    shown: [':42', ':50%'],
    keys: { ':': { type: 'prompt', kind: 'command' } },
  },
  { help: 'mark', shown: ['m a'], keys: { m: { type: 'await', pending: 'mark' } } },
  { help: 'toMark', shown: ["' a", "' '"], keys: { "'": { type: 'await', pending: 'to-mark' } } },
  {
    help: 'measure',
    shown: ['+', '-', '>', '<'],
    keys: { '+': wider, '>': wider, '-': narrower, '<': narrower },
  },
  { help: 'usualMeasure', shown: ['='], keys: { '=': { type: 'measure', by: 0 } } },
  { help: 'marks', shown: ['v'], keys: { v: { type: 'look', choice: 'marks' } } },
  { help: 'digits', shown: ['#'], keys: { '#': { type: 'look', choice: 'digits' } } },
  {
    help: 'justification',
    shown: ['|'],
    keys: { '|': { type: 'look', choice: 'justification' } },
  },
  { help: 'direction', shown: ['D'], keys: { D: { type: 'look', choice: 'direction' } } },
  { help: 'theme', shown: ['T'], keys: { T: { type: 'theme' } } },
  { help: 'zen', shown: ['z'], keys: { z: { type: 'zen' } } },
  { help: 'copy', shown: ['y'], keys: { y: { type: 'copy', excerpt: 'paragraph' } } },
  { help: 'copyArticle', shown: ['Y'], keys: { Y: { type: 'copy', excerpt: 'article' } } },
  { help: 'quote', shown: ['c'], keys: { c: { type: 'copy', excerpt: 'quotation' } } },
  { help: 'browse', shown: ['o'], keys: { o: { type: 'browse' } } },
  {
    help: 'articles',
    shown: ['J', 'K'],
    keys: { J: { type: 'article', by: 1 }, K: { type: 'article', by: -1 } },
  },
  { help: 'redraw', shown: ['Ctrl-L'], keys: { 'Ctrl-L': { type: 'redraw' } } },
  { help: 'suspend', shown: ['Ctrl-Z'], keys: { 'Ctrl-Z': { type: 'suspend' } } },
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

/** Keys while a line is typed; every other character is text. */
export const promptKeys: Readonly<Record<KeyName, Action>> = {
  Enter: { type: 'accept' },
  Escape: { type: 'give-up' },
  Backspace: { type: 'edit', change: { type: 'delete', what: 'before' } },
  Delete: { type: 'edit', change: { type: 'delete', what: 'after' } },
  'Ctrl-W': { type: 'edit', change: { type: 'delete', what: 'word' } },
  'Ctrl-U': { type: 'edit', change: { type: 'delete', what: 'all' } },
  Home: { type: 'edit', change: { type: 'caret', to: 'start' } },
  'Ctrl-A': { type: 'edit', change: { type: 'caret', to: 'start' } },
  End: { type: 'edit', change: { type: 'caret', to: 'end' } },
  'Ctrl-E': { type: 'edit', change: { type: 'caret', to: 'end' } },
  Up: { type: 'recall', by: 1 },
  'Ctrl-P': { type: 'recall', by: 1 },
  Down: { type: 'recall', by: -1 },
  'Ctrl-N': { type: 'recall', by: -1 },
};

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

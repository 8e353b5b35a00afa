/** Commands, their default keys, and their actions. Help and the options file are made from this table. */
import type { Action } from './action.ts';

/** A printable character, or the name of a key without one: `Down`, `Enter`, `Ctrl-F`. */
export type KeyName = string;

/** Name of the sentence in `ReaderMessages` that says what one or two commands do. */
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
  | 'lookUp'
  | 'order'
  | 'hideSpoilers'
  | 'highlightNames'
  | 'enter'
  | 'search'
  | 'match'
  | 'command'
  | 'mark'
  | 'toMark'
  | 'columnWidth'
  | 'usualWidth'
  | 'marks'
  | 'digits'
  | 'justification'
  | 'direction'
  | 'theme'
  | 'dialect'
  | 'zen'
  | 'copy'
  | 'copyArticle'
  | 'quote'
  | 'browse'
  | 'links'
  | 'follow'
  | 'back'
  | 'articles'
  | 'star'
  | 'markUnread'
  | 'goOn'
  | 'redraw'
  | 'suspend'
  | 'help'
  | 'cancel'
  | 'leave'
  | 'quit';

/** A key without a character, or characters: the terminal may send several keys at once. */
export type Press =
  | { readonly type: 'key'; readonly name: KeyName }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'pasted'; readonly text: string };

/** What happens to the reader: keys, and what comes from the screen and from outside. */
export type Event = Action | Press;

export type Command = {
  /** Its name in the options file. */
  readonly id: string;
  readonly help: HelpId;
  readonly keys: readonly KeyName[];
  readonly action: Action;
};

/** In the order in which help shows them. */
export const commands: readonly Command[] = [
  command('down', 'lineDown', ['j', 'Down'], { type: 'line', by: 1 }),
  command('up', 'lineUp', ['k', 'Up'], { type: 'line', by: -1 }),
  command('page-down', 'pageDown', [' ', 'PageDown', 'Ctrl-F'], page(1, false)),
  command('page-up', 'pageUp', ['b', 'PageUp', 'Ctrl-B'], page(-1, false)),
  command('half-page-down', 'halfPage', ['d', 'Ctrl-D'], page(1, true)),
  command('half-page-up', 'halfPage', ['u', 'Ctrl-U'], page(-1, true)),
  command('start', 'ends', ['g', 'Home'], { type: 'end', to: 'top' }),
  command('end', 'ends', ['G', 'End'], { type: 'end', to: 'bottom' }),
  command('next-section', 'sections', [']'], { type: 'section', by: 1 }),
  command('previous-section', 'sections', ['['], { type: 'section', by: -1 }),
  command('left', 'sideways', ['Left', 'h'], { type: 'sideways', to: 'left' }),
  command('right', 'sideways', ['Right', 'l'], { type: 'sideways', to: 'right' }),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => section(number, 'sectionNumber')),
  section(0, 'lead'),
  command('outline', 'outline', ['t', 'Tab'], { type: 'panel', panel: 'outline' }),
  command('glossary', 'glossary', ['x'], { type: 'panel', panel: 'glossary' }),
  command('inquire', 'lookUp', ['i'], { type: 'look-up' }),
  command('order', 'order', ['s'], { type: 'order' }),
  command('no-spoilers', 'hideSpoilers', ['S'], { type: 'hide-spoilers' }),
  command('highlight-names', 'highlightNames', ['X'], { type: 'highlight-names' }),
  command('enter', 'enter', ['Enter'], { type: 'enter' }),
  command('search', 'search', ['/'], { type: 'prompt', kind: 'search' }),
  command('next-match', 'match', ['n'], { type: 'match', by: 1 }),
  command('previous-match', 'match', ['N', 'p'], { type: 'match', by: -1 }),
  command('command', 'command', [':'], { type: 'prompt', kind: 'command' }),
  command('mark', 'mark', ['m'], { type: 'await', pending: 'mark' }),
  command('to-mark', 'toMark', ["'"], { type: 'await', pending: 'to-mark' }),
  command('wider', 'columnWidth', ['+', '>'], { type: 'column-width', by: 1 }),
  command('narrower', 'columnWidth', ['-', '<'], { type: 'column-width', by: -1 }),
  command('usual-width', 'usualWidth', ['='], { type: 'column-width', by: 0 }),
  command('marks', 'marks', ['v'], { type: 'display', choice: 'marks' }),
  command('digits', 'digits', ['#'], { type: 'display', choice: 'digits' }),
  command('justify', 'justification', ['|'], { type: 'display', choice: 'justification' }),
  command('direction', 'direction', ['D', 'P'], { type: 'display', choice: 'direction' }),
  command('theme', 'theme', ['T'], { type: 'theme' }),
  command('dialect', 'dialect', ['Ctrl-T'], { type: 'dialect' }),
  command('zen', 'zen', ['z'], { type: 'zen' }),
  command('copy', 'copy', ['y'], { type: 'copy', excerpt: 'paragraph' }),
  command('copy-article', 'copyArticle', ['Y'], { type: 'copy', excerpt: 'article' }),
  command('quote', 'quote', ['c'], { type: 'copy', excerpt: 'quotation' }),
  command('browse', 'browse', ['o'], { type: 'browse' }),
  command('links', 'links', ['f'], { type: 'links', way: 'browser' }),
  command('follow', 'follow', ['F', 'O'], { type: 'links', way: 'here' }),
  command('back', 'back', ['Backspace', 'B'], { type: 'back' }),
  command('next-article', 'articles', ['J'], { type: 'article', by: 1 }),
  command('previous-article', 'articles', ['K'], { type: 'article', by: -1 }),
  command('star', 'star', ['*', 'E'], { type: 'star' }),
  command('mark-unread', 'markUnread', ['M', 'H'], { type: 'mark-unread' }),
  command('go-on', 'goOn', ['C'], { type: 'go-on' }),
  command('redraw', 'redraw', ['Ctrl-L'], { type: 'redraw' }),
  command('suspend', 'suspend', ['Ctrl-Z'], { type: 'suspend' }),
  command('help', 'help', ['?', 'F1'], { type: 'panel', panel: 'help' }),
  command('cancel', 'cancel', ['Escape'], { type: 'cancel' }),
  command('leave', 'leave', ['q'], { type: 'leave' }),
  command('quit', 'quit', ['Q'], { type: 'quit' }),
];

/** Names of keys without a character, as the options file has them. */
export const NAMED_KEYS: readonly KeyName[] = [
  'Up',
  'Down',
  'Left',
  'Right',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Enter',
  'Escape',
  'Tab',
  'F1',
  'Backspace',
  'Delete',
];

/** The keys with the options of this person. */
export type Keymap = {
  /** The keys that the options give to commands, by the names of those. */
  readonly changes: Readonly<Record<string, readonly KeyName[]>>;
  readonly actions: ReadonlyMap<KeyName, Action>;
  /** Rows of help: the sentence, and the keys of its commands. */
  readonly help: readonly { readonly id: HelpId; readonly keys: readonly KeyName[] }[];
};

/** The default keys with those of the options. A key that is given to one command is taken from any other. */
export function keymapWith(changes: Readonly<Record<string, readonly KeyName[]>> = {}): Keymap {
  const given = new Set(Object.values(changes).flat());
  const keyed = commands.map(({ keys, ...rest }) => ({
    ...rest,
    keys: changes[rest.id] ?? keys.filter((key) => !given.has(key)),
  }));
  const help = new Map<HelpId, KeyName[]>();
  for (const { help: id, keys } of keyed) help.set(id, [...(help.get(id) ?? []), ...keys]);
  // Ctrl-C always ends the program.
  help.set('quit', [...(help.get('quit') ?? []), 'Ctrl-C']);
  return {
    changes,
    actions: new Map(keyed.flatMap(({ keys, action }) => keys.map((key) => [key, action]))),
    help: Array.from(help, ([id, keys]) => ({ id, keys })),
  };
}

let known: Keymap | undefined;

/** The keys without an options file: the same object each time. */
export function defaultKeymap(): Keymap {
  known ??= keymapWith();
  return known;
}

function command(id: string, help: HelpId, keys: readonly KeyName[], action: Action): Command {
  return { id, help, keys, action };
}

function page(by: 1 | -1, half: boolean): Action {
  return { type: 'page', by, half };
}

function section(number: number, help: HelpId): Command {
  return command(`section-${number}`, help, [`${number}`], { type: 'section-number', number });
}

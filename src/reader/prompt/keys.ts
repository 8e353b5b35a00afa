/** What keys do while a line is typed. */

import type { Article } from '../../article/article.ts';
import { typedDirection } from '../../layout/field-window.ts';
import type { KeyName } from '../keymap.ts';
import type { Edit, Field } from './field.ts';

export type LineAction =
  | { readonly type: 'edit'; readonly change: Edit }
  | { readonly type: 'recall'; readonly by: 1 | -1 }
  | { readonly type: 'accept' }
  | { readonly type: 'give-up' };

/** Keys while a line is typed, as readline has them; every other character is text. */
export const promptKeys: Readonly<Record<KeyName, LineAction>> = {
  Enter: { type: 'accept' },
  Escape: { type: 'give-up' },
  Backspace: { type: 'edit', change: { type: 'delete', what: 'before' } },
  Delete: { type: 'edit', change: { type: 'delete', what: 'after' } },
  'Ctrl-D': { type: 'edit', change: { type: 'delete', what: 'after' } },
  'Ctrl-W': { type: 'edit', change: { type: 'delete', what: 'word' } },
  'Alt-Backspace': { type: 'edit', change: { type: 'delete', what: 'word' } },
  'Alt-D': { type: 'edit', change: { type: 'delete', what: 'word-after' } },
  'Ctrl-U': { type: 'edit', change: { type: 'delete', what: 'to-start' } },
  'Ctrl-K': { type: 'edit', change: { type: 'delete', what: 'to-end' } },
  Home: { type: 'edit', change: { type: 'caret', to: 'start' } },
  'Ctrl-A': { type: 'edit', change: { type: 'caret', to: 'start' } },
  End: { type: 'edit', change: { type: 'caret', to: 'end' } },
  'Ctrl-E': { type: 'edit', change: { type: 'caret', to: 'end' } },
  'Ctrl-B': { type: 'edit', change: { type: 'caret', to: 'back' } },
  'Ctrl-F': { type: 'edit', change: { type: 'caret', to: 'forward' } },
  'Alt-B': { type: 'edit', change: { type: 'caret', to: 'word-back' } },
  'Alt-F': { type: 'edit', change: { type: 'caret', to: 'word-forward' } },
  Up: { type: 'recall', by: 1 },
  'Ctrl-P': { type: 'recall', by: 1 },
  Down: { type: 'recall', by: -1 },
  'Ctrl-N': { type: 'recall', by: -1 },
};

/**
 * The arrows go where they point: to what comes later in the text on its left, where it runs that way. `fallback`: the
 * direction of a text without a letter.
 */
export function promptAction(
  { text }: Field,
  name: KeyName,
  fallback: Article['direction'],
): LineAction | undefined {
  const arrow = unmodified(name);
  if (arrow !== 'Left' && arrow !== 'Right') return promptKeys[name] ?? promptKeys[arrow];
  const direction = typedDirection(text, fallback);
  const way = arrow === (direction === 'rtl' ? 'Left' : 'Right') ? 'forward' : 'back';
  const isByWord = name.startsWith('Ctrl-') || name.startsWith('Alt-');
  return { type: 'edit', change: { type: 'caret', to: isByWord ? `word-${way}` : way } };
}

/** A key such as an arrow is itself whatever is held down with it, unless the keys say otherwise. */
export function unmodified(name: KeyName): KeyName {
  return name.replace(/^(?:Ctrl|Alt)-(?=..)/, '');
}

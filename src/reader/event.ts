/** What happens to the reader: what the person does, and what the screen and the world outside do. */
import type { Action } from './action.ts';
import type { KeyName } from './keymap.ts';

/** A key without a character of its own, or characters: several keys may come in one piece. */
export type Press =
  | { readonly type: 'key'; readonly name: KeyName }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'pasted'; readonly text: string };

export type Event = Action | Press;

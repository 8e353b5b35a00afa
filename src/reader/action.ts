/** What a person can ask of the reader. A key becomes one of these, and nothing else changes the state. */
import type { Edit } from './field.ts';

export type PanelName = 'outline' | 'glossary' | 'help';

export type Action =
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number }
  /** A line moves the text, or the selection where a list is open. */
  | { readonly type: 'line'; readonly by: 1 | -1 }
  | { readonly type: 'page'; readonly by: 1 | -1; readonly half: boolean }
  | { readonly type: 'end'; readonly to: 'top' | 'bottom' }
  | { readonly type: 'section'; readonly by: 1 | -1 }
  /** As the eye sees it: forward is left in a right-to-left article. */
  | { readonly type: 'sideways'; readonly to: 'left' | 'right' }
  | { readonly type: 'section-number'; readonly number: number }
  /** Opens a panel, or closes it when it is the open one. */
  | { readonly type: 'panel'; readonly panel: PanelName }
  /** Goes to what is selected; in the text, one line or one mention on. */
  | { readonly type: 'enter' }
  /** Leaves the panel, and without one the program. */
  | { readonly type: 'leave' }
  /** Leaves the panel; without one the search, and then the followed name. */
  | { readonly type: 'cancel' }
  /** The next match, or the one before; where nothing is searched for, the next section. */
  | { readonly type: 'match'; readonly by: 1 | -1 }
  | { readonly type: 'prompt'; readonly kind: 'search' | 'command' }
  | { readonly type: 'edit'; readonly change: Edit }
  | { readonly type: 'recall'; readonly by: 1 | -1 }
  | { readonly type: 'accept' }
  | { readonly type: 'give-up' }
  /** Waits for a letter: the name of a place to note, or to go to. */
  | { readonly type: 'await'; readonly pending: 'mark' | 'to-mark' }
  | { readonly type: 'letter'; readonly letter: string }
  /** The text column wider or narrower; 0 for its usual measure. */
  | { readonly type: 'measure'; readonly by: 1 | -1 | 0 }
  | { readonly type: 'zen' };

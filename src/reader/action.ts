/** What a person can ask of the reader. A key becomes one of these, and nothing else changes the state. */

export type PanelName = 'outline' | 'glossary' | 'help';

export type Action =
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number }
  /** A line moves the text, or the selection where a list is open. */
  | { readonly type: 'line'; readonly by: 1 | -1 }
  | { readonly type: 'page'; readonly by: 1 | -1; readonly half: boolean }
  | { readonly type: 'end'; readonly to: 'top' | 'bottom' }
  | { readonly type: 'section'; readonly by: 1 | -1 }
  | { readonly type: 'section-number'; readonly number: number }
  /** Opens a panel, or closes it when it is the open one. */
  | { readonly type: 'panel'; readonly panel: PanelName }
  /** Goes to what is selected; in the text, one line or one mention on. */
  | { readonly type: 'enter' }
  /** Leaves the panel, and without one the program. */
  | { readonly type: 'leave' }
  /** Leaves the panel, and without one the highlighted name. */
  | { readonly type: 'cancel' };

/** What every view is made of. Views are pure functions of it: hooks are for what is above the screen. */
import type { ReaderMessages } from '../languages/reader/messages.ts';
import type { State } from '../reader/state.ts';
import type { Theme } from './parts/theme.ts';

export type ViewProps = {
  readonly state: State;
  /** The sentences of the interface. */
  readonly messages: ReaderMessages;
  readonly theme: Theme;
};

/** What the views of the front page are made of: pure functions of it, as the reader's. */
import type { FrontState } from '../../front/state.ts';
import type { FeedMessages } from '../../languages/feeds/messages.ts';
import type { FrontMessages } from '../../languages/front/messages.ts';
import type { ReaderMessages } from '../../languages/reader/messages.ts';
import type { Theme } from '../parts/theme.ts';

/** The sentences of the interface. */
export type FrontWords = {
  readonly reader: ReaderMessages;
  readonly front: FrontMessages;
  readonly feeds: Pick<FeedMessages, 'refreshing' | 'refreshed' | 'stopped'>;
};

export type FrontProps = {
  readonly state: FrontState;
  readonly words: FrontWords;
  readonly theme: Theme;
};

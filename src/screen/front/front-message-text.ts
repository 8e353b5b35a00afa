/** A message of the front page in the words of the interface. */
import type { FrontMessage } from '../../front/message.ts';
import type { FrontState } from '../../front/state.ts';
import { messageText } from '../message-text.ts';
import type { FrontWords } from './front-view.ts';

export function frontMessageText(
  message: FrontMessage,
  { front, feeds, reader }: FrontWords,
  { preferences }: Pick<FrontState, 'preferences'>,
): string {
  const { notices } = front;
  switch (message.type) {
    case 'done':
      return notices.done[message.deed](message.count);
    case 'undone':
      return notices.undone;
    case 'nothing-to-undo':
      return notices.nothingToUndo;
    case 'copied-addresses':
      return notices.copied(message.count);
    case 'too-many-pages':
      return notices.tooManyPages(message.most);
    case 'refreshed':
      return feeds.refreshed(message.added, message.changed, message.failed);
    case 'refresh-stopped':
      return feeds.stopped(message.done, message.all);
    case 'feed-direction':
      return notices.direction[message.direction ?? 'own'];
    case 'query-saved':
      return notices.querySaved(message.name);
    default:
      return messageText(message, reader, preferences.keymap);
  }
}

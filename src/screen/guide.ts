/** Help in the words of the interface, with the keys as they are for this reader. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import type { Guide } from '../layout/help-list.ts';
import type { Keymap } from '../reader/keymap.ts';
import { keyLabels } from './key-labels.ts';

export function guideIn(
  { keys: texts, space, direction }: ReaderMessages,
  { help }: Keymap,
): Guide {
  const lines = help.map(({ id, keys }) => ({ keys: keyLabels(keys, space), text: texts[id] }));
  return { lines, direction };
}

/** Help, and how keys are written in it. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import type { Guide } from '../layout/help-list.ts';
import type { Keymap, KeyName } from '../reader/keymap.ts';

const LABELS: Readonly<Record<KeyName, string>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
};

/**
 * Keys of a row of help, the blank by the name that the interface gives it; digits in a row as a range, and with Ctrl only
 * those that have no plainer key.
 */
export function keyLabels(keys: readonly KeyName[], space: string): string[] {
  const plain = keys.filter((key) => !key.startsWith('Ctrl-'));
  const shown = plain.length > 0 ? plain : keys;
  if (shown.length > 2 && shown.every((key) => /^\d$/.test(key))) {
    return [`${shown[0]}–${shown.at(-1)}`];
  }
  return shown.map((key) => (key === ' ' ? space : (LABELS[key] ?? key)));
}

/** Help in the words of the interface, with the keys as they are for this reader. */
export function guideIn(messages: ReaderMessages, { help }: Pick<Keymap, 'help'>): Guide {
  return guideOf(messages.keys, help, messages);
}

type HelpRow<Id> = { readonly id: Id; readonly keys: readonly KeyName[] };

/** `texts`: what each row of help says. */
export function guideOf<Id extends string>(
  texts: Readonly<Record<Id, string>>,
  help: readonly HelpRow<Id>[],
  { space, direction }: Pick<ReaderMessages, 'space' | 'direction'>,
): Guide {
  const lines = help.map(({ id, keys }) => ({ keys: keyLabels(keys, space), text: texts[id] }));
  return { lines, direction };
}

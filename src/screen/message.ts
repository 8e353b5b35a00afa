/** A message in the words of the interface. */
import type { HelpId, Keymap } from '../reader/keymap.ts';
import type { Message } from '../reader/message.ts';
import type { Catalogue } from '../languages/reader/messages.ts';
import { keyLabels } from './key-labels.ts';

/** `keymap`: for messages that name a key. */
export function messageText(message: Message, catalogue: Catalogue, keymap: Keymap): string {
  const { messages } = catalogue;
  switch (message.type) {
    case 'text':
      return message.text;
    case 'not-found':
      return messages.notFound(message.query);
    case 'no-mark':
      return messages.noMark(message.name);
    case 'no-command':
      return messages.noCommand(message.command);
    case 'no-address':
      return messages.noAddress;
    case 'copied':
      return messages.copied(message.excerpt, message.way);
    case 'sent':
      return messages.sent(message.excerpt, message.way);
    case 'not-copied':
      return messages.notCopied;
    case 'too-long':
      return messages.tooLong;
    case 'opened':
      return messages.opened(message.url);
    case 'no-browser':
      return messages.noBrowser(message.url);
    case 'refused':
      return messages.refused;
    case 'dialect':
      return messages.dialect(message.name);
    case 'no-links':
      return messages.noLinks;
    case 'no-article':
      return messages.noArticle;
    case 'unknown-terminal':
      return messages.unknownTerminal;
    case 'no-letters':
      return messages.noLetters;
    case 'last':
      return messages.last(message.title, keyOf('goOn', keymap));
    case 'look':
      return lookText(catalogue.looks[message.choice], message.value);
    case 'order':
      return catalogue.orders[message.order];
    case 'guard':
    case 'tint':
      return catalogue.switches[message.type][message.isOn ? 'on' : 'off'];
    case 'theme':
      return catalogue.themes[message.theme];
  }
}

/** The first key of a row of help; empty where it has none. */
function keyOf(row: HelpId, { help }: Keymap): string {
  const keys = help.find(({ id }) => id === row)?.keys ?? [];
  return keyLabels(keys, '')[0] ?? '';
}

/** A value of another choice cannot come with this one; if it did, its own name is said. */
function lookText(texts: Readonly<Record<string, string>>, value: string): string {
  return texts[value] ?? value;
}

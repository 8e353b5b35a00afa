/** A message in the words of the interface. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import type { HelpId, Keymap } from '../reader/keymap.ts';
import type { Fetch, Message } from '../reader/message.ts';
import { keyLabels } from './key-labels.ts';

/** `keymap`: for messages that name a key. */
export function messageText(message: Message, messages: ReaderMessages, keymap: Keymap): string {
  const { notices } = messages;
  switch (message.type) {
    case 'text':
      return message.text;
    case 'not-found':
      return notices.notFound(message.query);
    case 'no-mark':
      return notices.noMark(message.name);
    case 'no-command':
      return notices.noCommand(message.command);
    case 'no-address':
      return notices.noAddress;
    case 'copied':
      return notices.copied(message.excerpt, message.way);
    case 'sent':
      return notices.sent(message.excerpt, message.way);
    case 'not-copied':
      return notices.notCopied;
    case 'too-long':
      return notices.tooLong;
    case 'opened':
      return notices.opened(message.url);
    case 'no-browser':
      return notices.noBrowser(message.url);
    case 'refused':
      return notices.refused;
    case 'dialect':
      return notices.dialect(message.name);
    case 'no-links':
      return notices.noLinks;
    case 'fetching':
      return fetchText(message.fetch, messages);
    case 'no-way-back':
      return notices.noWayBack;
    case 'no-article':
      return notices.noArticle;
    case 'no-entry':
      return notices.noEntry;
    case 'no-unread':
      return notices.noUnread;
    case 'starred':
      return notices.starred[message.isOn ? 'on' : 'off'];
    case 'whole-text':
      return notices.wholeText;
    case 'marked-unread':
      return notices.markedUnread;
    case 'unknown-terminal':
      return notices.unknownTerminal;
    case 'no-letters':
      return notices.noLetters;
    case 'last':
      return notices.last(message.title, keyOf('goOn', keymap));
    case 'display':
      return lookText(messages.displayOptions[message.choice], message.value);
    case 'order':
      return messages.orders[message.order];
    case 'hide-spoilers':
    case 'highlight-names':
      return messages.switches[message.type][message.isOn ? 'on' : 'off'];
    case 'theme':
      return messages.themes[message.theme];
  }
}

function fetchText({ name, bytes, total }: Fetch, { notices }: ReaderMessages): string {
  const kilobytes = (count: number) => Math.floor(count / 1000);
  return notices.fetching(name, kilobytes(bytes), total && kilobytes(total));
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

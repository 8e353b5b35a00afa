/** A message in the words of the interface. */
import type { Message } from '../reader/message.ts';
import type { Catalogue } from './catalogue.ts';

export function messageText(message: Message, catalogue: Catalogue): string {
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
    case 'not-copied':
      return messages.notCopied;
    case 'opened':
      return messages.opened(message.url);
    case 'no-browser':
      return messages.noBrowser(message.url);
    case 'no-article':
      return messages.noArticle;
    case 'last':
      return messages.last(message.title);
    case 'look':
      return lookText(catalogue.looks[message.choice], message.value);
    case 'theme':
      return catalogue.themes[message.theme];
  }
}

/** A value of another choice cannot come with this one; if it did, its own name is said. */
function lookText(texts: Readonly<Record<string, string>>, value: string): string {
  return texts[value] ?? value;
}

/** A source that cannot be had: what is wrong with it, and what to try. One line each, without controls. */
import { cleanLine } from '../article/clean.ts';

/** UTF-16 units. */
const LONGEST = 300;

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(cleanLine(shorten(message)));
    this.hint = cleanLine(hint);
  }
}

/** Whatever was given for a name: the message stays a line. */
function shorten(message: string): string {
  if (message.length <= LONGEST) return message;
  const half = LONGEST / 2;
  return `${message.slice(0, half)} … ${message.slice(-half)}`;
}

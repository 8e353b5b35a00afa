/** Troubles in the words of a language, with the file and the line that they are about. */
import type { Trouble, Troubled } from '../../library/diagnostic.ts';
import type { CliMessages } from '../cli/messages.ts';
import { tellTrouble } from './format.ts';

/** In one line; `others`: how many more there are. */
export function toldOf(
  file: string,
  { flaw, line }: Troubled,
  messages: CliMessages,
  others = 0,
): string {
  return messages.problem(messages.place(file, line), tellTrouble(flaw, messages), others);
}

/** Of the options: what has no line is about a variable, or names the file itself. */
export function toldOption(path: string, troubled: Troubled, messages: CliMessages): string {
  const { flaw, line } = troubled;
  return line === undefined ? tellTrouble(flaw, messages) : toldOf(path, troubled, messages);
}

/** Nothing where there is none. */
export function told(trouble: Trouble | undefined, messages: CliMessages): string | undefined {
  return trouble && tellTrouble(trouble, messages);
}

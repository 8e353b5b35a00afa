/** Formats problems with the file and line they belong to. */
import type { Trouble, Troubled } from '../../library/diagnostic.ts';
import type { CliMessages } from '../cli/messages.ts';
import { tellTrouble } from './format.ts';

/** On one line; `others`: the number of further problems. */
export function toldOf(
  file: string,
  { flaw, line }: Troubled,
  messages: CliMessages,
  others = 0,
): string {
  return messages.problem(messages.place(file, line), tellTrouble(flaw, messages), others);
}

/** A problem of the options. Without a line, it is about a variable, or its sentence names the file. */
export function toldOption(path: string, troubled: Troubled, messages: CliMessages): string {
  const { flaw, line } = troubled;
  return line === undefined ? tellTrouble(flaw, messages) : toldOf(path, troubled, messages);
}

/** `undefined` without a problem. */
export function told(trouble: Trouble | undefined, messages: CliMessages): string | undefined {
  return trouble && tellTrouble(trouble, messages);
}

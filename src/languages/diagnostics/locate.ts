/** Troubles in the words of a language, with the file and the line that they are about. */
import type { Trouble, Troubled } from '../../library/diagnostic.ts';
import type { Words } from '../cli/messages.ts';
import { tellTrouble } from './format.ts';

/** In one line; `others`: how many more there are. */
export function toldOf(file: string, { flaw, line }: Troubled, words: Words, others = 0): string {
  return words.problem(words.place(file, line), tellTrouble(flaw, words), others);
}

/** Of the options: what has no line is about a variable, or names the file itself. */
export function toldOption(path: string, troubled: Troubled, words: Words): string {
  const { flaw, line } = troubled;
  return line === undefined ? tellTrouble(flaw, words) : toldOf(path, troubled, words);
}

/** Nothing where there is none. */
export function told(trouble: Trouble | undefined, words: Words): string | undefined {
  return trouble && tellTrouble(trouble, words);
}

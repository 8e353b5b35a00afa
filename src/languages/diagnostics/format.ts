/** How diagnostics become sentences: the one place that looks them up in the table of a language. */
import { cleanLine } from '../../article/clean.ts';
import type { ArticleDiagnostic, SettingsDiagnostic } from '../../library/diagnostic.ts';
import type { CliMessages } from '../cli/messages.ts';
import type { Diagnostic, MessageAndHint } from './messages.ts';

/** What is wrong, and what to try if that is known; one line each. */
export type DiagnosticParts = { readonly message: string; readonly hint: string | undefined };

type Messages = Pick<CliMessages, 'diagnostics' | 'failure' | 'place' | 'located'>;

/** Message and hint apart. Neither has control characters. */
export function formatParts(
  diagnostic: Diagnostic,
  messages: Pick<Messages, 'diagnostics'>,
): DiagnosticParts {
  const cause = 'cause' in diagnostic ? formatParts(diagnostic.cause, messages).message : '';
  const format = messages.diagnostics[diagnostic.code] as (
    diagnostic: Diagnostic,
    cause: string,
  ) => string | MessageAndHint;
  const formatted = format(diagnostic, cause);
  if (typeof formatted === 'string') return { message: cleanLine(formatted), hint: undefined };
  const [message, hint] = formatted;
  return { message: cleanLine(shorten(message)), hint: cleanLine(hint) };
}

/** In one line. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  messages: Pick<Messages, 'diagnostics' | 'failure'>,
): string {
  const { message, hint } = formatParts(diagnostic, messages);
  return hint === undefined ? message : messages.failure(message, hint);
}

/** In one line, with the file and the line of it; `others`: how many more there are. */
export function formatInFile(
  file: string,
  diagnostic: ArticleDiagnostic | SettingsDiagnostic,
  messages: Messages,
  others = 0,
): string {
  const place = messages.place(file, lineOf(diagnostic));
  return messages.located(place, formatDiagnostic(diagnostic, messages), others);
}

/** Of the options: what has no position is about a variable, or names the file itself. */
export function formatOption(
  path: string,
  diagnostic: SettingsDiagnostic,
  messages: Messages,
): string {
  return lineOf(diagnostic) === undefined
    ? formatDiagnostic(diagnostic, messages)
    : formatInFile(path, diagnostic, messages);
}

function lineOf(diagnostic: Diagnostic): number | undefined {
  return 'position' in diagnostic ? diagnostic.position?.line : undefined;
}

/** UTF-16 units. */
const LONGEST = 300;

/** Whatever was given for a name: the message stays a line. */
function shorten(message: string): string {
  if (message.length <= LONGEST) return message;
  const half = LONGEST / 2;
  return `${message.slice(0, half)} … ${message.slice(-half)}`;
}

/** Formats diagnostics as sentences in one language. */
import { cleanLine } from '../../article/clean.ts';
import type { SettingsDiagnostic } from '../../library/diagnostic.ts';
import type { CliMessages } from '../cli/messages.ts';
import type { Diagnostic, MessageAndHint } from './messages.ts';

/** The error, and a hint if there is one; one line each. */
export type DiagnosticParts = { readonly message: string; readonly hint: string | undefined };

type Messages = Pick<CliMessages, 'diagnostics' | 'failure' | 'place' | 'located'>;

/** The sentences for a diagnostic. Quoted text is shortened if there is a hint, and has no controls. */
export function formatParts(
  diagnostic: Diagnostic,
  messages: Pick<Messages, 'diagnostics'>,
): DiagnosticParts {
  const { cause: reason } = diagnostic as { readonly cause?: Diagnostic };
  const cause = reason ? formatParts(reason, messages).message : '';
  const format = messages.diagnostics[diagnostic.code] as (
    diagnostic: Diagnostic,
    cause: string,
  ) => string | MessageAndHint;
  const formatted = format(diagnostic, cause);
  if (typeof formatted === 'string') return { message: cleanLine(formatted), hint: undefined };
  const [message, hint] = formatted;
  return { message: cleanLine(shorten(message)), hint: cleanLine(hint) };
}

/** The sentence for a diagnostic, on one line. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  messages: Pick<Messages, 'diagnostics' | 'failure'>,
): string {
  const { message, hint } = formatParts(diagnostic, messages);
  return hint === undefined ? message : messages.failure(message, hint);
}

/** On one line, with its file and line; `others`: the number of further diagnostics. */
export function formatInFile(
  file: string,
  diagnostic: Diagnostic,
  messages: Messages,
  others = 0,
): string {
  const place = messages.place(file, lineOf(diagnostic));
  return messages.located(place, formatDiagnostic(diagnostic, messages), others);
}

/** A diagnostic of the options. Without a position, it is about a variable, or its sentence names the file. */
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

/** Shortens the message to one line, whatever its quoted names contain. */
function shorten(message: string): string {
  if (message.length <= LONGEST) return message;
  const half = LONGEST / 2;
  return `${message.slice(0, half)} … ${message.slice(-half)}`;
}

/** What is wrong with a feed, as a sentence. */
import type { FaultData } from '../../feeds/feed-state.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatParts } from '../../languages/diagnostics/format.ts';
import type { Diagnostic } from '../../languages/diagnostics/messages.ts';

/** Without the hint. A fault that a later program has remembered is its code. */
export function faultSentence(fault: FaultData, messages: CliMessages): string {
  if (!Object.hasOwn(messages.diagnostics, fault.code)) return fault.code;
  return formatParts(fault as unknown as Diagnostic, messages).message;
}

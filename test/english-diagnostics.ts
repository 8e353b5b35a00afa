/** What is wrong, as people who read English see it. */
import { english } from '../src/languages/cli/en.ts';
import { formatDiagnostic, formatParts } from '../src/languages/diagnostics/format.ts';
import type { Diagnostic } from '../src/languages/diagnostics/messages.ts';

export const sentenceOf = (diagnostic: Diagnostic) => formatDiagnostic(diagnostic, english);

export const partsOf = (diagnostic: Diagnostic) => formatParts(diagnostic, english);

/** The sentence beside the position, as far as there is one. */
export const placedSentence = (diagnostic: Diagnostic) => ({
  message: sentenceOf(diagnostic),
  ...('position' in diagnostic && diagnostic.position),
});

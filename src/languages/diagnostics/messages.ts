/** What each diagnostic becomes in a language. Each has a file of its own in this folder. */
import type { LibraryDiagnostic, SourceDiagnostic } from '../../library/diagnostic.ts';
import type { StoreDiagnostic } from '../../store/diagnostic.ts';
import type { QueryDiagnostic } from '../../store/query-fields.ts';
import type { UsageDiagnostic } from './usage.ts';

export type Diagnostic =
  | LibraryDiagnostic
  | SourceDiagnostic
  | UsageDiagnostic
  | StoreDiagnostic
  | QueryDiagnostic;

/** A sentence for each code. `cause` is the sentence of the diagnostic's cause, without its hint; empty without one. */
export type DiagnosticMessages = {
  readonly [Code in Diagnostic['code']]: (
    diagnostic: Diagnostic & { readonly code: Code },
    cause: string,
  ) => Code extends SourceDiagnostic['code'] ? MessageAndHint : string;
};

export type MessageAndHint = readonly [message: string, hint: string];

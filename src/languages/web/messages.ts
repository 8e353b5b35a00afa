/** The diagnostics about addresses of the web, in each language. */
import type { CredentialsDiagnostic, WebDiagnostic } from '../../library/diagnostic.ts';
import type { FetchFault } from '../../sources/diagnostic.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';

export type WebMessages = Pick<
  DiagnosticMessages,
  FetchFault['code'] | 'no-scheme' | WebDiagnostic['code'] | CredentialsDiagnostic['code']
>;

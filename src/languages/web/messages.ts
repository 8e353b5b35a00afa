/** The diagnostics about addresses of the web, in each language. */
import type { CredentialsDiagnostic, WebDiagnostic } from '../../library/diagnostic.ts';
import type { FetchFault } from '../../sources/diagnostic.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';

/**
 * A page is being fetched from a host (Escape stops it), and so many kilobytes have come, of so many if the server says.
 */
export type Fetching = (host: string, kilobytes: number, total?: number) => string;

export type WebMessages = Pick<
  DiagnosticMessages,
  FetchFault['code'] | 'no-scheme' | WebDiagnostic['code'] | CredentialsDiagnostic['code']
>;

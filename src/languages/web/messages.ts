/** The diagnostics about addresses of the web, in each language. */
import type { CredentialsDiagnostic, WebDiagnostic } from '../../library/diagnostic.ts';
import type { FetchFault } from '../../sources/diagnostic.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';

/**
 * A page is being fetched from a host (Escape stops it), and so many bytes have come, of so many if the server says.
 */
export type Fetching = (fetch: {
  readonly name: string;
  readonly bytes: number;
  readonly total?: number;
}) => string;

export type WebMessages = Pick<
  DiagnosticMessages,
  FetchFault['code'] | 'no-scheme' | WebDiagnostic['code'] | CredentialsDiagnostic['code']
>;

/** As people count them: 1000 bytes each. */
export function kilobytes(bytes: number): number {
  return Math.floor(bytes / 1000);
}

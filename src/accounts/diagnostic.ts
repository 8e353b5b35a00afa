/** What is wrong with the account at a server, as data. `languages/diagnostics` has a sentence for each code. */
import type { FetchFault } from '../sources/diagnostic.ts';
import type { ServerName } from './servers.ts';

/** `name`: the address of the server, as it may be shown. */
export type AccountDiagnostic =
  | { readonly code: 'no-account' }
  /** There is one already. */
  | { readonly code: 'other-account'; readonly name: string }
  /** Nothing at the address answers as a server of the protocol does. */
  | { readonly code: 'no-reader-server'; readonly name: string }
  /** It does not know the user, or the password is another. */
  | { readonly code: 'account-refused'; readonly name: string; readonly server: ServerName }
  /** The password would go through the network readable by all. */
  | { readonly code: 'account-unprotected'; readonly name: string }
  /** An answer that is not what the protocol says. `asked`: for what. */
  | { readonly code: 'account-answer'; readonly name: string; readonly asked: string }
  /** The server said that it has made a change, and its list does not show it. */
  | { readonly code: 'account-unchanged'; readonly name: string; readonly feed: string }
  /** `reason`: the server's words, or empty. One line. */
  | { readonly code: 'account-feed-refused'; readonly feed: string; readonly reason: string }
  /** The server has no place for it. `option`: as on the command line. */
  | { readonly code: 'account-only-local'; readonly option: string }
  | { readonly code: 'password-command'; readonly reason: string }
  /** Nobody is there to be asked. */
  | { readonly code: 'no-password' }
  | { readonly code: 'unread-account'; readonly path: string }
  /** Others may write to the file, which names a command. */
  | { readonly code: 'open-account'; readonly path: string };

/** Ends work at the server. */
export class AccountFailure extends Error {
  override readonly name = 'AccountFailure';
  readonly diagnostic: AccountDiagnostic | (FetchFault & { readonly name: string });
  /** The server does not want to be asked before that; milliseconds since 1970. */
  readonly notBefore: number | undefined;

  constructor(diagnostic: AccountFailure['diagnostic'], notBefore?: number) {
    super(JSON.stringify(diagnostic));
    this.diagnostic = diagnostic;
    this.notBefore = notBefore;
  }
}

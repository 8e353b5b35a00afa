/** Why an address gives nothing to read, as data. */

/** What is wrong with a certificate. */
export type CertificateFault =
  | 'expired'
  | 'not-yet-valid'
  | 'self-signed'
  | 'unknown-issuer'
  | 'wrong-host'
  | 'revoked'
  | 'other';

export type FetchFault =
  /** No way to the network, or to its names. */
  | { readonly code: 'no-network' }
  | { readonly code: 'name-not-found'; readonly host: string }
  /** Nothing serves there, or it hangs up before it answers. */
  | { readonly code: 'no-answer'; readonly host: string; readonly systemCode: string }
  | {
      readonly code: 'certificate';
      readonly host: string;
      readonly fault: CertificateFault;
      readonly systemCode: string;
    }
  /** `stage`: while connecting, or in all. */
  | { readonly code: 'time-out'; readonly stage: 'connect' | 'whole'; readonly seconds: number }
  | { readonly code: 'answer-too-large'; readonly megabytes: number }
  /** The connection ended before the answer was whole. */
  | { readonly code: 'cut-off' }
  | { readonly code: 'page-not-found'; readonly status: number }
  | { readonly code: 'page-refused'; readonly status: number }
  | { readonly code: 'server-fault'; readonly status: number }
  /** An answer that gives no page. */
  | { readonly code: 'other-status'; readonly status: number }
  | { readonly code: 'redirect-loop' }
  /** A page, a feed or a redirect leads to a network of the person's own. */
  | { readonly code: 'private-address'; readonly host: string }
  /** No address, though it begins as one of the web does. */
  | { readonly code: 'wrong-address' }
  /** A page, a feed or a redirect leads to something other than the web. */
  | { readonly code: 'other-scheme'; readonly scheme: string }
  /** No HTTP, or not what its own head declares. */
  | { readonly code: 'broken-answer'; readonly systemCode: string }
  /** The proxy does not let the connection through. */
  | { readonly code: 'proxy-refused'; readonly proxy: string; readonly status: number }
  /** The variable holds no address of an HTTP proxy. */
  | { readonly code: 'unusable-proxy'; readonly variable: string }
  /** `--offline`, and the page is not in the cache. */
  | { readonly code: 'not-kept' }
  /** The person ended it. */
  | { readonly code: 'stopped' };

/** Hosts are as people read them (`shownHost`). `address`: the one that was asked for last, without name and password. */
export type FetchDiagnostic = FetchFault & { readonly address: string };

/** Inside this room: how a stage ends the fetch. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly fault: FetchFault;

  constructor(fault: FetchFault, cause?: unknown) {
    super(JSON.stringify(fault), { cause });
    this.fault = fault;
  }
}

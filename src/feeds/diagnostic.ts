/** What is wrong with the list of feeds or with a feed, as data. `languages/diagnostics` has a sentence for each code. */
import type { SourcePosition, YamlDiagnostic } from '../article/diagnostic.ts';

/** In the file of feeds. The rest of the file is used. */
export type SubscriptionDiagnostic = {
  readonly position?: SourcePosition;
} /** Nothing of the file is used. */ & (
  | { readonly code: 'unread-feeds'; readonly cause: YamlDiagnostic }
  | { readonly code: 'no-feed-list' }
  /** `given`: as written, one line. */
  | { readonly code: 'no-feed-address'; readonly given: string }
  | { readonly code: 'repeated-feed'; readonly url: string }
  | {
      readonly code: 'unknown-feed-field';
      readonly name: string;
      readonly fields: readonly string[];
    }
  | { readonly code: 'wrong-feed-field'; readonly name: string; readonly values: readonly string[] }
);

/** In a list of another program, of which the rest is imported. */
export type ImportDiagnostic =
  /** `given`: what stands in place of the address: a command, a query, a file. */
  { readonly code: 'no-web-feed'; readonly given: string };

/** What is wrong with the list of feeds or with a feed, as data. `languages/diagnostics` has a sentence for each code. */
import type { SourcePosition, YamlDiagnostic } from '../article/diagnostic.ts';
import type { WriteDiagnostic } from '../files/lock.ts';

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

/** Why a command about feeds cannot be carried out, or what is wrong with a feed. `name`: as a person wrote it, or an address. */
export type FeedDiagnostic =
  /** What is at the address is no feed. */
  | { readonly code: 'no-feed'; readonly name: string }
  /** The server says that it is gone for good. */
  | { readonly code: 'feed-gone'; readonly name: string }
  | { readonly code: 'no-feed-in-page'; readonly name: string }
  | { readonly code: 'several-feeds'; readonly name: string; readonly count: number }
  | { readonly code: 'unknown-feed'; readonly name: string; readonly meant: string | undefined }
  /** The name is part of the names of several. */
  | { readonly code: 'unclear-feed'; readonly name: string; readonly count: number }
  | { readonly code: 'no-import'; readonly name: string }
  /** The articles of a feed are not in the store. */
  | { readonly code: 'unkept-articles'; readonly reason: string }
  | { readonly code: 'unexpected-fault'; readonly message: string }
  | { readonly code: 'unreadable-feeds'; readonly path: string; readonly systemCode: string }
  | { readonly code: 'unwritable-feeds'; readonly path: string; readonly cause: WriteDiagnostic }
  /** A person has to correct it first. */
  | { readonly code: 'uneditable-feeds'; readonly path: string };

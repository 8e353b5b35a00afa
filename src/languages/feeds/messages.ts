/** What is said about feeds, in each language. */
import type {
  FeedDiagnostic,
  ImportDiagnostic,
  SubscriptionDiagnostic,
} from '../../feeds/diagnostic.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';

export type FeedDiagnosticMessages = Pick<
  DiagnosticMessages,
  (FeedDiagnostic | ImportDiagnostic | SubscriptionDiagnostic)['code']
>;

export type FeedMessages = {
  /** The list of feeds is empty. */
  readonly none: string;
  readonly added: (title: string, address: string) => string;
  readonly known: (title: string) => string;
  readonly removed: (title: string) => string;
  /** `known`: those that were in the list before. */
  readonly imported: (added: number, known: number) => string;
  /** Title of the exported list. */
  readonly exported: string;
  /** Stands under a numbered list of the feeds of a page. */
  readonly which: string;
  readonly unchanged: string;
  readonly moved: (title: string, address: string) => string;
  /** How far a refresh is: `name` is the feed that is asked, `failed` the number of those that have failed. */
  readonly refreshing: (done: number, all: number, failed: number, name: string) => string;
  /** Pages that are fetched for the whole text. */
  readonly pages: (done: number, all: number, name: string) => string;
  readonly refreshed: (added: number, changed: number, failed: number) => string;
  readonly stopped: (done: number, all: number) => string;
  /** A fault, and since when; `date`: ISO 8601 without the time. */
  readonly since: (fault: string, date: string) => string;
  /** A feed that is not asked before a time. */
  readonly leftAlone: (until: string) => string;
  /** What a rule did to new articles. */
  readonly ruled: (rule: string, count: number) => string;
  /** Articles whose page could not be fetched for the whole text. */
  readonly missed: (count: number) => string;
  readonly expired: (count: number) => string;
};

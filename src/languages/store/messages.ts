/** The sentences about the store of articles, in each language. */

import type { StoreDiagnostic } from '../../store/diagnostic.ts';
import type { QueryDiagnostic } from '../../store/query-fields.ts';
import type { StoreFault } from '../../store/store.ts';
import type { DiagnosticMessages } from '../diagnostics/messages.ts';

export type StoreMessages = Pick<
  DiagnosticMessages,
  StoreDiagnostic['code'] | QueryDiagnostic['code']
>;

/** What `sahifa store` reports. Counts stand behind a colon, so that no noun depends on them. */
export type StoreReport = {
  readonly articles: (articles: number, unread: number, starred: number) => string;
  readonly machines: (count: number) => string;
  /** `last`: the day of the last mark by the clock of that machine; `undefined` without marks. */
  readonly machine: (machine: {
    readonly id: string;
    readonly isOurs: boolean;
    readonly marks: number;
    readonly last: string | undefined;
    readonly behind: number;
    /** The day of the first mark that it has not read. */
    readonly since: string;
    /** The day of its last mark that others have read, if it has not arrived here. */
    readonly missing: string | undefined;
  }) => string;
  readonly faults: Readonly<Record<StoreFault['code'], string>>;
  /** A fault with its file. */
  readonly fault: (path: string, fault: string, mended: boolean) => string;
  readonly noFaults: string;
  /** `kept`: old ones that stay, because they are starred or edited. */
  readonly removed: (removed: number, kept: number) => string;
};

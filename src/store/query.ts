/** Queries over the list of the store, as typed: words, `unread`, `starred`, `feed:`, `tag:`, `lang:`, `author:`, `since:3d`. */

/** What is wrong in a typed query. `from`, `to`: UTF-16 offsets in it. */
export type QueryDiagnostic = {
  readonly code:
    | 'unclosed-quote'
    | 'unknown-query-field'
    | 'empty-query-field'
    | 'wrong-query-time'
    | 'lonely-not';
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly given: string;
};

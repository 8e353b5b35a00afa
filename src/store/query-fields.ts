/** The fields of queries, and what may be wrong in one. */

export const QUERY_FIELDS = ['feed', 'tag', 'lang', 'author', 'since'] as const;

export type QueryField = (typeof QUERY_FIELDS)[number];

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

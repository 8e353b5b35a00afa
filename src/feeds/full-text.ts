/** When the page of an entry is fetched, if the feed has only the beginning of its text. */
export const FULL_TEXT = ['on-open', 'at-refresh', 'never'] as const;

export type FullText = (typeof FULL_TEXT)[number];

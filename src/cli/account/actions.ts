/** What `sahifa account` can do. */

export const ACCOUNT_ACTIONS = ['add', 'test', 'remove'] as const;

export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

/** What the tests of this room reach behind its doors. */
export { MOST_AT_ONCE } from './refresh.ts';
export { NEW_FILE } from './subscriptions.ts';

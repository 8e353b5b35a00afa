/** What the tests of this room reach behind its doors. */
export { LockedError, ObstructedError } from './lock.ts';

/** What the tests of this room reach behind its doors. */
export { spread } from './row.ts';

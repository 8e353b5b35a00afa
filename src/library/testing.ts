/** What the tests of this room reach behind its doors. */
export { invalidAt } from './decode.ts';

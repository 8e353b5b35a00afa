/** What the tests of this room reach behind its doors. */
export { promptKeys } from './prompt/keys.ts';

/** What the tests of this room reach behind its doors. */
export { isJoined } from './justify.ts';
export { analyseAny } from './paragraph.ts';

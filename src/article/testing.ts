/** What the tests of this room reach behind its doors. */
export { writeBody } from './write/markdown.ts';

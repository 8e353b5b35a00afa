/** What the tests of this room reach behind its doors. */
export { countLetters } from './letter-frequency.ts';

/** What the tests of this room reach behind its doors. */
export { GAZETTEER_LANGUAGES } from './gazetteer.ts';

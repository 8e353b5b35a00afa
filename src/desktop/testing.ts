/** What the tests of this room reach behind its doors. */
export { webAddress } from './browser.ts';

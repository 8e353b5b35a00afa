/** What the tests of this room reach behind its doors. */
export { frontCommands, keyTable } from './keymap.ts';

/** What the tests of this room reach behind its doors. */
export { App } from './app.tsx';

/** What the tests of this room reach behind its doors. */

export { progressRow } from './output/progress-line.ts';
export { createProgram } from './program.ts';
export { articleListOf } from './read/session.ts';
export { COMMANDS } from './sources-only.ts';
export { helpLines } from './usage/help.ts';
export { verbatim } from './usage/roff.ts';

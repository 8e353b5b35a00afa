/** What the tests of this room reach behind its doors. */

export type { BidiName } from './bidi-class.ts';
export type { KindName } from './cell-kind.ts';
export { Composition, FIRST_LETTER, formIndex } from './joining.ts';
export type { JoiningName } from './joining-type.ts';
export type { BreakName } from './line-break.ts';
export { CODE_POINTS, PAGE_SIZE } from './records.ts';

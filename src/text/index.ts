/**
 * The text engine: strings and numbers only, no React, no Node, no I/O. Nothing in it throws on any string.
 *
 * Offsets are UTF-16 offsets of the text that went in, widths are terminal cells. The road: `analyse` a paragraph once,
 * `breakLines` for a width, then `visualCells` (or `justifiedCells`, or `visualText`) for each line that is shown. What
 * comes out is in visual order, left to right, with presentation forms; what stands for which piece of the source is
 * told by `from` and `to`. Search and copying never look at it: they have the source, `fold` and `romanize`.
 */
export type { Direction } from './bidi/direction.ts';
export type { Isolate } from './bidi/isolates.ts';
export type { Display } from './display.ts';
export { type Folded, fold, type Strength, sourceRange } from './fold.ts';
export { type Justification, justifiedCells } from './justify.ts';
export { breakLines, type Line, lineWidth } from './lines.ts';
export {
  type AnalyseOptions,
  analyse,
  analyseIfPlain,
  type Paragraph,
  ParagraphMemory,
} from './paragraph.ts';
export { type MarkOptions, markDoubts } from './romanize/mark-doubts.ts';
export {
  type Doubt,
  type DoubtKind,
  type Language,
  type Romanized,
  type RomanizedWord,
  type RomanizeOptions,
  romanize,
  type Standard,
} from './romanize/romanize.ts';
export { shape } from './shape.ts';
export { baseOf, type Cell, drawLine, roomFor, visualCells, visualText } from './visual.ts';
export { cellWidth } from './width.ts';

/**
 * The text engine. It works on strings and numbers only: no React, no Node, no I/O. No function throws, whatever the
 * string.
 *
 * Offsets are UTF-16 offsets of the input text; widths are terminal cells. First `analyse` a paragraph, once. Then
 * call `breakLines` for a width, and `visualCells` (or `justifiedCells`, or `visualText`) for each line on the
 * screen. The output is in visual order, left to right, with presentation forms. `from` and `to` of a cell give its
 * range of the source text. Search and copying use the source text, `fold` and `romanize`, and never this output.
 */
export { type Direction, strongDirection } from './bidi/direction.ts';
export type { Isolate } from './bidi/isolates.ts';
export { checkNames, checkOneOf, checkText, checkWidth } from './check.ts';
export { type Display, inDigits } from './display.ts';
export { type Folded, fold, type Strength, sourceRange } from './fold.ts';
export { type Justification, justifiedCells } from './justify.ts';
export { breakLines, type Line, lineWidth } from './lines.ts';
export {
  type AnalyseOptions,
  analyse,
  analyseIfPlain,
  type Paragraph,
  ParagraphMemory,
  type ReuseOptions,
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

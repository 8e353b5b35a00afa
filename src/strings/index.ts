/**
 * `sahifa/text`, and `sahifa` itself: right-to-left text for programs. Strings and numbers only: no React, no Node, no
 * I/O.
 *
 * Most programs need the functions on strings: `visual`, `wrap`, `truncate`, `slice`, `pad`, `cellWidth` and
 * `stripControls`. They take logical text, in which colours and links may stand. Programs that lay out text by
 * themselves call `analyse` for a paragraph, `breakLines` for a width, and `visualCells` for each line.
 *
 * Offsets are UTF-16 offsets of the input text; widths are terminal cells. Whatever a string holds, no function throws
 * for it; an argument of another type, or a value that an option does not have, is a `TypeError` or a `RangeError`.
 */

export type { ColumnMode as Columns } from '../terminal/filter/parted-line.ts';
export type { Direction } from '../text/bidi/direction.ts';
export type { Isolate } from '../text/bidi/isolates.ts';
export type { Display } from '../text/display.ts';
export { type Folded, fold, type Strength, sourceRange } from '../text/fold.ts';
export { type Justification, justifiedCells } from '../text/justify.ts';
export { breakLines, type Line, lineWidth } from '../text/lines.ts';
export { type AnalyseOptions, analyse, type Paragraph } from '../text/paragraph.ts';
export { type MarkOptions, markDoubts } from '../text/romanize/mark-doubts.ts';
export {
  type Doubt,
  type DoubtKind,
  type Language,
  type Romanized,
  type RomanizedWord,
  type RomanizeOptions,
  romanize,
  type Standard,
} from '../text/romanize/romanize.ts';
export { shape } from '../text/shape.ts';
export { type Cell, visualCells, visualText } from '../text/visual.ts';
export { cellWidth } from './cell-width.ts';
export { type PadOptions, pad } from './pad.ts';
export { stripControls } from './strip-controls.ts';
export { slice, type TruncateOptions, truncate } from './truncate.ts';
export { type VisualOptions, visual } from './visual.ts';
export { type WrapOptions, wrap } from './wrap.ts';

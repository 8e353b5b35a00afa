/**
 * Right-to-left text for Ink programs.
 *
 * `Stage` paints a full-screen program cell by cell, with `Article`, `RtlText` and Ink's own components in it;
 * `stageStream` is the output for it. `bidiStream` translates the output of any Ink program for the terminal, without a
 * change of its components. Ink (7 or 8) and React come from the program.
 */

export type { BaseDirection } from '../terminal/row/visual-row.ts';
export { Article, type ArticleProps } from './article.tsx';
export { type BidiStreamOptions, bidiStream, type TerminalStream } from './bidi-stream.ts';
export { RtlText, type RtlTextProps, type RtlTextRange, type RtlTextStyle } from './rtl-text.tsx';
export { Stage, type StageProps } from './stage.tsx';
export { type StageStreamOptions, stageStream } from './stage-stream.ts';
export type { Alignment, TextRange } from './text-rows.ts';

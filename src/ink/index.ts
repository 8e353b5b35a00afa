/**
 * Right-to-left text for Ink programs.
 *
 * `RtlText` lays out logical text; `bidiStream` translates the output of any Ink program for the terminal. They work
 * alone and together. Ink (7 or 8) and React come from the program.
 */

export type { BaseDirection } from '../terminal/row/visual-row.ts';
export { type BidiStreamOptions, bidiStream, type TerminalStream } from './bidi-stream.ts';
export { RtlText, type RtlTextProps, type RtlTextRange, type RtlTextStyle } from './rtl-text.tsx';
export type { Alignment, TextRange } from './text-rows.ts';

/**
 * Right-to-left text for programs made with Ink.
 *
 * `RtlText` lays out text in logical order; `bidiStream` turns what any Ink program writes into what the terminal needs.
 * They work alone and together. Ink 7 or 8 and its React are those of the program.
 */

export type { BaseDirection } from '../terminal/row/visual-row.ts';
export { type BidiStreamOptions, bidiStream, type TerminalStream } from './bidi-stream.ts';
export { RtlText, type RtlTextProps, type RtlTextRange, type RtlTextStyle } from './rtl-text.tsx';
export type { Alignment, TextRange } from './text-rows.ts';

/**
 * FriBidi's CapRTL: an ASCII text that stands for a right-to-left one, to be read in any editor.
 *
 * Capitals are Hebrew letters; 0 to 5 are European digits, 6 to 9 Arabic-Indic ones; `_<` is an RLM, `_R`
 * an RLO, `_o` a PDF. All else is itself.
 */
import { cutGlyphs, type ScreenCell } from '../../src/terminal/screen/screen-cell.ts';
import { PLAIN } from '../../src/terminal/sgr/style.ts';

export function toRtl(caps: string): string {
  return caps
    .replaceAll('_<', '\u200F')
    .replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x41 + 0x5d0))
    .replace(/[6-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0x660));
}

export function toCaps(text: string): string {
  return text
    .replaceAll('\u200F', '_<')
    .replaceAll('\u202E', '_R')
    .replaceAll('\u202C', '_o')
    .replace(/[\u05D0-\u05E9]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - 0x5d0 + 0x41),
    )
    .replace(/[\u0666-\u0669]/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) - 0x660 + 0x30),
    );
}

/** A row in visual order, as cells of the terminal's own look. */
export function cells(text: string): ScreenCell[] {
  return cutGlyphs(text).map((glyph) => ({ ...glyph, style: PLAIN }));
}

export function textOf(row: readonly { readonly text: string }[]): string {
  return row.map((cell) => cell.text).join('');
}

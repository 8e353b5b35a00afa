import { analyse, type Direction } from '../../text/index.ts';

/**
 * The direction of a row that begins with signs without a language, so that its first strong character (UAX#9, P2 and
 * P3) is misleading. Such signs are Braille patterns (U+2800 to U+28FF, left-to-right letters in Unicode), used for
 * spinners and charts, and a checkbox (`[x]`). `undefined` without such signs.
 */
export function directionBehindSigns(text: string): Direction | undefined {
  if (!hasDots(text) && !BOX_TO_TICK.test(text)) return undefined;
  const letters = text.replace(DOTS, '').replace(BOX_TO_TICK, '');
  return analyse(letters, { breaks: false }).direction;
}

/** Whether a text has Braille patterns, which must be ordered like other symbols. */
export function hasDots(text: string): boolean {
  return DOT.test(text);
}

/** A symbol (class ON) that represents Braille patterns when a row is ordered. */
export const SYMBOL = '\u25A1';

const DOT = /[\u2800-\u28FF]/;
const DOTS = /[\u2800-\u28FF]/g;
const BOX_TO_TICK = /^[\s\u25A1\u2800-\u28FF]*(?:\[.\]|\(.\))(?=\s)/u;

import { analyse, type Direction } from '../../text/index.ts';

/**
 * The direction of a row of a program where its first strong character (UAX#9, P2 and P3) does not tell it: the row begins
 * with signs that say nothing of the language. These are patterns of dots (U+2800 to U+28FF, left-to-right letters to
 * Unicode), of which spinners and charts are made, and a box to tick (`[x]`). `undefined` if there are none.
 */
export function directionBehindSigns(text: string): Direction | undefined {
  if (!hasDots(text) && !BOX_TO_TICK.test(text)) return undefined;
  const letters = text.replace(DOTS, '').replace(BOX_TO_TICK, '');
  return analyse(letters, { breaks: false }).direction;
}

/** Whether a text has patterns of dots, which are to be ordered as other symbols are. */
export function hasDots(text: string): boolean {
  return DOT.test(text);
}

/** The class of symbols (ON), which dots are to be of. */
export const SYMBOL = '\u25A1';

const DOT = /[\u2800-\u28FF]/;
const DOTS = /[\u2800-\u28FF]/g;
const BOX_TO_TICK = /^[\s\u2800-\u28FF]*(?:\[.\]|\(.\))(?=\s)/u;

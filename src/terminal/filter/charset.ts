/** Character sets that a program can switch to (ECMA-35). Today's terminals know two of them. */

/** A set of the bits below; 0 is the initial state of a terminal. */
export type Charset = number;

export const ASCII: Charset = 0;

/** Line drawing instead of ASCII: in G0, in G1; and G1 is the set in use. */
const GRAPHIC = [1, 2];
const SHIFTED = 4;

const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

/** The state after SO or SI; other controls change nothing. */
export function afterControl(charset: Charset, unit: number): Charset {
  if (unit === SHIFT_OUT) return charset | SHIFTED;
  return unit === SHIFT_IN ? charset & ~SHIFTED : charset;
}

/** The state after a sequence that designates a set (`ESC ( 0`), or that resets the terminal. */
export function afterEscape(charset: Charset, source: string): Charset {
  if (source === '\u001Bc') return ASCII;
  const set = ['(', ')'].indexOf(source[1]);
  if (set < 0) return charset;
  return source.slice(2) === '0' ? charset | GRAPHIC[set] : charset & ~GRAPHIC[set];
}

/** The visible characters of a text in this set. */
export function inCharset(text: string, charset: Charset): string {
  if ((charset & GRAPHIC[charset & SHIFTED ? 1 : 0]) === 0) return text;
  return text.replace(/[_-~]/g, (sign) => LINE_DRAWING[sign.charCodeAt(0) - FIRST]);
}

/** DEC's special graphics: from `_` to `~`. */
const LINE_DRAWING = [
  ...' \u25C6\u2592\u2409\u240C\u240D\u240A\u00B0\u00B1\u2424\u240B\u2518\u2510\u250C\u2514\u253C',
  ...'\u23BA\u23BB\u2500\u23BC\u23BD\u251C\u2524\u2534\u252C\u2502\u2264\u2265\u03C0\u2260\u00A3\u00B7',
];
const FIRST = 0x5f;

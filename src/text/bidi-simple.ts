import { Bidi, bidiClass } from '../unicode/bidi-class.ts';
import { codePointAt } from '../unicode/code-point.ts';

/** Classes of explicit formatting (UAX#9, X1 to X8), as a set of bits. */
export const EXPLICIT =
  (1 << Bidi.LRE) |
  (1 << Bidi.LRO) |
  (1 << Bidi.RLE) |
  (1 << Bidi.RLO) |
  (1 << Bidi.PDF) |
  (1 << Bidi.LRI) |
  (1 << Bidi.RLI) |
  (1 << Bidi.FSI) |
  (1 << Bidi.PDI);
const NOT_LEFT_TO_RIGHT = EXPLICIT | (1 << Bidi.R) | (1 << Bidi.AL) | (1 << Bidi.AN);
const NOT_RIGHT_TO_LEFT = EXPLICIT | (1 << Bidi.L);
/** Classes that have no part in numbers: most characters. */
const NOT_NUMERIC =
  (1 << Bidi.R) | (1 << Bidi.AL) | (1 << Bidi.WS) | (1 << Bidi.S) | (1 << Bidi.ON);

/** Whether a left-to-right text holds nothing that could rise above level 0. */
export function isLeftToRight(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    if (NOT_LEFT_TO_RIGHT & (1 << bidiClass(code))) return false;
  }
  return true;
}

/**
 * Levels of a right-to-left text without a left-to-right letter and without explicit formatting. Its numbers, with the
 * separators and terminators that belong to them, are level 2 (I2); all else is level 1: with R on both sides, sos
 * and eos among them, every neutral and every bracket takes the embedding direction (N0 to N2).
 * `false`, and nothing sure in `levels`, as soon as another character turns up.
 */
export function resolveRightToLeft(text: string, levels: Uint8Array): boolean {
  levels.fill(1);
  let arabic = false; // W2: the last strong letter was AL
  let before: number = Bidi.R; // class of the character before, by W1 and W2; sos is R
  let open = -1; // where the separator or the terminators begin that a number can make its own
  let closer = 0; // the class that this number must have
  let inNumber = false; // W5: the terminators before stand behind a number

  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    let type = bidiClass(code);
    if (NOT_NUMERIC & (1 << type)) {
      arabic = type === Bidi.AL || (arabic && type !== Bidi.R);
      before = type;
      open = -1;
      continue;
    }
    if (NOT_RIGHT_TO_LEFT & (1 << type)) return false;
    if (type === Bidi.BN) continue; // X9
    if (type === Bidi.NSM) type = before; // W1
    if (type === Bidi.EN && arabic) type = Bidi.AN; // W2
    switch (type) {
      case Bidi.EN:
      case Bidi.AN:
        if (open >= 0 && closer === type) levels.fill(2, open, start); // W4, W5
        levels.fill(2, start, at + 1);
        open = -1;
        break;
      case Bidi.CS: // W4: a single one between two numbers of one class
      case Bidi.ES: // W4: a single one between two EN
        open = before === Bidi.EN || (before === Bidi.AN && type === Bidi.CS) ? start : -1;
        closer = before;
        break;
      case Bidi.ET: // W5: next to EN
        inNumber = before === Bidi.EN || (before === Bidi.ET && inNumber);
        if (inNumber) {
          levels.fill(2, start, at + 1);
          open = -1;
        } else if (before !== Bidi.ET) {
          open = start;
          closer = Bidi.EN;
        }
        break;
      case Bidi.B:
        type = Bidi.R; // sos of the next paragraph
        arabic = false;
        open = -1;
        break;
      default:
        open = -1;
    }
    before = type;
  }
  return true;
}

import { Bidi } from '../../unicode/bidi-class.ts';

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
/** Classes that never belong to numbers: most characters have one of them. */
const NOT_NUMERIC =
  (1 << Bidi.R) | (1 << Bidi.AL) | (1 << Bidi.WS) | (1 << Bidi.S) | (1 << Bidi.ON);

/** Whether a left-to-right text with the classes `seen` stays at level 0 throughout. */
export function isLeftToRight(seen: number): boolean {
  return (seen & NOT_LEFT_TO_RIGHT) === 0;
}

/** Whether `resolveRightToLeft` can resolve a right-to-left text with the classes `seen`. */
export function isRightToLeft(seen: number): boolean {
  return (seen & NOT_RIGHT_TO_LEFT) === 0;
}

/**
 * Resolves the levels of a text that passes `isRightToLeft`: it has no left-to-right letter and no explicit
 * formatting. Numbers, with their separators and terminators, get level 2 (I2). All other characters get level 1:
 * sos, eos and all strong letters are R, so every neutral and every bracket takes the embedding direction (N0 to N2).
 * On entry `levels` holds the classes of `length` units, on return their levels.
 */
export function resolveRightToLeft(levels: Uint8Array, length: number): void {
  let arabic = false; // W2: the last strong letter was AL
  let before: number = Bidi.R; // class of the character before, by W1 and W2; sos is R
  let open = -1; // start of the separator or terminators that may belong to the next number; -1 if there are none
  let closer = 0; // the class that this number must have
  let inNumber = false; // W5: the terminators before follow a number
  let level = 1;

  for (let at = 0; at < length; at += 1) {
    let type = levels[at];
    if (NOT_NUMERIC & (1 << type)) {
      if (type === Bidi.AL) arabic = true;
      else if (type === Bidi.R) arabic = false;
      before = type;
      open = -1;
      level = 1;
    } else if (type !== Bidi.BN) {
      // BN is ignored (X9) and keeps the level of the character before (5.2).
      if (type === Bidi.NSM) type = before; // W1
      if (type === Bidi.EN && arabic) type = Bidi.AN; // W2
      level = 1;
      switch (type) {
        case Bidi.EN:
        case Bidi.AN:
          if (open >= 0 && closer === type) levels.fill(2, open, at); // W4, W5
          level = 2;
          open = -1;
          break;
        case Bidi.CS: // W4: a single separator between two numbers of one class
        case Bidi.ES: // W4: a single separator between two EN
          open = before === Bidi.EN || (before === Bidi.AN && type === Bidi.CS) ? at : -1;
          closer = before;
          break;
        case Bidi.ET: // W5: next to EN
          inNumber = before === Bidi.EN || (before === Bidi.ET && inNumber);
          if (inNumber) {
            level = 2;
            open = -1;
          } else if (before !== Bidi.ET) {
            open = at;
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
    levels[at] = level;
  }
}

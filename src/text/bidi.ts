import bidiFactory from 'bidi-js';
import { BIDI_CLASS, Bidi, type BidiName, BRACKETS } from '../unicode/bidi-class.ts';
import { codePointAt } from '../unicode/code-point.ts';
import type { Direction } from './direction.ts';
import { resetSeparators } from './order.ts';

/**
 * Embedding levels of a text (UAX#9, X1 to I2), one for each UTF-16 unit, both halves of a pair alike.
 * Of rule L1 the part is done that does not depend on lines. A separator of class B has the level of the paragraph, and
 * what follows it begins anew with the same direction.
 *
 * Most text needs no more than a look at its classes; the rest goes to bidi-js.
 */
export function resolveLevels(text: string, direction: Direction): Uint8Array {
  const levels = new Uint8Array(text.length);
  const simple = direction === 'rtl' ? resolveRightToLeft(text, levels) : isLeftToRight(text); // all of it level 0
  if (!simple) {
    resolveMixed(text, direction, levels);
    resetSeparators(text, levels, direction === 'rtl' ? 1 : 0);
  }
  return levels;
}

const EXPLICIT =
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

/** Whether a left-to-right text holds nothing that could rise above level 0. */
function isLeftToRight(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    if (NOT_LEFT_TO_RIGHT & (1 << BIDI_CLASS[code])) return false;
  }
  return true;
}

/**
 * Right-to-left text without a left-to-right letter and without explicit formatting. Its numbers, with the
 * separators and terminators that belong to them, are level 2 (I2); all else is level 1: with R on both
 * sides, sos and eos among them, every neutral and every bracket takes the embedding direction (N0 to N2).
 * `false`, and nothing sure in `levels`, as soon as another character turns up.
 */
function resolveRightToLeft(text: string, levels: Uint8Array): boolean {
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
    let type = BIDI_CLASS[code];
    if (type === Bidi.AL) {
      arabic = true;
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
        if (type === Bidi.R) arabic = false;
        open = -1;
    }
    before = type;
  }
  return true;
}

/** Any text at all, by bidi-js: paragraph after paragraph, one unit for a run of characters that fare alike. */
function resolveMixed(text: string, direction: Direction, levels: Uint8Array): void {
  const base = direction === 'rtl' ? 1 : 0;
  let units = '';
  let starts: number[] = [];
  let last: number = Bidi.B; // class of the unit before

  const flush = (end: number) => {
    const resolved = bidi().getEmbeddingLevels(units, direction).levels;
    starts.push(end);
    for (let run = 0; run + 1 < starts.length; run += 1) {
      levels.fill(resolved[run], starts[run], starts[run + 1]);
    }
    units = '';
    starts = [];
    last = Bidi.B;
  };

  levels.fill(base);
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    const type = BIDI_CLASS[code];
    if (type === Bidi.BN) continue; // X9; it takes the level of the run it stands in (5.2)
    if (type === Bidi.B) {
      flush(start); // P1
      levels[start] = base;
      continue;
    }
    const bracket = type === Bidi.ON ? brackets().get(code) : undefined;
    if (bracket === undefined && (type === last || type === Bidi.NSM) && FARE_ALIKE & (1 << last))
      continue;
    units += bracket ?? STAND_INS[type] ?? String.fromCharCode(code);
    starts.push(start);
    last = bracket === undefined ? type : BRACKET;
  }
  flush(text.length);
}

/** What a bracket is called in `last`: no run continues it, and a mark after it is a unit of its own (N0). */
const BRACKET = 23;

/**
 * Classes of which a whole run fares as one character does: no rule tells apart the second from the first.
 * A mark after them is of their class (W1) and goes on with the run. Not so CS and ES, of which W4 takes only
 * a single one, and WS, before which L1 stops at a mark.
 */
const FARE_ALIKE =
  (1 << Bidi.L) |
  (1 << Bidi.R) |
  (1 << Bidi.AL) |
  (1 << Bidi.EN) |
  (1 << Bidi.AN) |
  (1 << Bidi.ET) |
  (1 << Bidi.ON);

/**
 * What bidi-js is given for a character of each class. It reads UTF-16 units and has classes of several versions
 * of Unicode, so it never sees the text itself; explicit formatting characters stand for themselves. S goes as
 * WS: both are neutral, and rule L1, which tells them apart, is not left to bidi-js.
 */
const STAND_INS: readonly (string | undefined)[] = (() => {
  const units: Partial<Record<BidiName, string>> = {
    L: 'a',
    R: '\u05d0',
    AL: '\u0627',
    EN: '1',
    ES: '+',
    ET: '%',
    AN: '\u0660',
    CS: ',',
    NSM: '\u0300',
    S: ' ',
    WS: ' ',
    ON: '!',
  };
  return (Object.keys(Bidi) as BidiName[]).map((name) => units[name]);
})();

type BidiJs = ReturnType<typeof bidiFactory>;
let bidiJs: BidiJs | undefined;

function bidi(): BidiJs {
  bidiJs ??= bidiFactory();
  return bidiJs;
}

let bracketUnits: Map<number, string> | undefined;

/**
 * What bidi-js is given for each paired bracket: itself, or, where bidi-js does not know the pair, one that it
 * knows and that hardly stands beside it in one text (mathematical ones, taken from the end of the list).
 */
function brackets(): Map<number, string> {
  if (bracketUnits) return bracketUnits;
  bracketUnits = new Map();
  const pairs = [...BRACKETS].map((pair) => pair.map((code) => String.fromCharCode(code)));
  const known = (open: string) => bidi().openingToClosingBracket(open) !== null;
  const spare = pairs.filter(([open]) => open < '\u2e00' && known(open));
  for (const pair of pairs) {
    const [open, close] = known(pair[0]) ? pair : (spare.pop() ?? pair);
    bracketUnits.set(pair[0].charCodeAt(0), open);
    bracketUnits.set(pair[1].charCodeAt(0), close);
  }
  return bracketUnits;
}

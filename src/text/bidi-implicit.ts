import bidiFactory from 'bidi-js';
import { Bidi, type BidiName, BRACKETS } from '../unicode/bidi-class.ts';
import type { Sequence } from './bidi-sequences.ts';

/**
 * Resolves one isolating run sequence (UAX#9, W1 to I2) by bidi-js, to which it goes as a text of its own: one unit
 * for a run of characters that fare alike, a letter before and behind for sos and eos where they are not what the
 * level itself would give. Writes `levels`; what X9 removes gets the level of what stands before it (5.2).
 *
 * `text`, `classes` and `levels` are those of the paragraph; offsets are UTF-16 units of it.
 */
export function resolveImplicit(
  text: string,
  sequence: Sequence,
  classes: Uint8Array,
  levels: Uint8Array,
): void {
  const { level, runs, sos, eos } = sequence;
  const embedding = level & 1 ? Bidi.R : Bidi.L;
  let units = '';
  const starts: number[] = []; // of the text that each unit stands for
  const ends: number[] = [];
  let strong: number = sos; // class of the last strong unit
  let numbers = 0; // EN since then
  const add = (unit: string, start: number) => {
    units += unit;
    starts.push(start);
    ends.push(start);
  };

  if (sos !== embedding) add(STAND_INS[sos] as string, runs[0].from);
  for (const { from, to } of runs) {
    let last: number = NEW_RUN; // class of the unit before
    for (let at = from; at < to; at += 1) {
      const type = classes[at];
      if (type === Bidi.BN) continue; // X9
      const bracket = type === Bidi.ON ? brackets().get(text.charCodeAt(at)) : undefined;
      const goesOn = bracket === undefined && (type === last || type === Bidi.NSM);
      if (goesOn && FARE_ALIKE & (1 << last)) continue;

      if (last !== NEW_RUN) ends[ends.length - 1] = at;
      add(bracket ?? (STAND_INS[type] as string), at);
      last = bracket === undefined ? type : BRACKET;
      if (type === Bidi.EN) {
        numbers += 1;
        if (numbers === MANY_NUMBERS) {
          // bidi-js looks back from each EN to the last strong letter (W2). Repeated in the midst of a number, that
          // letter changes nothing (EN is what it is already made by it), and there is no long way back.
          add(STAND_INS[strong] as string, at);
          add(STAND_INS[Bidi.EN] as string, at);
          numbers = 0;
        }
      } else if (type === Bidi.L || type === Bidi.R || type === Bidi.AL) {
        strong = type;
        numbers = 0;
      }
    }
    if (last !== NEW_RUN) ends[ends.length - 1] = to;
  }
  if (eos !== embedding) add(STAND_INS[eos] as string, starts[starts.length - 1]);

  const resolved = bidi().getEmbeddingLevels(units, level & 1 ? 'rtl' : 'ltr').levels;
  for (const [unit, start] of starts.entries()) {
    levels.fill(resolved[unit] + level - (level & 1), start, ends[unit]);
  }
}

const MANY_NUMBERS = 32;

// What `last` can be besides a class. No run continues them, and a mark after a bracket is a unit of its own (N0).
const NEW_RUN = 30;
const BRACKET = 31;

/**
 * Classes of which a whole run fares as one character does: no rule tells apart the second from the first.
 * A mark after them is of their class (W1) and goes on with the run. Not so CS and ES, of which W4 takes only
 * a single one, and WS, to which L1 applies but not to a mark after it.
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
 * of Unicode, so it never sees the text itself. S goes as WS, and isolate controls as ON: for W1 to N2 they are the
 * same, and rule L1, which tells them apart, is not left to bidi-js.
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
    LRI: '!',
    RLI: '!',
    FSI: '!',
    PDI: '!',
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

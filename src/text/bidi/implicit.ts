import { Bidi } from '../../unicode/bidi-class.ts';
import { isBracket, resolveBrackets } from './brackets.ts';
import { type Characters, charactersOf, type Sequence } from './sequences.ts';

/**
 * Resolves one isolating run sequence (UAX#9, W1 to I2). Writes `levels`, which holds the level of the sequence
 * before. Characters that X9 removes are skipped.
 *
 * `text`, `classes` and `levels` belong to the whole paragraph; offsets are UTF-16 offsets in it.
 */
export function resolveImplicit(
  text: string,
  sequence: Sequence,
  classes: Uint8Array,
  levels: Uint8Array,
): void {
  const characters = charactersOf(sequence, classes);
  const { level, sos } = sequence;
  const bracket = resolveWeak(text, characters, classes, sos);
  if (bracket >= 0) resolveBrackets(text, characters, classes, directionOf(level), sos, bracket);
  resolveNeutral(characters, sequence, levels);
}

/**
 * Applies W1 to W7 in one pass. The resulting types are L, R, EN, AN, and ON for all neutrals. Returns the index of
 * the first bracket with type ON; -1 if there is none.
 */
function resolveWeak(
  text: string,
  { count, places, types }: Characters,
  classes: Uint8Array,
  sos: number,
): number {
  let bracket = -1;
  let before: number = sos; // W1: class of the character before
  let strong: number = sos; // W2, W7: class of the last strong one
  let number = 0; // W4: class of the number directly before; 0 if there is none
  let isEuropean = false; // W5: the character directly before is EN
  let terminators = -1; // W5: start of the ET sequence directly before; -1 if there is none
  for (let index = 0; index < count; index += 1) {
    let type = classes[places[index]];
    if (type === Bidi.NSM) type = before;
    before = type >= Bidi.LRI ? Bidi.ON : type;
    switch (type) {
      case Bidi.L:
      case Bidi.R:
      case Bidi.AL:
        strong = type;
        types[index] = type === Bidi.AL ? Bidi.R : type; // W3
        break;
      case Bidi.EN:
        if (strong === Bidi.AL) {
          type = Bidi.AN; // W2
          types[index] = type;
          break;
        }
        types[index] = strong === Bidi.L ? Bidi.L : Bidi.EN; // W7
        if (terminators >= 0) types.fill(types[index], terminators, index); // W5
        number = Bidi.EN;
        isEuropean = true;
        terminators = -1;
        continue;
      case Bidi.AN:
        types[index] = type;
        break;
      case Bidi.ES:
      case Bidi.CS: {
        const next = index + 1 < count ? classes[places[index + 1]] : Bidi.ON;
        const isBetween =
          number === (next === Bidi.EN && strong === Bidi.AL ? Bidi.AN : next) &&
          (number === Bidi.EN || (number === Bidi.AN && type === Bidi.CS));
        types[index] = isBetween ? types[index - 1] : Bidi.ON; // W4, W6
        break;
      }
      case Bidi.ET:
        if (isEuropean) {
          types[index] = types[index - 1]; // W5
        } else {
          if (terminators < 0) terminators = index;
          types[index] = Bidi.ON; // W6
        }
        number = 0;
        continue;
      case Bidi.ON:
        if (bracket < 0 && isBracket(text.charCodeAt(places[index]))) bracket = index;
        types[index] = type;
        break;
      default:
        types[index] = Bidi.ON;
    }
    number = type === Bidi.AN ? type : 0;
    isEuropean = false;
    terminators = -1;
  }
  return bracket;
}

/** N1 and N2, I1 and I2. */
function resolveNeutral(
  { places, types, count }: Characters,
  { level, sos, eos }: Sequence,
  levels: Uint8Array,
): void {
  const embedding = directionOf(level);
  const toL = level & 1; // I2; I1 changes nothing here
  const toR = toL ^ 1;
  let before = sos;
  let neutrals = 0; // start of the neutrals directly before
  for (let index = 0; index <= count; index += 1) {
    const type = index < count ? types[index] : eos;
    if (type === Bidi.ON) continue;
    const direction = type === Bidi.L ? Bidi.L : Bidi.R;
    if (neutrals < index) {
      const taken = before === direction ? direction : embedding;
      const rise = taken === Bidi.L ? toL : toR;
      if (rise > 0) {
        for (let neutral = neutrals; neutral < index; neutral += 1) {
          levels[places[neutral]] = level + rise;
        }
      }
    }
    if (index < count) {
      const isNumber = type === Bidi.EN || type === Bidi.AN;
      levels[places[index]] = level + (isNumber ? 2 - toL : type === Bidi.L ? toL : toR);
    }
    neutrals = index + 1;
    before = direction;
  }
}

function directionOf(level: number): number {
  return level & 1 ? Bidi.R : Bidi.L;
}

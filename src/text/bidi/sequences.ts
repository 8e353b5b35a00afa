import { Bidi } from '../../unicode/bidi-class.ts';
import { UNMATCHED } from './explicit.ts';

/** An isolating run sequence (UAX#9, BD13): characters of one level, which the rules W1 to I2 take for a text of its own. */
export type Sequence = {
  readonly level: number;
  /** Its level runs, [from, to) of the paragraph, in order. What X9 removes may stand in them. */
  readonly runs: { readonly from: number; to: number }[];
  /** L or R: what stands before it, and behind it (X10). */
  readonly sos: number;
  eos: number;
};

/** X10: the sequences of one paragraph, from what X1 to X8 have left. `base` is the paragraph's level. */
export function isolatingRunSequences(
  classes: Uint8Array,
  levels: Uint8Array,
  matches: Int32Array,
  base: number,
): Sequence[] {
  const sequences: Sequence[] = [];
  const awaited = new Map<number, Sequence>(); // by the place of the PDI at which they go on
  let sequence: Sequence | undefined;
  let last = -1; // the character before, what X9 removes left out

  const close = (next: number) => {
    if (sequence === undefined) return;
    const match = matches[last];
    if (match >= 0) awaited.set(match, sequence);
    // Behind an initiator without PDI counts the paragraph's level.
    sequence.eos = strong(sequence.level, match === UNMATCHED ? base : next);
  };

  for (let at = 0; at < classes.length; at += 1) {
    if (classes[at] === Bidi.BN) continue; // X9
    const level = levels[at];
    const run = sequence?.runs[sequence.runs.length - 1];
    if (run && level === levels[last]) {
      run.to = at + 1;
    } else {
      close(level);
      sequence = awaited.get(at);
      if (sequence === undefined) {
        const sos = strong(level, last < 0 ? base : levels[last]);
        sequence = { level, runs: [], sos, eos: sos };
        sequences.push(sequence);
      }
      sequence.runs.push({ from: at, to: at + 1 });
    }
    last = at;
  }
  close(base);
  return sequences;
}

/** The characters of a sequence without those that X9 removes, in order. */
export type Characters = {
  readonly count: number;
  /** Where each stands in the paragraph. */
  readonly places: Int32Array;
  /** The class of each, as far as it is resolved. */
  readonly types: Uint8Array;
};

/** Memory that is used for one sequence after the other. */
let places = new Int32Array(1 << 10);
let types = new Uint8Array(1 << 10);

/** Good until it is called again. */
export function charactersOf({ runs }: Sequence, classes: Uint8Array): Characters {
  const room = runs[runs.length - 1].to - runs[0].from;
  if (room > places.length) {
    places = new Int32Array(room);
    types = new Uint8Array(room);
  }
  let count = 0;
  for (const { from, to } of runs) {
    for (let at = from; at < to; at += 1) {
      if (classes[at] === Bidi.BN) continue; // X9
      places[count] = at;
      count += 1;
    }
  }
  return { count, places, types };
}

/** The direction of the higher of two levels. */
function strong(a: number, b: number): number {
  return Math.max(a, b) & 1 ? Bidi.R : Bidi.L;
}

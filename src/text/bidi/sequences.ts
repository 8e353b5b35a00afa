import { Bidi } from '../../unicode/bidi-class.ts';
import { UNMATCHED } from './explicit.ts';

/**
 * An isolating run sequence (UAX#9, BD13): characters of one level; the rules W1 to I2 treat it as a text of its own.
 */
export type Sequence = {
  readonly level: number;
  /** Its level runs in order, [from, to) in the paragraph. They may contain characters that X9 removes. */
  readonly runs: { readonly from: number; to: number }[];
  /** X10: the direction, L or R, before the sequence (`sos`) and behind it (`eos`). */
  readonly sos: number;
  eos: number;
};

/** X10: the sequences of one paragraph, after X1 to X8. `base` is the level of the paragraph. */
export function isolatingRunSequences(
  classes: Uint8Array,
  levels: Uint8Array,
  matches: Int32Array,
  base: number,
): Sequence[] {
  const sequences: Sequence[] = [];
  const awaited = new Map<number, Sequence>(); // by the offset of the PDI at which they continue
  let sequence: Sequence | undefined;
  let last = -1; // the character before; characters that X9 removes are skipped

  const close = (next: number) => {
    if (sequence === undefined) return;
    const match = matches[last];
    if (match >= 0) awaited.set(match, sequence);
    // After an initiator without PDI, the level of the paragraph counts.
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

/** The characters of a sequence in order, without those that X9 removes. */
export type Characters = {
  readonly count: number;
  /** Offset of each character in the paragraph. */
  readonly places: Int32Array;
  /** Class of each character, as resolved so far. */
  readonly types: Uint8Array;
};

/** Memory that is reused for each sequence. */
let places = new Int32Array(1 << 10);
let types = new Uint8Array(1 << 10);

/** The result is valid until the next call. */
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

/** Numbers in `[0, 1)`, the same for the same seed on every machine. */
export type Random = () => number;

/** Tommy Ettinger's «mulberry32»: 32 bits of state, more than enough to choose words with. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of `choices`, each as likely as the others. */
export function pick<Choice>(choices: ArrayLike<Choice>, random: Random): Choice {
  return choices[Math.floor(random() * choices.length)];
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1));
}

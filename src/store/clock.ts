/**
 * Hybrid logical clocks (Kulkarni and others, «Logical Physical Clocks», 2014): a stamp is later than every stamp that its
 * machine had seen, and near to the time of the machine if its clock is right.
 */

/** Milliseconds since 1970, and a count of what happened within them or while the clock was behind. */
export type Stamp = readonly [time: number, count: number];

export function isStamp(value: unknown): value is Stamp {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((part) => Number.isSafeInteger(part) && part >= 0 && part < LAST)
  );
}

/** A file could hold back every later stamp with the last number there is. */
const LAST = 2 ** 52;

export function compareStamps(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || a[1] - b[1];
}

export class Clock {
  #last: Stamp = [0, 0];

  /** A stamp of another machine, or of another program on this one. */
  see(stamp: Stamp): void {
    if (compareStamps(stamp, this.#last) > 0) this.#last = stamp;
  }

  /** Later than everything seen. `now`: milliseconds since 1970 by the clock of this machine. */
  next(now: number): Stamp {
    const [time, count] = this.#last;
    this.#last = now > time ? [now, 0] : [time, count + 1];
    return this.#last;
  }
}

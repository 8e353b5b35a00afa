/**
 * Hybrid logical clocks (Kulkarni and others, «Logical Physical Clocks», 2014): a stamp is later than every stamp that its
 * machine had seen, and near to the time of the machine if its clock is right.
 */

/** Milliseconds since 1970, and a count of what happened within them or while the clock was behind. */
export type Stamp = readonly [time: number, count: number];

/** Times end in the year 10889. A file could hold back every later stamp with the last number there is. */
const LAST_TIME = 2 ** 48;

const LAST_COUNT = 2 ** 32;

export function isStamp(value: unknown): value is Stamp {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [time, count] = value;
  return isBelow(time, LAST_TIME) && isBelow(count, LAST_COUNT);
}

function isBelow(value: unknown, end: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < end;
}

export function compareStamps(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || a[1] - b[1];
}

export function laterOf(a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined {
  if (!a || !b) return a ?? b;
  return compareStamps(a, b) < 0 ? b : a;
}

export class Clock {
  #last: Stamp = [0, 0];

  get last(): Stamp {
    return this.#last;
  }

  /** A stamp of another machine, or of another program on this one. */
  see(stamp: Stamp): void {
    if (compareStamps(stamp, this.#last) > 0) this.#last = stamp;
  }

  /** Later than everything seen. `now`: milliseconds since 1970 by the clock of this machine. */
  next(now: number): Stamp {
    const [time, count] = this.#last;
    if (now > time && now < LAST_TIME) this.#last = [Math.floor(now), 0];
    else this.#last = count + 1 < LAST_COUNT ? [time, count + 1] : [time + 1, 0];
    return this.#last;
  }
}

/** At the end of the reader, unfinished work gets a short time. Then it is reported and abandoned. */

/** Milliseconds for unfinished work. With its report, which may ask the terminal, the end takes less than a second. */
export const LEAVING = 700;

/** Work beside the reader that may be unfinished when the reader ends. */
export class Errands {
  readonly #running = new Set<Promise<unknown>>();
  readonly #end = new AbortController();

  /** Aborted when the time is over. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Adds work until it is done. */
  run<Result>(work: Promise<Result>): Promise<Result> {
    this.#running.add(work);
    return work.finally(() => this.#running.delete(work));
  }

  /** Resolves when no work is left. */
  async over(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  giveUp(): void {
    this.#end.abort();
  }
}

/** One short time for all work: whether each is done within it. */
export class Moment {
  readonly #end: Promise<void>;
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number) {
    this.#end = new Promise((resolve) => {
      this.#timer = setTimeout(resolve, milliseconds);
    });
  }

  /** False if the time is over first. */
  holds(work: Promise<unknown>): Promise<boolean> {
    // Work that is done already counts as done, even if the time is over.
    const late = this.#end.then(() => new Promise<void>((resolve) => process.nextTick(resolve)));
    return Promise.race([work.then(() => true), late.then(() => false)]);
  }

  /** Ends the waiting. */
  pass(): void {
    clearTimeout(this.#timer);
  }
}

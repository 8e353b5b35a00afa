/** The end of the reader: unfinished work gets a short time, and is then reported and given up. */

/** Milliseconds for what is still being done; with the line that tells of it, which may ask the terminal, it is less than a second. */
export const LEAVING = 700;

/** What is done beside the reader, and may not be done when it is left. */
export class Errands {
  readonly #running = new Set<Promise<unknown>>();
  readonly #end = new AbortController();

  /** Aborted when nobody waits any longer. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Work that counts until it is done. */
  run<Result>(work: Promise<Result>): Promise<Result> {
    this.#running.add(work);
    return work.finally(() => this.#running.delete(work));
  }

  /** Done when nothing is being done any more. */
  async over(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  giveUp(): void {
    this.#end.abort();
  }
}

/** One moment for all that is waited for: whether each is done in it. */
export class Moment {
  readonly #end: Promise<void>;
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number) {
    this.#end = new Promise((resolve) => {
      this.#timer = setTimeout(resolve, milliseconds);
    });
  }

  /** False where the moment is over before. */
  holds(work: Promise<unknown>): Promise<boolean> {
    // What is done already counts as done, also when the moment is over.
    const late = this.#end.then(() => new Promise<void>((resolve) => process.nextTick(resolve)));
    return Promise.race([work.then(() => true), late.then(() => false)]);
  }

  /** Nothing is waited for any more. */
  pass(): void {
    clearTimeout(this.#timer);
  }
}

/** How long a fetch lives: until it is done, its time is over, or the person ends it. */
import { FetchFailure } from './diagnostic.ts';
import type { Limits } from './limits.ts';
import type { Network } from './network.ts';

export class Deadline {
  readonly #after: Network['after'];
  readonly #limits: Limits;
  readonly #controller = new AbortController();
  readonly #given: AbortSignal | undefined;
  readonly #cancel: () => void;

  constructor(after: Network['after'], limits: Limits, given?: AbortSignal) {
    this.#after = after;
    this.#limits = limits;
    this.#given = given;
    this.#cancel = after(limits.whole, () => this.#timeOut('whole'));
    given?.addEventListener('abort', this.#stop);
    if (given?.aborted) this.#stop();
  }

  /** Aborted with a `FetchFailure` as its reason. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Work that has the time for connecting only. */
  async whileConnecting<Result>(work: () => Promise<Result>): Promise<Result> {
    const cancel = this.#after(this.#limits.connect, () => this.#timeOut('connect'));
    return work().finally(cancel);
  }

  /** Why the work failed: it was ended from here, or its own error. */
  reasonOr(error: unknown): unknown {
    return this.signal.aborted ? this.signal.reason : error;
  }

  end(): void {
    this.#cancel();
    this.#given?.removeEventListener('abort', this.#stop);
  }

  readonly #stop = () => this.#controller.abort(new FetchFailure({ code: 'stopped' }));

  #timeOut(stage: 'connect' | 'whole'): void {
    const seconds = this.#limits[stage] / 1000;
    this.#controller.abort(new FetchFailure({ code: 'time-out', stage, seconds }));
  }
}

/** Sends marks to the server while the program is open: nothing waits for it, and what fails waits for the next time. */
import { AccountFailure } from '../../accounts/diagnostic.ts';
import type { ReaderClient } from '../../accounts/reader-client.ts';
import { sendMarks } from '../../accounts/send-marks.ts';
import type { OpenedAccount } from './open-account.ts';

/** Milliseconds in which marks are collected for one request. */
const COLLECTING = 2_000;

/** Milliseconds between two attempts that fail: twice as long each time. */
const PAUSES = { first: 10_000, longest: 600_000 };

/** Milliseconds at the end: a server nearby is quick, and the others get the rest the next time. */
const PATIENCE = 1_000;

export type SenderClock = {
  /** Calls back after that many milliseconds; the result takes it back. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
};

const CLOCK: SenderClock = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    // The program ends without it.
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export class MarkSender {
  readonly #account: Pick<OpenedAccount, 'outbox' | 'items' | 'connect'>;
  readonly #clock: SenderClock;
  readonly #stop = new AbortController();
  #client: Promise<ReaderClient> | undefined;
  #cancel: (() => void) | undefined;
  #sending: Promise<void> | undefined;
  #pause = 0;
  #isOver = false;

  constructor(account: Pick<OpenedAccount, 'outbox' | 'items' | 'connect'>, clock = CLOCK) {
    this.#account = account;
    this.#clock = clock;
  }

  /** Something waits. */
  nudge = (): void => {
    if (this.#isOver || this.#cancel || this.#sending) return;
    this.#wait(Math.max(COLLECTING, this.#pause));
  };

  /** Sends what waits, if the server is quick. Never rejects. */
  async end(): Promise<void> {
    this.#isOver = true;
    const isDue = this.#cancel !== undefined && this.#pause === 0;
    this.#cancel?.();
    if (isDue) this.#sending ??= this.#send();
    if (!this.#sending) return;
    const cancel = this.#clock.after(PATIENCE, () => this.#stop.abort());
    await this.#sending;
    cancel();
  }

  #wait(milliseconds: number): void {
    this.#cancel = this.#clock.after(milliseconds, () => {
      this.#cancel = undefined;
      this.#sending = this.#send();
    });
  }

  async #send(): Promise<void> {
    const { outbox, items, connect } = this.#account;
    try {
      this.#client ??= connect({ signal: this.#stop.signal });
      await sendMarks(await this.#client, outbox, items);
      this.#pause = 0;
    } catch (error) {
      this.#client = undefined;
      this.#pause = Math.min(PAUSES.longest, 2 * this.#pause || PAUSES.first);
      // A wrong password does not become right by itself; `sahifa refresh` tells of it.
      const isRefused =
        error instanceof AccountFailure && error.diagnostic.code === 'account-refused';
      if (isRefused) this.#isOver = true;
    }
    this.#sending = undefined;
    const isWaiting = outbox
      .marks()
      .some(({ key, state }) => state === 'waiting' && items.of(key).length > 0);
    if (isWaiting) this.nudge();
  }
}

/** The standard input of Ink: what is written to it, which somebody else has read from the terminal. */
import { PassThrough } from 'node:stream';

/** What keeps the process alive. */
export type KeepAlive = { ref(): unknown; unref(): unknown };

export class InkStdin extends PassThrough {
  readonly isTTY = true;
  readonly #source: KeepAlive;

  constructor(source: KeepAlive) {
    super({ decodeStrings: false, encoding: 'utf8' });
    this.#source = source;
  }

  /** Called by Ink. Does nothing, because the session keeps raw mode while it owns the terminal. */
  setRawMode(): this {
    return this;
  }

  ref(): this {
    this.#source.ref();
    return this;
  }

  unref(): this {
    this.#source.unref();
    return this;
  }
}

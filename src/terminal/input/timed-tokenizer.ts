/** A tokenizer with a clock, for the terminal's input. */
import { type InputToken, InputTokenizer } from './input-tokenizer.ts';

export class TimedTokenizer {
  readonly #onTokens: (tokens: readonly InputToken[]) => void;
  readonly #tokenizer = new InputTokenizer();
  #timer: NodeJS.Timeout | undefined;
  #turn: NodeJS.Immediate | undefined;

  constructor(onTokens: (tokens: readonly InputToken[]) => void) {
    this.#onTokens = onTokens;
  }

  /** `bytes` as Latin-1. */
  read(bytes: string): void {
    this.stop();
    this.#tell(this.#tokenizer.read(bytes));
    const wait = (): void => {
      const { patience } = this.#tokenizer;
      if (patience === undefined) return;
      // Input that arrived while this process was busy is not late: it is read in one more turn of the event loop
      // first.
      this.#timer = setTimeout(() => {
        this.#turn = setImmediate(() => {
          this.#tell(this.#tokenizer.rest());
          wait();
        });
      }, patience);
    };
    wait();
  }

  /** Must be called at the end of the input; passes on the last tokens. */
  end(): void {
    this.stop();
    this.#tell(this.#tokenizer.end());
  }

  /** Ends the wait for the rest of an incomplete sequence. */
  stop(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#turn);
  }

  #tell(tokens: readonly InputToken[]): void {
    if (tokens.length > 0) this.#onTokens(tokens);
  }
}

/** As Latin-1. */
export function bytesOf(chunk: string | Buffer): string {
  return (typeof chunk === 'string' ? Buffer.from(chunk) : chunk).toString('latin1');
}

/** Tokens of what comes from a terminal while time passes. */
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
      // What comes while this process is busy comes in time: a turn goes by in which it is read.
      this.#timer = setTimeout(() => {
        this.#turn = setImmediate(() => {
          this.#tell(this.#tokenizer.rest());
          wait();
        });
      }, patience);
    };
    wait();
  }

  /** Nothing comes any more: the last tokens. */
  end(): void {
    this.stop();
    this.#tell(this.#tokenizer.end());
  }

  /** What has begun is waited for no longer. */
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

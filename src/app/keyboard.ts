/** The keyboard from the first key to the last: one parser, and whoever is to have the keys. */
import type { Press } from '../reader/keymap.ts';
import { pressesIn } from './keys.ts';

export type Hear = (press: Press) => void;

/** Takes keys from a stream that cuts none of them (`TerminalInput`). */
export class KeyReader {
  readonly #stdin: NodeJS.ReadableStream;
  #hear: Hear;

  constructor(stdin: NodeJS.ReadableStream, hear: Hear) {
    this.#stdin = stdin;
    this.#hear = hear;
    stdin.on('readable', this.#read);
  }

  /** From the next key on another hears them; each key is heard by one of the two. */
  tell(hear: Hear): void {
    this.#hear = hear;
  }

  readonly #read = (): void => {
    for (const press of pressesIn(this.#stdin.read()?.toString() ?? '')) this.#hear(press);
  };
}

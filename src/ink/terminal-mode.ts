/** What the terminal of a program needs, and the mode that is set in it while the program runs. */

import { DIALECT_NAMES, type DialectName } from '../terminal/dialects/dialect-names.ts';
import { detect } from '../terminal/identify/detect.ts';
import type { DetectedTerminal } from '../terminal/identify/detected-terminal.ts';
import { checkOneOf } from '../text/index.ts';

/** Environment variables by which a terminal is found out. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `bidi`: the name of a dialect, or `auto`; then `SAHIFA_BIDI` overrides what is detected. Throws `TypeError` or
 * `RangeError` for any other value.
 */
export function detectTerminal(bidi: DialectName | 'auto', env: Environment): DetectedTerminal {
  checkOneOf('bidi', bidi, ALLOWED);
  checkOneOf('SAHIFA_BIDI', env.SAHIFA_BIDI || undefined, ALLOWED);
  const override = bidi === 'auto' ? env.SAHIFA_BIDI : bidi;
  return detect({ env, platform: process.platform, isTerminal: true, override });
}

const ALLOWED = ['auto', ...DIALECT_NAMES];

/** The terminal mode that is set while the program runs, so that the terminal draws cells in the order they come. */
export class Mode {
  readonly #found: DetectedTerminal;
  readonly #send: (text: string) => void;
  #isOn = false;
  /** A signal arrived that probably ends the process: the mode is not set again. */
  #isEnding = false;

  constructor(found: DetectedTerminal, send: (text: string) => void) {
    this.#found = found;
    this.#send = send;
  }

  enter(): void {
    if (this.#isOn || this.#isEnding || this.#found.enter + this.#found.leave === '') return;
    this.#isOn = true;
    this.#send(this.#found.enter);
    process.on('exit', this.#leave);
    // Prepended, because Ink's own listener acts only if no other listener is left.
    for (const signal of ENDING_SIGNALS) process.prependListener(signal, this.#die);
  }

  readonly #leave = () => {
    if (!this.#isOn) return;
    this.#isOn = false;
    process.off('exit', this.#leave);
    for (const signal of ENDING_SIGNALS) process.off(signal, this.#die);
    this.#send(this.#found.leave);
  };

  /**
   * Other listeners decide whether the process ends. Without other listeners the signal is sent again and ends the
   * process.
   */
  readonly #die = (signal: NodeJS.Signals) => {
    this.#isEnding = true;
    setImmediate(() => {
      this.#isEnding = false;
    });
    this.#leave();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
}

/** Signals after which a host program may clean up. Other signals end it before Ink has given back its own modes. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

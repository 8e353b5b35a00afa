/**
 * The terminal while the reader uses it: detected, taken, and restored at the end. The owner (`owner.ts`) undoes all
 * modes, however the process ends.
 */

import { DIALECT_NAMES, type DialectName } from '../dialects/dialect-names.ts';
import { dialectOf } from '../dialects/dialects.ts';
import type { AnswerReader } from '../identify/answers.ts';
import { detect } from '../identify/detect.ts';
import type { DetectedTerminal } from '../identify/detected-terminal.ts';
import type { Facts } from '../identify/facts.ts';
import { identifyTerminal } from '../identify/identify.ts';
import { type OwnedInput, owner, type Release } from './owner.ts';
import { type Output, ScreenStream } from './screen-stream.ts';

export type SessionOptions = {
  readonly input: OwnedInput;
  readonly output: Output;
  readonly env: Facts;
  /** The user's choice: the name of a dialect; other values are ignored. */
  readonly override?: string;
  /** Dialects saved by the doctor. */
  readonly remembered?: Facts;
  readonly log?: (line: string) => void;
};

export async function openSession(options: SessionOptions): Promise<TerminalSession> {
  const { input, output, env, override, remembered, log = () => {} } = options;
  const { platform } = process;
  const situation = { env, platform, isTerminal: true, override, remembered };
  // From now on, because keys pressed before Ink listens would be echoed onto the screen.
  const cook = owner.raw({ input, output });
  const { found, late, situation: known } = await identifyTerminal(situation, { input, output });
  log(`${found.name} ${found.version}: ${found.dialect}, because ${found.because}`);
  const dialect = dialectOf(found.dialect, log);
  const stdout = new ScreenStream(output, {
    dialect,
    canScroll: found.canScroll,
    hasLinks: found.hasLinks,
  });
  const speak = (name: DialectName) => {
    stdout.speak(dialectOf(name, log));
    return detect({ ...known, override: name });
  };
  return new TerminalSession(found, stdout, { output, cook, speak, late });
}

export type Taken = {
  readonly output: Output;
  /** Ends the raw mode. */
  readonly cook: Release;
  readonly speak: (name: DialectName) => DetectedTerminal;
  readonly late: AnswerReader | undefined;
};

export class TerminalSession {
  #found: DetectedTerminal;
  readonly #first: DialectName;
  /** The stream for Ink. */
  readonly stdout: ScreenStream;
  /** If set, it must read the input first, so that late answers are not taken for keys. */
  readonly late: AnswerReader | undefined;
  readonly #output: Output;
  readonly #speak: (name: DialectName) => DetectedTerminal;
  /** The changes to undo, in this order. */
  readonly #releases: readonly Release[];
  #isClosed = false;

  constructor(found: DetectedTerminal, stdout: ScreenStream, { output, cook, speak, late }: Taken) {
    this.#found = found;
    this.#first = found.dialect;
    this.#speak = speak;
    this.stdout = stdout;
    this.late = late;
    this.#output = output;
    const unswitch = owner.make({
      redo: () => this.#send(this.found.enter),
      undo: () => this.#send(this.found.leave),
    });
    const leave = owner.make({ redo: () => stdout.resume(), undo: () => stdout.suspend() });
    this.#releases = [leave, unswitch, cook];
  }

  get found(): DetectedTerminal {
    return this.#found;
  }

  /** The dialect that the user chose in the reader; `undefined` if it is still the first one. */
  get chosen(): DialectName | undefined {
    const { dialect } = this.#found;
    return dialect === this.#first ? undefined : dialect;
  }

  /** Switches to the next dialect, writes the whole screen in it, and returns its name. */
  speakNext(): DialectName {
    const next =
      DIALECT_NAMES[(DIALECT_NAMES.indexOf(this.found.dialect) + 1) % DIALECT_NAMES.length];
    if (!this.stdout.isShown) return this.found.dialect;
    this.#send(this.found.leave);
    this.#found = this.#speak(next);
    this.#send(this.found.enter);
    this.redraw();
    return next;
  }

  /** Stops this process and its job, as Ctrl-Z does; resolves when they continue. */
  suspend(): Promise<void> {
    return this.#isClosed ? Promise.resolve() : owner.stop();
  }

  /** Writes the whole screen again. */
  redraw(): void {
    this.stdout.redraw();
  }

  /** Sends a sequence that does not belong to the screen. Returns false if the reader no longer has the terminal. */
  tell(sequence: string): boolean {
    if (!this.stdout.isShown) return false;
    this.#send(sequence);
    return true;
  }

  /** Restores the terminal. Further calls have no effect. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const release of this.#releases) release();
    this.stdout.close();
  }

  #send(text: string): void {
    if (text !== '') this.#output.write(text);
  }
}

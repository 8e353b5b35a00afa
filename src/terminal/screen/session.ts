/**
 * The terminal while the reader has it: found out about, taken once, and given back as it was. What is switched in it, and
 * undone whatever the end, is the owner's (`owner.ts`).
 */

import { DIALECT_NAMES, type DialectName } from '../dialects/dialect-names.ts';
import { dialectOf } from '../dialects/dialects.ts';
import type { AnswerReader } from '../identify/answers.ts';
import { detect } from '../identify/detect.ts';
import type { DetectedTerminal } from '../identify/detected-terminal.ts';
import type { Facts } from '../identify/facts.ts';
import { identifyTerminal } from '../identify/identify.ts';
import { type Input, owner, type Release } from './owner.ts';
import { type Output, ScreenStream } from './screen-stream.ts';

export type SessionOptions = {
  readonly input: Input;
  readonly output: Output;
  readonly env: Facts;
  /** A name of a dialect, as a person wants it; anything else is as nothing. */
  readonly override?: string;
  /** What the doctor was told. */
  readonly remembered?: Facts;
  readonly log?: (line: string) => void;
};

export async function openSession(options: SessionOptions): Promise<TerminalSession> {
  const { input, output, env, override, remembered, log = () => {} } = options;
  const { platform } = process;
  const situation = { env, platform, isTerminal: true, override, remembered };
  // From now on: a key that is pressed before Ink listens would be echoed, and spoil the screen.
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
  /** For Ink. */
  readonly stdout: ScreenStream;
  /** If there: what comes from the terminal has to be read by it before it is taken for keys. */
  readonly late: AnswerReader | undefined;
  readonly #output: Output;
  readonly #speak: (name: DialectName) => DetectedTerminal;
  /** What to undo, in this order. */
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

  /** What the person chose instead of what was spoken at first. */
  get chosen(): DialectName | undefined {
    const { dialect } = this.#found;
    return dialect === this.#first ? undefined : dialect;
  }

  /** Speaks the next of all dialects, and writes the whole screen in it; its name. */
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

  /** Stops this process, and the others of its job, as Ctrl-Z does; done when they go on. */
  suspend(): Promise<void> {
    return this.#isClosed ? Promise.resolve() : owner.stop();
  }

  /** Writes the whole screen again. */
  redraw(): void {
    this.stdout.redraw();
  }

  /** Sends the terminal what is no part of the screen. False where the terminal is not the reader's any more. */
  tell(sequence: string): boolean {
    if (!this.stdout.isShown) return false;
    this.#send(sequence);
    return true;
  }

  /** Gives the terminal back. Once is enough, more does no harm. */
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

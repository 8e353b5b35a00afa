/**
 * The terminal while the reader uses it: detected, taken, and restored at the end. The owner (`owner.ts`) undoes all
 * modes, however the process ends.
 */

import { DIALECT_NAMES, type DialectName } from '../dialects/dialect-names.ts';
import { dialectOf } from '../dialects/dialects.ts';
import type { AnswerReader } from '../identify/answers.ts';
import { detect, questionAfter, SILENT, type Situation } from '../identify/detect.ts';
import type { DetectedTerminal } from '../identify/detected-terminal.ts';
import type { Facts } from '../identify/facts.ts';
import { identifyTerminal } from '../identify/identify.ts';
import type { LateAnswers } from '../input/terminal-input.ts';
import { type OwnedInput, owner, type Release } from './owner.ts';
import { type Output, ScreenStream } from './screen-stream.ts';
import type { Drawing } from './update.ts';

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

/** Milliseconds after the question in which the first screen waits for answers. Then it stands in the likeliest dialect. */
const PATIENCE = 50;

export async function openSession(options: SessionOptions): Promise<TerminalSession> {
  const { input, output, env, override, remembered, log = () => {} } = options;
  const { platform } = process;
  const situation = { env, platform, isTerminal: true, override, remembered };
  // From now on, because keys pressed before Ink listens would be echoed onto the screen.
  const cook = owner.raw({ input, output });
  const ends = { input, output };
  const { found, late, situation: known } = await identifyTerminal(situation, ends, PATIENCE);
  tell(found, log);
  const stdout = new ScreenStream(output, drawingOf(found, log));
  return new TerminalSession(found, stdout, { output, cook, known, late, log });
}

function tell({ name, version, dialect, because }: DetectedTerminal, log: Log): void {
  log(`${name} ${version}: ${dialect}, because ${because}`);
}

function drawingOf({ dialect, ...others }: DetectedTerminal, log: Log): Drawing {
  const { canScroll, hasLinks, joinsEmoji } = others;
  return { dialect: dialectOf(dialect, log), canScroll, hasLinks, joinsEmoji };
}

type Log = (line: string) => void;

export type Taken = {
  readonly output: Output;
  /** Ends the raw mode. */
  readonly cook: Release;
  /** What the terminal was found by. */
  readonly known: Situation;
  /** Answers are still missing. */
  readonly late: AnswerReader | undefined;
  readonly log: Log;
};

export class TerminalSession {
  #found: DetectedTerminal;
  #known: Situation;
  /** What was found, before the user chose. */
  #first: DialectName;
  /** The stream for Ink. */
  readonly stdout: ScreenStream;
  /** If set, it must read the input first, so that late answers are not taken for keys. */
  late: LateAnswers | undefined;
  readonly #output: Output;
  readonly #log: Log;
  /** The changes to undo, in this order. */
  readonly #releases: readonly Release[];
  #silence: NodeJS.Timeout | undefined;
  /** Set if answers may still say something else: done when they have come, or will not come. */
  readonly settled: Promise<void> | undefined;
  #isSettled = true;
  #isClosed = false;

  constructor(
    found: DetectedTerminal,
    stdout: ScreenStream,
    { output, cook, known, late, log }: Taken,
  ) {
    this.#found = found;
    this.#known = known;
    this.#first = found.dialect;
    this.stdout = stdout;
    this.#output = output;
    this.#log = log;
    if (late) {
      this.#isSettled = false;
      this.settled = new Promise((resolve) => {
        this.late = this.#waitFor(late, resolve);
      });
    }
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

  get isSettled(): boolean {
    return this.#isSettled;
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
    this.#turnTo(detect({ ...this.#known, override: next }));
    return next;
  }

  /** Answers that come when the first screen stands: it is drawn once more if they say something else. */
  #waitFor(reader: AnswerReader, onSettled: () => void): LateAnswers {
    let asked: string | undefined;
    const ask = (question: string | undefined) => {
      if (question === undefined || question === asked || !this.stdout.isShown) return;
      asked = question;
      this.#send(question);
    };
    const learn = (facts: Pick<Situation, 'answers' | 'isSilent'>) => {
      this.#isSettled = true;
      this.#learn(facts);
      onSettled();
    };
    this.#silence = setTimeout(() => {
      if (!reader.isComplete) learn({ answers: reader.facts, isSilent: true });
    }, SILENT - PATIENCE).unref();
    return {
      read: (chunk) => {
        const keys = reader.read(chunk);
        if (reader.isComplete) {
          learn({ answers: reader.facts, isSilent: false });
          ask(questionAfter(this.#known));
        }
        return keys;
      },
      rest: () => reader.rest(),
    };
  }

  /** What the user has chosen stays. */
  #learn(facts: Pick<Situation, 'answers' | 'isSilent'>): void {
    if (this.#isClosed) return;
    this.#known = { ...this.#known, ...facts };
    const found = detect(this.#known);
    const hasChosen = this.chosen !== undefined;
    this.#first = found.dialect;
    if (hasChosen) return;
    const isOther = (['dialect', 'enter', 'canScroll', 'hasLinks', 'joinsEmoji'] as const).some(
      (fact) => found[fact] !== this.#found[fact],
    );
    tell(found, this.#log);
    if (isOther) this.#turnTo(found);
    else this.#found = found;
  }

  #turnTo(found: DetectedTerminal): void {
    const { enter, leave } = this.#found;
    const isShown = this.stdout.isShown;
    const isSwitched = found.enter !== enter;
    if (isShown && isSwitched) this.#send(leave);
    this.#found = found;
    const { dialect, ...others } = drawingOf(found, this.#log);
    this.stdout.speak(dialect, others);
    if (isShown && isSwitched) this.#send(found.enter);
    this.redraw();
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
    clearTimeout(this.#silence);
    for (const release of this.#releases) release();
    owner.endEarly();
    this.stdout.close();
  }

  #send(text: string): void {
    if (text !== '') this.#output.write(text);
  }
}

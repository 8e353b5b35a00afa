/**
 * The terminal while the reader has it: taken once, and given back as it was whatever the end.
 *
 * Quitting, an error that nobody caught, SIGTERM, SIGHUP, SIGINT and Ctrl-Z all undo the same: modes that were
 * switched on, the alternate screen, the cursor, raw mode, and what the terminal needed to draw cells as they come.
 */
import type { AnswerReader } from './answers.ts';
import type { Input } from './ask.ts';
import { detect, type Found } from './detect.ts';
import { DIALECT_NAMES, type DialectName } from './dialect-names.ts';
import { dialectOf } from './dialects.ts';
import type { Facts } from './facts.ts';
import { findTerminal } from './find.ts';
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

export async function openSession(options: SessionOptions): Promise<Session> {
  const { input, output, env, override, remembered, log = () => {} } = options;
  const { platform } = process;
  const situation = { env, platform, isTerminal: true, override, remembered };
  const { found, late, situation: known } = await findTerminal(situation, { input, output });
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
  return new Session(found, stdout, { input, output }, speak, late);
}

export class Session {
  #found: Found;
  readonly #first: DialectName;
  /** For Ink. */
  readonly stdout: ScreenStream;
  /** If there: what comes from the terminal has to be read by it before it is taken for keys. */
  readonly late: AnswerReader | undefined;
  readonly #input: Input;
  readonly #output: Output;
  readonly #listeners: readonly (readonly [event: string, listener: () => void])[];
  readonly #speak: (name: DialectName) => Found;
  #state: 'taken' | 'suspended' | 'closed' = 'taken';

  constructor(
    found: Found,
    stdout: ScreenStream,
    ends: { readonly input: Input; readonly output: Output },
    speak: (name: DialectName) => Found,
    late?: AnswerReader,
  ) {
    this.#found = found;
    this.#first = found.dialect;
    this.#speak = speak;
    this.stdout = stdout;
    this.late = late;
    this.#input = ends.input;
    this.#output = ends.output;
    this.#listeners = [
      ['exit', () => this.close()],
      // Before anybody prints the error, which would go down with the alternate screen.
      ['uncaughtExceptionMonitor', () => this.close()],
      ...DEADLY.map((signal) => [signal, () => this.#die(signal)] as const),
      ['SIGTSTP', () => void this.suspend()],
      ['SIGCONT', () => this.#takeBack()],
    ];
    for (const [event, listener] of this.#listeners) process.on(event, listener);
    // From now on: a key that is pressed before Ink listens would be echoed, and spoil the screen.
    this.#input.setRawMode(true);
    this.#send(found.enter);
  }

  get found(): Found {
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
    if (this.#state !== 'taken') return this.found.dialect;
    this.#send(this.found.leave);
    this.#found = this.#speak(next);
    this.#send(this.found.enter);
    this.redraw();
    return next;
  }

  /** Stops this process, and the others of its job, as Ctrl-Z does; done when they go on. */
  async suspend(): Promise<void> {
    if (this.#state !== 'taken' || process.platform === 'win32') return;
    this.#state = 'suspended';
    const wasRaw = this.#input.isRaw ?? false;
    this.stdout.suspend();
    this.#send(this.found.leave);
    this.#input.setRawMode(false);
    await this.#stop();
    if (this.#state !== 'suspended') return;
    this.#state = 'taken';
    if (wasRaw) this.#input.setRawMode(true);
    this.#send(this.found.enter);
    this.stdout.resume();
  }

  /** Writes the whole screen again. */
  redraw(): void {
    if (this.#state === 'taken') this.stdout.redraw();
  }

  /** Gives the terminal back. Once is enough, more does no harm. */
  close(): void {
    if (this.#state === 'closed') return;
    const wasTaken = this.#state === 'taken';
    this.#state = 'closed';
    for (const [event, listener] of this.#listeners) process.off(event, listener);
    this.stdout.close();
    if (!wasTaken) return;
    this.#send(this.found.leave);
    if (this.#input.isRaw) this.#input.setRawMode(false);
  }

  #die(signal: NodeJS.Signals): void {
    this.close();
    process.kill(process.pid, signal);
  }

  #stop(): Promise<void> {
    const tstp = this.#listeners.find(([event]) => event === 'SIGTSTP');
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        process.off('SIGCONT', goOn);
        if (tstp && this.#state !== 'closed') process.on(...tstp);
        resolve();
      };
      // A job without a shell that could wake it is not stopped: nothing would ever come.
      const timer = setTimeout(goOn, STOPPED_BY_NOW);
      process.on('SIGCONT', goOn);
      if (tstp) process.off(...tstp);
      process.kill(0, 'SIGTSTP');
    });
  }

  /** Somebody else stopped the process, and the shell has used the terminal since. */
  #takeBack(): void {
    if (this.#state !== 'taken') return;
    if (this.#input.isRaw) {
      this.#input.setRawMode(false); // or else it would be taken for raw already
      this.#input.setRawMode(true);
    }
    this.#send(this.found.enter);
    this.stdout.resume();
  }

  #send(text: string): void {
    if (text !== '') this.#output.write(text);
  }
}

/** Signals that end the process if nobody listens. */
const DEADLY = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** Milliseconds after which a process that is to be stopped is, or never will be. */
const STOPPED_BY_NOW = 500;

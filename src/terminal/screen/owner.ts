/**
 * The one owner of what is switched in the terminal: raw mode, the alternate screen, the cursor, mouse and paste, and what
 * this terminal alone is switched to. Whoever changes one of these makes the change here.
 *
 * What is on stands in one list from the first change to the last, and all of it is undone, the last first and each once,
 * whatever the end: an exit, an error that nobody caught, a signal. A stop undoes it too, and going on does it again.
 */
import { dieBy } from './die-by.ts';
import { LAST_WORDS, whenWritten, writeWithoutWaiting } from './written.ts';

/** The part of a terminal's input that is used. */
export type Input = NodeJS.ReadableStream & {
  readonly isRaw?: boolean;
  setRawMode(isRaw: boolean): unknown;
};

export type Ends = { readonly input: Input; readonly output: { write(text: string): unknown } };

/** `redo` makes it at first as well. */
export type Change = { readonly redo: () => void; readonly undo: () => void };

/** Undoes a change. Once is enough, more does no harm. */
export type Release = () => void;

/**
 * Signals that end a process if nobody listens, and that Node can hear. Not SIGSEGV, SIGBUS, SIGFPE and SIGILL: who listens
 * for them goes back into the fault, for ever. SIGUSR1 would open Node's debugger, which writes over the screen.
 */
const DEADLY: readonly NodeJS.Signals[] = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGTRAP',
  'SIGABRT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGALRM',
  'SIGTERM',
  'SIGSTKFLT',
  'SIGXCPU',
  'SIGVTALRM',
  'SIGPROF',
  'SIGIO',
  'SIGPWR',
  'SIGSYS',
];

/** Signals that stop it. */
const STOPS: readonly NodeJS.Signals[] = ['SIGTSTP', 'SIGTTIN', 'SIGTTOU'];

/** Milliseconds after which a process that is to be stopped is, or never will be. */
const STOPPED_BY_NOW = 500;

type Listener = readonly [event: string, listener: () => void];

class Owner {
  /** In the order in which they were made. */
  #changes: readonly Change[] = [];
  #isStopped = false;
  #isDying = false;
  #output: Ends['output'] = { write: () => true };
  #isListening = false;
  #waitAgain = (): void => {};
  readonly #ends: readonly Listener[] = [
    ['exit', () => this.giveBack()],
    // Before anybody prints the error, which would go down with the alternate screen.
    ['uncaughtExceptionMonitor', () => this.giveBack()],
    ...DEADLY.map((signal): Listener => [signal, () => this.#die(signal)]),
  ];
  readonly #stops: readonly Listener[] = STOPS.map((signal) => [
    signal,
    () => void this.stop(signal),
  ]);
  readonly #ofBackground = this.#stops.filter(([event]) => event === 'SIGTTOU');
  readonly #cont: Listener = ['SIGCONT', () => this.#inForeground(() => this.#redo())];

  /** Keys as they are pressed, and not echoed. Within a raw mode that is on already nothing is switched. */
  raw({ input, output }: Ends): Release {
    if (this.#changes.length === 0) this.#waitAgain = writeWithoutWaiting(output);
    this.#output = output;
    if (input.isRaw) return this.make({ redo: () => {}, undo: () => {} });
    const gone = () => dieBy('SIGHUP');
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EIO') throw error;
      gone();
    };
    // In raw mode no key ends the input: where it ends, the terminal is gone.
    input.on('end', gone).on('error', failed);
    const release = this.make({
      redo: () => {
        // After a stop from elsewhere Node takes the terminal for raw still.
        if (input.isRaw) input.setRawMode(false);
        input.setRawMode(true);
      },
      undo: () => void input.setRawMode(false),
    });
    return () => {
      release();
      input.off('end', gone).off('error', failed);
    };
  }

  /** Makes the change. */
  make(change: Change): Release {
    if (this.#changes.length === 0) this.#listen();
    this.#changes = [...this.#changes, change];
    if (!this.#isStopped) this.#inForeground(change.redo);
    return () => {
      if (!this.#changes.includes(change)) return;
      this.#changes = this.#changes.filter((other) => other !== change);
      if (!this.#isStopped) this.#inForeground(change.undo);
      if (this.#changes.length === 0) this.#unlisten();
    };
  }

  /** Gives the terminal back as it was, for good. */
  giveBack(): void {
    if (this.#changes.length === 0) return;
    if (!this.#isStopped) this.#inForeground(() => this.#undo());
    this.#changes = [];
    this.#unlisten();
  }

  /** Stops this process, and the others of its job, as Ctrl-Z does; done when they go on. */
  async stop(signal: NodeJS.Signals = 'SIGTSTP'): Promise<void> {
    if (this.#isStopped || this.#changes.length === 0 || process.platform === 'win32') return;
    this.#isStopped = true;
    this.#undo();
    await new Promise<void>((resolve) => whenWritten(this.#output, LAST_WORDS, resolve));
    if (this.#changes.length === 0) return;
    const pauses = [...this.#stops, this.#cont];
    for (const pause of pauses) process.off(...pause);
    await stopped(signal);
    this.#isStopped = false;
    if (this.#changes.length === 0) return;
    this.#redo();
    for (const pause of pauses) process.on(...pause);
  }

  #die(signal: NodeJS.Signals): void {
    if (this.#isDying) return;
    this.#isDying = true;
    this.giveBack();
    whenWritten(this.#output, LAST_WORDS, () => dieBy(signal));
  }

  #redo(): void {
    for (const { redo } of this.#changes) redo();
  }

  #undo(): void {
    for (const { undo } of [...this.#changes].reverse()) {
      try {
        undo();
      } catch {
        // All else is undone all the same.
      }
    }
  }

  /**
   * Who switches a terminal from the background is stopped by SIGTTOU until it is in the foreground. Who listens for that
   * signal would try again at once, for ever.
   */
  #inForeground(act: () => void): void {
    for (const stop of this.#ofBackground) process.off(...stop);
    act();
    if (this.#isListening) for (const stop of this.#ofBackground) process.on(...stop);
  }

  #listen(): void {
    for (const listener of [...this.#ends, ...this.#stops, this.#cont]) process.on(...listener);
    this.#isListening = true;
  }

  #unlisten(): void {
    for (const listener of [...this.#ends, ...this.#stops, this.#cont]) process.off(...listener);
    this.#isListening = false;
    this.#waitAgain();
    this.#waitAgain = () => {};
  }
}

/** Done when the process goes on. A job without a shell that could wake it is not stopped: nothing would ever come. */
function stopped(signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      process.off('SIGCONT', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, STOPPED_BY_NOW);
    process.on('SIGCONT', goOn);
    process.kill(0, signal);
  });
}

/** Of the terminal of this process. */
export const owner = new Owner();

/**
 * The owner of all changed terminal modes: raw mode, the alternate screen, the cursor, mouse and paste, and switches
 * of particular terminals. All code that changes one of these does so through this owner.
 *
 * A list holds all active changes. They are undone in reverse order, each once, however the process ends: by an exit,
 * an uncaught error or a signal. They are also undone before the process is stopped (Ctrl-Z), and made again when it
 * continues.
 */
import { dieBy } from './die-by.ts';
import { LAST_WORDS, whenWritten, writeWithoutWaiting } from './written.ts';

/** The members of a terminal input that are used. */
export type OwnedInput = NodeJS.ReadableStream & {
  readonly isRaw?: boolean;
  setRawMode(isRaw: boolean): unknown;
};

export type OwnedStreams = {
  readonly input: OwnedInput;
  readonly output: { write(text: string): unknown };
};

/** `redo` also makes the change for the first time. */
export type ModeChange = { readonly redo: () => void; readonly undo: () => void };

/** Undoes a change. Further calls have no effect. */
export type Release = () => void;

/**
 * Signals that end a process without a listener, and that Node can handle. SIGSEGV, SIGBUS, SIGFPE and SIGILL are
 * excluded: a listener would return to the fault in an endless loop. SIGUSR1 would start Node's debugger, which
 * writes to the screen.
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

/** Signals that stop a process. */
const STOPS: readonly NodeJS.Signals[] = ['SIGTSTP', 'SIGTTIN', 'SIGTTOU'];

/** Milliseconds to wait until a process has stopped. After that it will not stop. */
const STOPPED_BY_NOW = 500;

type Listener = readonly [event: string, listener: () => void];

class Owner {
  /** In the order they were made. */
  #changes: readonly ModeChange[] = [];
  #isStopped = false;
  #isDying = false;
  #output: OwnedStreams['output'] = { write: () => true };
  #isListening = false;
  #waitAgain = (): void => {};
  readonly #ends: readonly Listener[] = [
    ['exit', () => this.giveBack()],
    // Before the error is printed; otherwise it would disappear with the alternate screen.
    ['uncaughtExceptionMonitor', () => this.giveBack()],
    ...DEADLY.map((signal): Listener => [signal, () => this.#die(signal)]),
  ];
  readonly #stops: readonly Listener[] = STOPS.map((signal) => [
    signal,
    () => void this.stop(signal),
  ]);
  readonly #ofBackground = this.#stops.filter(([event]) => event === 'SIGTTOU');
  readonly #cont: Listener = ['SIGCONT', () => this.#inForeground(() => this.#redo())];
  #endEarly: Release = () => {};

  /** As `raw`, before the program is loaded: until `endEarly`. */
  rawEarly(streams: OwnedStreams): void {
    this.#endEarly = this.raw(streams);
  }

  endEarly(): void {
    this.#endEarly();
  }

  /** Sets raw mode: keys arrive when pressed and are not echoed. If raw mode is on already, nothing changes. */
  raw({ input, output }: OwnedStreams): Release {
    if (this.#changes.length === 0 || output !== this.#output) {
      this.#waitAgain();
      this.#waitAgain = writeWithoutWaiting(output);
    }
    this.#output = output;
    if (input.isRaw) return this.make({ redo: () => {}, undo: () => {} });
    const gone = () => dieBy('SIGHUP');
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EIO') throw error;
      gone();
    };
    // In raw mode no key ends the input, so the end of the input means that the terminal is gone.
    input.on('end', gone).on('error', failed);
    const release = this.make({
      redo: () => {
        // After a stop by another process, Node still assumes raw mode.
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
  make(change: ModeChange): Release {
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

  /** Restores the terminal for good. */
  giveBack(): void {
    if (this.#changes.length === 0) return;
    if (!this.#isStopped) this.#inForeground(() => this.#undo());
    this.#changes = [];
    this.#unlisten();
  }

  /** Stops this process and its job, as Ctrl-Z does; resolves when they continue. */
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
        // The other changes are still undone.
      }
    }
  }

  /**
   * Runs `act` without our listener for SIGTTOU. This signal stops a process that changes modes in the background
   * until it is in the foreground; with a listener, the change would be retried in an endless loop.
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

/** Resolves when the process continues. A job without a shell is not stopped, because nothing could continue it. */
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

const OWNER = Symbol.for('sahifa.owner');

const shared = process as { [OWNER]?: Owner };

/** The owner for the terminal of this process: one for all bundles, because `cli/early.ts` is a bundle of its own. */
export const owner: Owner = shared[OWNER] ?? new Owner();
shared[OWNER] = owner;

/** The end of this process by a signal: who started it sees which. */

/**
 * Whoever listened, and whatever was ignored: it is the system's own answer to the signal that ends the process. It does
 * not wait for threads, as an exit does. Nor does it touch the terminal: Node aborts an exit when standard input or output
 * is a terminal that is gone.
 */
export function dieBy(signal: NodeJS.Signals): never {
  process.on(signal, () => {}); // what was ignored before us is ended with the last listener
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  return process.exit(FAILED); // where no such signal ends a process
}

const FAILED = 1;

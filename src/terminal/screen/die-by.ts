/** Ends this process by a signal, so that its parent sees which one. */

/**
 * Overrides all listeners and ignored signals: the system's default action for the signal ends the process. Unlike an
 * exit, it does not wait for threads. It also does not touch the terminal: Node aborts an exit if standard input or
 * output is a terminal that is gone.
 */
export function dieBy(signal: NodeJS.Signals): never {
  process.on(signal, () => {}); // a signal ignored before is no longer ignored when its last listener is removed
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  return process.exit(FAILED); // for systems on which the signal does not end the process
}

const FAILED = 1;

/**
 * What was written to a terminal that may not take it: with Ctrl-S, behind a line that is down. Node would wait for such a
 * terminal inside of a write, and hear neither keys nor signals meanwhile.
 */

/** A stream of Node; what is no stream of its own, as in a test, has written at once. */
type Stream = {
  readonly writableLength?: number;
  readonly fd?: number;
  readonly _handle?: { readonly fd?: number; setBlocking?(isBlocking: boolean): unknown };
  write(text: string, done?: () => void): unknown;
};

/**
 * Writes do not wait for the terminal from now on, until the answer is called and all is written. Only where Node has
 * opened the terminal anew: else whoever shares it with us could not wait either.
 */
export function writeWithoutWaiting(output: Stream): () => void {
  const { _handle: handle, fd } = output;
  if (process.platform === 'win32' || !handle?.setBlocking || handle.fd === fd) return () => {};
  handle.setBlocking(false);
  return () => whenWritten(output, undefined, () => void handle.setBlocking?.(true));
}

/** Milliseconds that the last words of a process may take. */
export const LAST_WORDS = 400;

/** Calls `then` when all is written, or is given up; at once where nothing waits. `patience`: milliseconds, if bounded. */
export function whenWritten(output: Stream, patience: number | undefined, then: () => void): void {
  if (!output.writableLength) {
    then();
    return;
  }
  let isOver = false;
  const end = () => {
    clearTimeout(timer);
    if (!isOver) then();
    isOver = true;
  };
  const timer = patience === undefined ? undefined : setTimeout(end, patience);
  output.write('', end);
}

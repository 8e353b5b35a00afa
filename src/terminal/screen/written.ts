/**
 * Output to a terminal that may not accept it: after Ctrl-S, or over a broken connection. By default Node would block
 * in a write to such a terminal, and handle neither keys nor signals.
 */

/** A stream of Node. A replacement in tests writes synchronously. */
type Stream = {
  readonly writableLength?: number;
  readonly fd?: number;
  readonly _handle?: { readonly fd?: number; setBlocking?(isBlocking: boolean): unknown };
  write(text: string, done?: () => void): unknown;
};

/**
 * Makes writes non-blocking until the returned function is called and all output is written. Only if Node opened the
 * terminal itself: otherwise the mode would also affect other processes that share it.
 */
export function writeWithoutWaiting(output: Stream): () => void {
  const { _handle: handle, fd } = output;
  if (process.platform === 'win32' || !handle?.setBlocking || handle.fd === fd) return () => {};
  handle.setBlocking(false);
  return () => whenWritten(output, undefined, () => void handle.setBlocking?.(true));
}

/** Milliseconds for the last output of a process. */
export const LAST_WORDS = 400;

/**
 * Calls `then` when all output is written or given up; synchronously if nothing is pending. `patience`: a limit in
 * milliseconds, if any.
 */
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

/** The source of keys: standard input, or the terminal itself if standard input contains the article. */
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

export type Keyboard = {
  readonly stream: ReadStream;
  /** Closes a terminal opened here; an open one would keep the process alive. */
  readonly close: () => void;
};

/** The terminal of this process, whatever its streams are connected to. */
const TERMINAL = process.platform === 'win32' ? 'CONIN$' : '/dev/tty';

/** `undefined` if the process has no terminal. */
export function openKeyboard(stdin: ReadStream = process.stdin): Keyboard | undefined {
  if (stdin.isTTY) return { stream: stdin, close: () => {} };
  try {
    const stream = new ReadStream(openSync(TERMINAL, 'r'));
    return { stream, close: () => stream.destroy() };
  } catch {
    return undefined;
  }
}

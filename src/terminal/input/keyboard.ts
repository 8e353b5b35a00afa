/** Where keys come from: standard input, or the terminal itself when standard input brings the article. */
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

export type Keyboard = {
  readonly stream: ReadStream;
  /** Lets go of a terminal opened for this; with it open the process would not end. */
  readonly close: () => void;
};

/** The terminal of this process, whatever its streams are connected to. */
const TERMINAL = process.platform === 'win32' ? 'CONIN$' : '/dev/tty';

/** Undefined where nobody is at a keyboard: no terminal belongs to the process. */
export function openKeyboard(stdin: ReadStream = process.stdin): Keyboard | undefined {
  if (stdin.isTTY) return { stream: stdin, close: () => {} };
  try {
    const stream = new ReadStream(openSync(TERMINAL, 'r'));
    return { stream, close: () => stream.destroy() };
  } catch {
    return undefined;
  }
}

/** The keyboard in Ink's hands. */
import { render } from 'ink';
import { App } from './ink-keyboard.tsx';
import type { Loop } from './loop.ts';

export type Ends = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
};

/** Hears all keys from now on, in the alternate screen, until the reader ends. */
export async function listen(loop: Loop, { stdin, stdout }: Ends): Promise<void> {
  const app = render(<App loop={loop} />, {
    stdin,
    stdout,
    alternateScreen: true,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
  });
  await app.waitUntilExit();
}

/** The keyboard in Ink's hands. */
import { render, useApp, useInput, usePaste } from 'ink';
import { useEffect } from 'react';
import { loadYoga } from '../painter/yoga.ts';
import { pressesOf } from './keys.ts';
import type { Loop } from './loop.ts';

/**
 * Keys from Ink for the reader that runs. It draws past Ink's own grid: that is cut into clusters and put together anew
 * for each key, which takes some twenty milliseconds.
 */
export function App({ loop }: { readonly loop: Loop }) {
  const { exit } = useApp();
  useInput((input, key) => {
    for (const press of pressesOf(input, key)) loop.dispatch(press);
  });
  usePaste((text) => loop.dispatch({ type: 'pasted', text }));
  useEffect(() => void loop.ended.then(() => exit()), [loop, exit]);
  return null;
}

export type Ends = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
};

/** Hears all keys from now on, in the alternate screen, until the reader ends. */
export async function listen(loop: Loop, { stdin, stdout }: Ends): Promise<void> {
  await loadYoga();
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

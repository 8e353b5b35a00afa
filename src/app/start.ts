/** The reader from its first screen on: it runs and hears the keys, long before Ink is there. */
import type { State } from '../reader/state.ts';
import { KeyReader } from './keyboard.ts';
import { Loop, type LoopOptions } from './loop.ts';

export type StartedReader = { readonly loop: Loop; readonly keyboard: KeyReader };

/** `first` is on the screen already. */
export function startReader(
  first: State,
  stdin: NodeJS.ReadableStream,
  options: LoopOptions,
): StartedReader {
  const loop = new Loop(first, options);
  const keyboard = new KeyReader(stdin, (press) => loop.dispatch(press));
  return { loop, keyboard };
}

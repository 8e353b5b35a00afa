/** What runs from its first screen on: it hears the keys, long before Ink is there. */
import type { Press } from '../reader/keymap.ts';
import type { State } from '../reader/state.ts';
import { KeyReader } from './keyboard.ts';
import { Loop, type LoopOptions } from './loop.ts';

export type Started<Running> = { readonly loop: Running; readonly keyboard: KeyReader };

/** Keys go to the loop. */
export function started<Running extends { dispatch(press: Press): void }>(
  loop: Running,
  stdin: NodeJS.ReadableStream,
): Started<Running> {
  return { loop, keyboard: new KeyReader(stdin, (press) => loop.dispatch(press)) };
}

export type StartedReader = Started<Loop>;

/** `first` is on the screen already. */
export function startReader(
  first: State,
  stdin: NodeJS.ReadableStream,
  options: LoopOptions,
): StartedReader {
  return started(new Loop(first, options), stdin);
}

/** The reader from its first screen on: it runs, and obeys the keys that need no parser, until Ink is there. */
import type { State } from '../reader/state.ts';
import { plainPresses } from './keys.ts';
import { Loop, type LoopOptions } from './loop.ts';

export type EarlyReader = {
  readonly loop: Loop;
  /** Lets go of the keyboard: what has not been read of it is for Ink. */
  readonly handOver: () => void;
};

/** `onWait` is told of a key as well that waits for Ink; all that are typed behind it wait too. */
export function obeyEarlyKeys(
  first: State,
  stdin: NodeJS.ReadableStream,
  options: LoopOptions,
): EarlyReader {
  const loop = new Loop(first, options);
  const hear = () => {
    const { presses, rest } = plainPresses(stdin.read()?.toString() ?? '');
    for (const press of presses) loop.dispatch(press);
    if (rest === '') return;
    handOver();
    stdin.unshift(rest);
    options.onWait?.();
  };
  const handOver = () => {
    stdin.off('readable', hear);
  };
  stdin.on('readable', hear);
  return { loop, handOver };
}

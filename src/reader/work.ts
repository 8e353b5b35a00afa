/**
 * What takes long is done a little at a time, so that keys are heard in between: each `work` action does some of it,
 * in a time that does not depend on the length of the text. Whoever runs the reader sends them as long as there is work.
 */
import { searchOn } from './search.ts';
import type { State } from './state.ts';

export function isAtWork({ search, isDone }: State): boolean {
  return !isDone && search?.rest !== undefined;
}

export function work(state: State): State {
  return state.search?.rest ? searchOn(state) : state;
}

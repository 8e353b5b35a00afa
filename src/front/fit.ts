/** The front page on a screen of another size. */
import type { Size } from '../reader/state.ts';
import { type FrontState, frameOf } from './state.ts';

export function refitted(state: FrontState, size: Size): FrontState {
  return { ...state, frame: frameOf(size, state.panel, state.direction) };
}

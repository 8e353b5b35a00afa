/** Asking the world outside for what the front page cannot do itself. */
import type { FrontMessage } from './message.ts';
import type { FrontRequest } from './request.ts';
import type { FrontState } from './state.ts';

export function ask(state: FrontState, ...requests: readonly FrontRequest[]): FrontState {
  return { ...state, requests: [...state.requests, ...requests] };
}

export function say(state: FrontState, message: FrontMessage): FrontState {
  return { ...state, message };
}

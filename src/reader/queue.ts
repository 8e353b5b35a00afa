/** What needs names before there can be any is kept until there can, and what the person does next behind it. */
import type { Event } from './event.ts';
import type { State } from './state.ts';

export function queue(state: State, event: Event): State {
  return { ...state, kept: [...state.kept, event] };
}

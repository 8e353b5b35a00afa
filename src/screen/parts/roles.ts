/** What a part is for, in the words of the interface: Ink's screen reader mode says them as they stand. */
import type { BoxProps } from 'ink';

export type Spoken = Pick<BoxProps, 'aria-role' | 'aria-state'>;

/** `states` are said before it. The types of Ink have the English words only. */
export function spokenAs(role: string, ...states: string[]): Spoken {
  const state = Object.fromEntries(states.map((name) => [name, true]));
  return { 'aria-role': role, 'aria-state': state } as Spoken;
}

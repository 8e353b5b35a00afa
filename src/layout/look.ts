/** How the person wants text shown. The text itself never changes by it. */
import type { Direction, Display, Justification } from '../text/index.ts';

export type Look = {
  readonly digits: NonNullable<Display['digits']>;
  readonly marks: NonNullable<Display['marks']>;
  readonly justification: Justification;
  /** The base direction of every block; `first`: that of its first strong letter; `auto`: see `baseOf` of `block-direction.ts`. */
  readonly direction: Direction | 'auto' | 'first';
};

export const USUAL_LOOK: Look = {
  digits: 'written',
  marks: 'keep',
  justification: 'none',
  direction: 'auto',
};

/** What a key goes through, in turn. */
const LOOKS: { readonly [Choice in keyof Look]: readonly Look[Choice][] } = {
  digits: ['written', 'western', 'arabic', 'persian'],
  marks: ['keep', 'hide'],
  justification: ['none', 'space', 'kashida'],
  direction: ['auto', 'first', 'rtl', 'ltr'],
};

/** The look with the next value of one choice, after the last the first. */
export function nextLook(look: Look, choice: keyof Look): Look {
  const values: readonly string[] = LOOKS[choice];
  const next = values[(values.indexOf(look[choice]) + 1) % values.length];
  return { ...look, [choice]: next };
}

/** How the person wants text shown. The text itself never changes by it. */
import type { Direction, Display, Justification } from '../text/index.ts';

export type DisplayOptions = {
  readonly digits: NonNullable<Display['digits']>;
  readonly marks: NonNullable<Display['marks']>;
  readonly justification: Justification;
  /** The base direction of every block; `first`: that of its first strong letter; `auto`: see `baseOf` of `block-direction.ts`. */
  readonly direction: Direction | 'auto' | 'first';
};

export const DEFAULT_DISPLAY: DisplayOptions = {
  digits: 'written',
  marks: 'keep',
  justification: 'none',
  direction: 'auto',
};

/** What a key goes through, in turn. */
const VALUES: { readonly [Choice in keyof DisplayOptions]: readonly DisplayOptions[Choice][] } = {
  digits: ['written', 'western', 'arabic', 'persian'],
  marks: ['keep', 'hide'],
  justification: ['none', 'space', 'kashida'],
  direction: ['auto', 'first', 'rtl', 'ltr'],
};

/** The look with the next value of one choice, after the last the first. */
export function nextDisplay(display: DisplayOptions, choice: keyof DisplayOptions): DisplayOptions {
  const values: readonly string[] = VALUES[choice];
  const next = values[(values.indexOf(display[choice]) + 1) % values.length];
  return { ...display, [choice]: next };
}

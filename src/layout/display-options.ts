/** How text is shown. The text itself never changes. */
import type { Direction, Display, Justification } from '../text/index.ts';

export type DisplayOptions = {
  readonly digits: NonNullable<Display['digits']>;
  readonly marks: NonNullable<Display['marks']>;
  readonly justification: Justification;
  /** The base direction of every block; `first`: that of its first strong letter; `auto`: see `baseOf` of `block-direction.ts`. */
  readonly direction: Direction | 'auto' | 'first';
};

export const DEFAULT_DISPLAY: DisplayOptions = {
  digits: 'as-written',
  marks: 'show',
  justification: 'none',
  direction: 'auto',
};

/** The values of each option, in the order in which a key chooses them. */
export const DISPLAY_VALUES: {
  readonly [Choice in keyof DisplayOptions]: readonly DisplayOptions[Choice][];
} = {
  digits: ['as-written', 'western', 'arabic', 'persian'],
  marks: ['show', 'hide'],
  justification: ['none', 'space', 'kashida'],
  direction: ['auto', 'first', 'rtl', 'ltr'],
};

/** The options with the next value of one of them; the first value follows the last. */
export function nextDisplay(display: DisplayOptions, choice: keyof DisplayOptions): DisplayOptions {
  const values: readonly string[] = DISPLAY_VALUES[choice];
  const next = values[(values.indexOf(display[choice]) + 1) % values.length];
  return { ...display, [choice]: next };
}

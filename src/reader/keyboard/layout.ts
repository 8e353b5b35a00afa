/** A keyboard layout, row by row: the Latin keys of a row, and what the same keys send in this layout. */
import type { KeyName } from '../keymap.ts';

export type KeyRow = {
  /** Keys of the Latin layout of the same keyboard, one character per key; capitals are keys with Shift. */
  readonly latin: string;
  /** What the keys send, one character per key. ASCII is left out: it means itself. */
  readonly sent: string;
};

export type KeyboardLayout = {
  readonly rows: readonly KeyRow[];
  /** Keys that send two letters on one press. */
  readonly pairs?: readonly (readonly [latin: KeyName, letters: string])[];
};

/** Each character of the layout with its key. If two keys send the same character, the first row counts. */
export function keysBySent({ rows, pairs = [] }: KeyboardLayout): Map<string, KeyName> {
  const keys = new Map<string, KeyName>();
  for (const { latin, sent } of rows) {
    [...sent].forEach((character, index) => {
      if (!keys.has(character)) keys.set(character, latin[index]);
    });
  }
  for (const [latin, letters] of pairs) keys.set(letters, latin);
  return keys;
}

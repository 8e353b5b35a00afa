/** What a keyboard layout sends, written as its keys stand: over a row of Latin keys what the same keys send. */
import type { KeyName } from '../keymap.ts';

export type KeyRow = {
  /** Keys of the Latin layout that is on the same keyboard, a character a key; capitals are keys with Shift. */
  readonly latin: string;
  /** What they send, a character a key. What is ASCII is left out: it stays itself. */
  readonly sent: string;
};

export type KeyboardLayout = {
  readonly rows: readonly KeyRow[];
  /** Keys that send two letters on one press. */
  readonly pairs?: readonly (readonly [latin: KeyName, letters: string])[];
};

/** What the layout sends, by the key that sends it. Of two keys that send the same the first row's is meant. */
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

/** What Ink reports of the keyboard, as the names of the reader's key map. */
import type { Key } from 'ink';
import { keysOfText } from '../reader/keyboard-layout.ts';
import type { KeyName } from '../reader/keymap.ts';

export const INTERRUPT: KeyName = 'Ctrl-C';

const named: readonly (readonly [keyof Key, KeyName])[] = [
  ['upArrow', 'Up'],
  ['downArrow', 'Down'],
  ['pageUp', 'PageUp'],
  ['pageDown', 'PageDown'],
  ['home', 'Home'],
  ['end', 'End'],
  ['return', 'Enter'],
  ['escape', 'Escape'],
  ['tab', 'Tab'],
];

/** The pressed keys in order; several typed characters may come in one report. */
export function keysOf(input: string, key: Key): KeyName[] {
  if (key.eventType === 'release') return [];
  if (key.ctrl) return input === 'c' ? [INTERRUPT] : [];
  if (key.meta && !key.escape) return [];
  const name = named.find(([flag]) => key[flag]);
  if (name) return [name[1]];
  return keysOfText(input).flatMap((letter) => controlKeys.get(letter) ?? [letter]);
}

/** Keys that Ink leaves as characters when they come in one piece with others. */
const controlKeys: ReadonlyMap<string, readonly KeyName[]> = new Map([
  ['\r', ['Enter']],
  ['\n', ['Enter']],
  ['\t', ['Tab']],
  ['\u001B', ['Escape']],
  ['\u0003', [INTERRUPT]],
]);

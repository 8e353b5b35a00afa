/** What the terminal sends and what Ink reports of it, as the reader's keys. */
import type { Key } from 'ink';
import type { KeyName, Press } from '../reader/keymap.ts';

export const INTERRUPT: KeyName = 'Ctrl-C';

const ESC = '\u001B';

/** The pressed keys in order; several may come in one report. */
export function pressesOf(input: string, key: Key): Press[] {
  if (key.eventType === 'release') return [];
  if (key.ctrl && /^[a-z]$/.test(input)) return [named(`Ctrl-${input.toUpperCase()}`)];
  const name = flaggedKeys.find(([flag]) => key[flag]);
  if (name) return [named(modifierOf(name[1], key) + name[1])];
  // A letter with Alt is not the letter; Ctrl with anything else has no name here.
  if (key.meta && /^[a-z]$/i.test(input)) return [named(`Alt-${input.toUpperCase()}`)];
  if (key.meta || key.ctrl) return [];
  return inTurn(input);
}

/** The keys that were sent up to the first that only Ink can tell, and what was sent from there on. */
export function plainPresses(sent: string): { readonly presses: Press[]; readonly rest: string } {
  const end = sent.search(OTHER_SEQUENCE);
  const plain = end < 0 ? sent : sent.slice(0, end);
  return { presses: inTurn(plain), rest: sent.slice(plain.length) };
}

function inTurn(text: string): Press[] {
  return text.split(CONTROLS).flatMap((part): Press[] => {
    const name = controlKeys.get(part) ?? cursorKeys.get(part) ?? withCtrl(part);
    if (name) return [named(name)];
    return part === '' || CONTROLS.test(part) ? [] : [{ type: 'typed', text: part }];
  });
}

const flaggedKeys: readonly (readonly [keyof Key, KeyName])[] = [
  ['upArrow', 'Up'],
  ['downArrow', 'Down'],
  ['leftArrow', 'Left'],
  ['rightArrow', 'Right'],
  ['pageUp', 'PageUp'],
  ['pageDown', 'PageDown'],
  ['home', 'Home'],
  ['end', 'End'],
  ['return', 'Enter'],
  ['escape', 'Escape'],
  ['tab', 'Tab'],
  ['backspace', 'Backspace'],
  ['delete', 'Delete'],
];

/** Keys that Ink leaves as characters when they come in one piece with others. */
const controlKeys: ReadonlyMap<string, KeyName> = new Map([
  ['\r', 'Enter'],
  ['\n', 'Enter'],
  ['\t', 'Tab'],
  [ESC, 'Escape'],
  ['\u0003', INTERRUPT],
  ['\u007F', 'Backspace'],
  ['\b', 'Backspace'],
  // As `terminal/input/terminal-input.ts` passes it by Ink.
  ['\uF704', 'F1'],
]);

/** Ctrl and a letter, which a terminal sends as one of the first 26 control characters. */
function withCtrl(character: string): KeyName | undefined {
  const number = character.length === 1 ? character.charCodeAt(0) : 0;
  return number >= 1 && number <= 26 ? `Ctrl-${String.fromCharCode(number + 0x40)}` : undefined;
}

/** Escape comes with Alt set. */
function modifierOf(name: KeyName, key: Key): string {
  if (name === 'Escape') return '';
  if (key.ctrl) return 'Ctrl-';
  return key.meta ? 'Alt-' : '';
}

/** As nearly all terminals send them: with `[`, or with `O` while cursor keys are the application's (DECCKM). */
const cursorKeys: ReadonlyMap<string, KeyName> = new Map([
  ...['[', 'O'].flatMap((prefix): [string, KeyName][] => [
    [`${ESC}${prefix}A`, 'Up'],
    [`${ESC}${prefix}B`, 'Down'],
    [`${ESC}${prefix}C`, 'Right'],
    [`${ESC}${prefix}D`, 'Left'],
    [`${ESC}${prefix}H`, 'Home'],
    [`${ESC}${prefix}F`, 'End'],
  ]),
  [`${ESC}[5~`, 'PageUp'],
  [`${ESC}[6~`, 'PageDown'],
  // As `terminal/input/terminal-input.ts` says it, and kitty.
  [`${ESC}[27u`, 'Escape'],
]);

const CURSOR_KEY = [...cursorKeys.keys()].join('|').replaceAll('[', '\\[');
const CONTROLS = new RegExp(`(${CURSOR_KEY}|\\p{Cc}|\uF704)`, 'u');
const OTHER_SEQUENCE = new RegExp(`(?!${CURSOR_KEY})${ESC}`);

function named(name: KeyName): Press {
  return { type: 'key', name };
}

/** Keys on their way through Ink's hooks: each is sent to Ink in the one form that says it without a doubt. */
import type { Key } from 'ink';
import type { KeyName, Press } from '../reader/keymap.ts';
import { pressesIn } from './keys.ts';

const ESC = '\u001B';

/** A press as Ink's own parser takes it; `pressesOf` has it back. */
export function toInk(press: Press): string {
  switch (press.type) {
    case 'typed':
      return press.text;
    case 'pasted':
      return `${ESC}[200~${press.text}${ESC}[201~`;
    case 'key':
      return sequenceOf(press.name);
  }
}

function sequenceOf(name: KeyName): string {
  const [, held = '', plain = name] = /^(Ctrl-|Alt-)?(.+)$/.exec(name) ?? [];
  const modifiers = { 'Ctrl-': ';5', 'Alt-': ';3' }[held] ?? '';
  const form = FORMS.get(plain);
  if (form === undefined) return `${ESC}[${plain.toLowerCase().codePointAt(0)}${modifiers}u`;
  const [number, final] = form;
  return number === '' ? final : `${ESC}[${number}${modifiers}${final}`;
}

/** Number and final of the sequence: those of xterm, or of kitty's protocol. Ink has no F1, and passes the sign of it on. */
const FORMS: ReadonlyMap<KeyName, readonly [number: string, final: string]> = new Map([
  ['Up', ['1', 'A']],
  ['Down', ['1', 'B']],
  ['Right', ['1', 'C']],
  ['Left', ['1', 'D']],
  ['Home', ['1', 'H']],
  ['End', ['1', 'F']],
  ['Delete', ['3', '~']],
  ['PageUp', ['5', '~']],
  ['PageDown', ['6', '~']],
  ['Tab', ['9', 'u']],
  ['Enter', ['13', 'u']],
  ['Escape', ['27', 'u']],
  ['Backspace', ['127', 'u']],
  ['F1', ['', '\uF704']],
] as const);

/** What Ink reports to `useInput`, as presses in order; several may come in one report. */
export function pressesOf(input: string, key: Key): Press[] {
  if (key.eventType === 'release') return [];
  if (key.ctrl && /^[a-z]$/.test(input)) return [named(`Ctrl-${input.toUpperCase()}`)];
  const name = flaggedKeys.find(([flag]) => key[flag]);
  if (name) return [named(modifierOf(name[1], key) + name[1])];
  // A letter with Alt is not the letter; Ctrl with anything else has no name here.
  if (key.meta && /^[a-z]$/i.test(input)) return [named(`Alt-${input.toUpperCase()}`)];
  return key.meta || key.ctrl ? [] : pressesIn(input);
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

/** Escape comes with Alt set. */
function modifierOf(name: KeyName, key: Key): string {
  if (name === 'Escape') return '';
  if (key.ctrl) return 'Ctrl-';
  return key.meta ? 'Alt-' : '';
}

function named(name: KeyName): Press {
  return { type: 'key', name };
}

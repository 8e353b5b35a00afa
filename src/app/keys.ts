/** What the terminal sends as the reader's keys. This is the only parser of keys, from the first key to the last. */
import type { KeyName, Press } from '../reader/keymap.ts';

export const INTERRUPT: KeyName = 'Ctrl-C';

const ESC = '\u001B';

/**
 * The keys and pastes in the order in which they came. `sent` is what `TerminalInput` passes on: no sequence in it is
 * cut, and none is unfinished.
 */
export function pressesIn(sent: string): Press[] {
  return Array.from(sent.matchAll(PARTS), pressOf).filter((press) => press !== undefined);
}

/** A paste; CSI, SS3 or a character, with an Escape before it for Alt; a control character; text. */
const PARTS = new RegExp(
  [
    `${ESC}\\[200~(?<paste>[^]*?)${ESC}\\[201~`,
    `(?<alt>${ESC}?)${ESC}(?:\\[(?<csi>\\[?[0-?]*(?:[@-~]|[$^]))|O(?<ss3>[\\d;]*[@-~]))`,
    `${ESC}{1,2}(?<letter>[^${ESC}])`,
    '(?<control>\\p{Cc}|\uF704)',
    '[^\\p{Cc}\uF704]+',
  ].join('|'),
  'gu',
);

function pressOf({ 0: part, groups = {} }: RegExpMatchArray): Press | undefined {
  const { paste, alt = '', csi, ss3, letter, control } = groups;
  if (paste !== undefined) return { type: 'pasted', text: paste };
  const held = alt === '' ? 0 : ALT;
  if (csi !== undefined) return ofCsi(csi, held);
  if (ss3 !== undefined) return ofFinal(ss3.at(-1) ?? '', modifiersIn(ss3) | held, 'ss3');
  if (letter !== undefined) return ofCharacter(letter, ALT);
  if (control !== undefined) return ofCharacter(control, 0);
  return { type: 'typed', text: part };
}

/** Modifiers as xterm and kitty count them, one less than they send. */
const SHIFT = 1;
const ALT = 2;
const CTRL = 4;

/** Of `5;3~` or `1;5A` what is held down; kitty may write an event behind a colon. */
function modifiersIn(parameters: string): number {
  const number = /^[^;]*;(\d+)/.exec(parameters)?.[1];
  return number === undefined ? 0 : Math.max(0, Number(number) - 1);
}

function ofCsi(csi: string, held: number): Press | undefined {
  const final = csi.at(-1) ?? '';
  const [first, , event, ...rest] = csi.slice(0, -1).split(/[;:]/);
  const modifiers = modifiersIn(csi) | held;
  const isReleased = /^[^;]*;\d*:3(?![\d])/.test(csi);
  if (isReleased) return undefined;
  switch (final) {
    case '~':
      // modifyOtherKeys of xterm: the character behind the modifiers.
      if (first === '27') return ofCode(Number(event), modifiers, rest);
      return key(NUMBERED.get(first.replace('[', '')), modifiers);
    case '^': // rxvt with Ctrl
      return key(NUMBERED.get(first), modifiers | CTRL);
    case '$': // rxvt with Shift
      return key(NUMBERED.get(first), modifiers | SHIFT);
    case 'u':
      return ofCode(Number(first), modifiers, csi.slice(0, -1).split(';').slice(2));
    default:
      return ofFinal(final, modifiers, 'csi');
  }
}

/** Keys that end in a letter; rxvt has small ones for the arrows with a modifier. */
function ofFinal(final: string, modifiers: number, kind: 'csi' | 'ss3'): Press | undefined {
  const small = kind === 'ss3' ? CTRL : SHIFT;
  if (/[a-d]/.test(final)) return key(LETTERED.get(final.toUpperCase()), modifiers | small);
  return key(LETTERED.get(final), modifiers);
}

const LETTERED: ReadonlyMap<string, KeyName> = new Map([
  ['A', 'Up'],
  ['B', 'Down'],
  ['C', 'Right'],
  ['D', 'Left'],
  ['F', 'End'],
  ['H', 'Home'],
  ['P', 'F1'],
  ['Z', 'Tab'],
]);

const NUMBERED: ReadonlyMap<string, KeyName> = new Map([
  ['1', 'Home'],
  ['3', 'Delete'],
  ['4', 'End'],
  ['5', 'PageUp'],
  ['6', 'PageDown'],
  ['7', 'Home'],
  ['8', 'End'],
  ['11', 'F1'],
]);

/** A key by its code point, and what it types, as kitty's protocol has them (`CSI u`). */
function ofCode(code: number, modifiers: number, typed: readonly string[]): Press | undefined {
  const named = CODES.get(code);
  if (named) return key(named, modifiers);
  if (!(code >= 0x20 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xf8ff)) return undefined;
  const text = typed.map((one) => String.fromCodePoint(Number(one))).join('');
  return ofCharacter(text || String.fromCodePoint(code), modifiers);
}

/** Functional keys of kitty's protocol, those of the keypad too. */
const CODES: ReadonlyMap<number, KeyName> = new Map([
  [9, 'Tab'],
  [13, 'Enter'],
  [27, 'Escape'],
  [127, 'Backspace'],
  [57414, 'Enter'],
  [57417, 'Left'],
  [57418, 'Right'],
  [57419, 'Up'],
  [57420, 'Down'],
  [57421, 'PageUp'],
  [57422, 'PageDown'],
  [57423, 'Home'],
  [57424, 'End'],
  [57426, 'Delete'],
]);

/** A character that is typed, with what is held down. Of the control characters the first 26 are Ctrl with a letter. */
function ofCharacter(character: string, modifiers: number): Press | undefined {
  const name = CONTROLS.get(character);
  if (name) return key(name, modifiers);
  const number = character.charCodeAt(0);
  if (number >= 1 && number <= 26) {
    return ofCharacter(String.fromCharCode(number + 0x60), modifiers | CTRL);
  }
  if (number < 0x20 || (number >= 0x7f && number < 0xa0)) return undefined;
  if (!(modifiers & (CTRL | ALT))) return { type: 'typed', text: character };
  // A letter with Alt is not the letter; Ctrl with anything else has no name here.
  return /^[a-z]$/i.test(character) ? key(character.toUpperCase(), modifiers) : undefined;
}

const CONTROLS: ReadonlyMap<string, KeyName> = new Map([
  ['\r', 'Enter'],
  ['\n', 'Enter'],
  ['\t', 'Tab'],
  [ESC, 'Escape'],
  ['\u007F', 'Backspace'],
  ['\b', 'Backspace'],
  // As `terminal/input/terminal-input.ts` passes it on.
  ['\uF704', 'F1'],
]);

/** Escape and F1 have no other names with a modifier. */
function key(name: KeyName | undefined, modifiers: number): Press | undefined {
  if (name === undefined) return undefined;
  const isAlone = name === 'Escape' || name === 'F1';
  if (isAlone || !(modifiers & (CTRL | ALT))) return { type: 'key', name };
  return { type: 'key', name: (modifiers & CTRL ? 'Ctrl-' : 'Alt-') + name };
}

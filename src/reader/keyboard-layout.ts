/**
 * Commands are places on the keyboard: while an Arabic layout is on, the key that says `j` on a Latin one sends «ت».
 *
 * Rows are written as the keys stand on the keyboard, Latin over Arabic; a letter without a command costs nothing.
 * Source: the layout `ara(basic)` of xkeyboard-config, which is Arabic 101.
 */
import type { KeyName } from './keymap.ts';

type KeyRow = { readonly latin: string; readonly arabic: readonly string[] };

/** Lam-alef is one key and, by platform, one ligature (xkb) or its two letters (Windows, macOS). */
const LAM_ALEF = ['\uFEFB', '\u0644\u0627'];
const LAM_ALEF_HAMZA_ABOVE = ['\uFEF7', '\u0644\u0623'];
const LAM_ALEF_HAMZA_BELOW = ['\uFEF9', '\u0644\u0625'];
const LAM_ALEF_MADDA = ['\uFEF5', '\u0644\u0622'];

const ARABIC_101: readonly KeyRow[] = [
  { latin: 'qwertyuiop[]', arabic: [...'ضصثقفغعهخحجد'] },
  { latin: "asdfghjkl;'", arabic: [...'شسيبلاتنمكط'] },
  { latin: 'zxcv', arabic: [...'ئءؤر'] },
  { latin: 'nm,./', arabic: [...'ىةوزظ'] },
  // With Shift. The marks are written as escapes: alone they would sit on the quotation mark.
  { latin: 'QWER', arabic: ['\u064E', '\u064B', '\u064F', '\u064C'] },
  { latin: 'YP', arabic: ['\u0625', '\u061B'] },
  { latin: 'ASX', arabic: ['\u0650', '\u064D', '\u0652'] },
  { latin: 'HJKN', arabic: ['\u0623', '\u0640', '\u060C', '\u0622'] },
  { latin: '?', arabic: ['\u061F'] },
];

const ligatures: readonly (readonly [KeyName, readonly string[]])[] = [
  ['b', LAM_ALEF],
  ['G', LAM_ALEF_HAMZA_ABOVE],
  ['T', LAM_ALEF_HAMZA_BELOW],
  ['B', LAM_ALEF_MADDA],
];

/** First code points of the decimal digits that a layout may send: Arabic-Indic, extended Arabic-Indic. */
const DIGIT_ZEROS = [0x0660, 0x06f0];

/** The text with the digits of those sets as ASCII ones. */
export function digitsToAscii(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => latinOf.get(digit) ?? digit);
}

const latinOf: ReadonlyMap<string, KeyName> = new Map([
  ...ARABIC_101.flatMap(({ latin, arabic }) =>
    arabic.map((letter, index): [string, KeyName] => [letter, latin[index]]),
  ),
  ...ligatures.flatMap(([latin, forms]) => forms.map((form): [string, KeyName] => [form, latin])),
  ...DIGIT_ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit): [string, KeyName] => [
      String.fromCodePoint(zero + digit),
      `${digit}`,
    ]),
  ),
]);

/** The first key of typed text, and how many UTF-16 units of the text it sent; the text is not empty. */
export function firstKey(text: string): { readonly key: KeyName; readonly length: number } {
  const [letter, next = ''] = text;
  const pair = next === '' ? undefined : latinOf.get(letter + next);
  if (pair) return { key: pair, length: letter.length + next.length };
  return { key: latinOf.get(letter) ?? letter, length: letter.length };
}

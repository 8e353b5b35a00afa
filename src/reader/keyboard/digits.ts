/** Decimal digits that a layout sends in the place of ASCII ones. */

/** Arabic-Indic and extended Arabic-Indic digits; the value is the last hexadecimal place of each. */
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** The text with the digits of those sets as ASCII ones. */
export function digitsToAscii(text: string): string {
  return text.replace(DIGITS, (digit) => `${digit.charCodeAt(0) & 0xf}`);
}

import { NOTHING } from './glyph.ts';
import { joinLetters } from './shape.ts';

/** The presentation forms drawn for a sign, in logical order, one column each. */
export function spellingOf(code: number): Uint16Array {
  const known = made.get(code);
  if (known) return known;
  const glyphs = joinLetters(SPELLINGS.get(code) ?? '').filter((glyph) => glyph !== NOTHING);
  made.set(code, glyphs);
  return glyphs;
}

const made = new Map<number, Uint16Array>();

/** The most UTF-16 units, and columns, of one sign. */
export const LONGEST_SPELLING = 24;

/**
 * The letters of each sign: Unicode's decomposition if there is one, otherwise the letters in its picture (The
 * Unicode Standard, 9.2, and the names in the code charts).
 */
const SPELLINGS: ReadonlyMap<number, string> = new Map([
  [0xfd40, '\u0631\u062d\u0645\u0647 \u0627\u0644\u0644\u0647'],
  [0xfd41, '\u0631\u0636\u064a \u0627\u0644\u0644\u0647 \u0639\u0646\u0647'],
  [0xfd42, '\u0631\u0636\u064a \u0627\u0644\u0644\u0647 \u0639\u0646\u0647\u0627'],
  [0xfd43, '\u0631\u0636\u064a \u0627\u0644\u0644\u0647 \u0639\u0646\u0647\u0645'],
  [0xfd44, '\u0631\u0636\u064a \u0627\u0644\u0644\u0647 \u0639\u0646\u0647\u0645\u0627'],
  [0xfd45, '\u0631\u0636\u064a \u0627\u0644\u0644\u0647 \u0639\u0646\u0647\u0646'],
  [
    0xfd46,
    '\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064a\u0647 \u0648\u0622\u0644\u0647',
  ],
  [0xfd47, '\u0639\u0644\u064a\u0647 \u0627\u0644\u0633\u0644\u0627\u0645'],
  [0xfd48, '\u0639\u0644\u064a\u0647\u0645 \u0627\u0644\u0633\u0644\u0627\u0645'],
  [0xfd49, '\u0639\u0644\u064a\u0647\u0645\u0627 \u0627\u0644\u0633\u0644\u0627\u0645'],
  [
    0xfd4a,
    '\u0639\u0644\u064a\u0647 \u0627\u0644\u0635\u0644\u0627\u0629 \u0648\u0627\u0644\u0633\u0644\u0627\u0645',
  ],
  [0xfd4b, '\u0642\u062f\u0633 \u0633\u0631\u0647'],
  [
    0xfd4c,
    '\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064a\u0647 \u0648\u0622\u0644\u0647 \u0648\u0633\u0644\u0645',
  ],
  [0xfd4d, '\u0639\u0644\u064a\u0647\u0627 \u0627\u0644\u0633\u0644\u0627\u0645'],
  [0xfd4e, '\u062a\u0628\u0627\u0631\u0643 \u0648\u062a\u0639\u0627\u0644\u0649'],
  [0xfd4f, '\u0631\u062d\u0645\u0647\u0645 \u0627\u0644\u0644\u0647'],
  [0xfdcf, '\u0633\u0644\u0627\u0645\u0647 \u0639\u0644\u064a\u0646\u0627'],
  [0xfdf0, '\u0635\u0644\u06d2'],
  [0xfdf1, '\u0642\u0644\u06d2'],
  [0xfdf2, '\u0627\u0644\u0644\u0647'],
  [0xfdf3, '\u0627\u0643\u0628\u0631'],
  [0xfdf4, '\u0645\u062d\u0645\u062f'],
  [0xfdf5, '\u0635\u0644\u0639\u0645'],
  [0xfdf6, '\u0631\u0633\u0648\u0644'],
  [0xfdf7, '\u0639\u0644\u064a\u0647'],
  [0xfdf8, '\u0648\u0633\u0644\u0645'],
  [0xfdf9, '\u0635\u0644\u0649'],
  [
    0xfdfa,
    '\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064a\u0647 \u0648\u0633\u0644\u0645',
  ],
  [0xfdfb, '\u062c\u0644 \u062c\u0644\u0627\u0644\u0647'],
  [0xfdfc, '\u0631\u06cc\u0627\u0644'],
  [
    0xfdfd,
    '\u0628\u0633\u0645 \u0627\u0644\u0644\u0647 \u0627\u0644\u0631\u062d\u0645\u0646 \u0627\u0644\u0631\u062d\u064a\u0645',
  ],
  [0xfdfe, '\u0633\u0628\u062d\u0627\u0646\u0647 \u0648\u062a\u0639\u0627\u0644\u0649'],
  [0xfdff, '\u0639\u0632 \u0648\u062c\u0644'],
]);

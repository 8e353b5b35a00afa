import { expect, test } from 'vitest';
import { encode } from '../../../src/terminal/dialects/dialect.ts';
import { words } from '../../../src/terminal/dialects/kitty.ts';
import type { FontPart } from '../../../src/terminal/identify/fonts.ts';
import { cells, textOf, toCaps, toRtl } from '../caps.ts';

const oneFont: readonly FontPart[] = ['arabic', 'rare', 'hebrew'];

/** `visual`: the row as it is to be seen; `written`: as it is to be sent, `{}` round what is to be in another font. */
function check(mainFont: readonly FontPart[], visual: string, written: string) {
  const dialect = words('words', new Set(mainFont));
  const sent = encode(dialect.order(cells(toRtl(visual))));
  expect(toCaps(sent.replaceAll('\u001B[1m', '{').replaceAll('\u001B[m', '}'))).toBe(written);
}

test.each<[string, string]>([
  ['latin', 'latin'],
  ['FED CBA', 'DEF ABC'],
  ['  CBA  ', '  ABC  '],
  ['FED latin CBA', 'DEF latin ABC'],
  // glued to a word: turned round with it
  ['.CBA', 'ABC.'],
  ['(CBA)', '(ABC)'],
  ['(CBA', 'ABC)'],
  ['12:CBA', 'ABC:21'],
  ['latinCBA', 'ABCnital'],
  // alone: as it is
  ['12 CBA', '12 ABC'],
  ['.', '.'],
  ['(12)', '(12)'],
  // Arabic-Indic digits are turned round though no letter is there
  ['678 CBA', '876 ABC'],
  ['(78)', '(87)'],
  // Latin at the right end: one of the scripts, or what is between them, has to come from another font
  ['CBAlatin', 'ABC{latin}'],
  ['CBA-latin', 'ABC{-}latin'],
  ['(CBA-latin)', 'ABC){-}latin)'],
  ['F.CBA: latin', ':ABC.F latin'],
  ['CBA-latin-FED-x', 'ABC{-}latin{-}DEF{-}x'],
  // a character of no known script (private, unassigned) is passed over, as HarfBuzz does
  ['CBA\uE000', '\uE000ABC'],
  ['\uE000CBA', 'ABC\uE000'],
  ['\uFDD0', '\uFDD0'],
  // a border is a run of its own
  ['\u2502CBA\u2502', '\u2502ABC\u2502'],
  ['\u2502.CBA \u2502', '\u2502ABC. \u2502'],
])('in one font: %s', (visual, written) => check(oneFont, visual, written));

test.each<[string, string]>([
  ['FED CBA', 'DEF ABC'],
  ['.CBA', '.ABC'],
  ['(CBA)', '(ABC)'],
  ['(CBA', '(ABC'],
  ['12:CBA', '12:ABC'],
  ['latinCBA', 'latinABC'],
  ['CBAlatin', 'ABClatin'],
  ['(78)', '(87)'],
])('in two fonts: %s', (visual, written) => check([], visual, written));

/** `looks`: SGR parameters of each cell, a digit each; 0 is the terminal's own look. */
test.each<[visual: string, looks: string, letters: string]>([
  ['CBA', '004', 'ABC'],
  ['CBA', '700', 'ABC'],
  ['latinCBA', '44444000', 'ABCnital'],
  // bold letters are a run of their own
  ['CBA', '011', 'CAB'],
  ['DCBA', '1100', 'CDAB'],
  ['DCBA', '1133', 'CDAB'],
])('looks stay where they are: %s, %s', (visual, looks, letters) => {
  const row = cells(toRtl(visual)).map((cell, at) => ({
    ...cell,
    style: { sgr: looks[at].replace('0', ''), link: '' },
  }));
  const written = words('words', new Set(oneFont)).order(row);
  expect(toCaps(textOf(written))).toBe(letters);
  expect(written.map(({ style }) => style.sgr || '0').join('')).toBe(looks);
});

test('Arabic punctuation and tatweel come from the font of the letters', () => {
  // U+060C (comma) U+FEE1 (meem) U+0640 (tatweel)
  check(['hebrew'], '\u060C\uFEE1\u0640', '\u0640\uFEE1\u060C');
});

test('letters that the font lacks are runs of their own', () => {
  // U+FBA9 (medial heh goal) is in few fonts, U+FEE1 (meem) in all that have Arabic
  check(['arabic'], '\uFEE1\uFBA9.', '\uFEE1\uFBA9.');
  check(oneFont, '\uFEE1\uFBA9.', '.\uFBA9\uFEE1');
});

test('harakat are cut, accents are not', () => {
  check(oneFont, '\uFEE3\u064E e\u0301', '\uFEE3 e\u0301');
});

test('a hyphen that does not break is as good as one that does', () => {
  check([], '\uFEE1\u2011x', '\uFEE1-x');
});

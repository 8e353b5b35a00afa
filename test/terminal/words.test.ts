import { expect, test } from 'vitest';
import { type FontScript, words } from '../../src/terminal/words.ts';
import { cells, textOf, toCaps, toRtl } from './caps.ts';

const oneFont: readonly FontScript[] = ['arabic', 'hebrew'];

/** `visual`: the row as it is to be seen; `written`: as it is to be sent. */
function check(mainFont: readonly FontScript[], visual: string, written: string) {
  const dialect = words('words', new Set(mainFont));
  expect(toCaps(textOf(dialect.order(cells(toRtl(visual)))))).toBe(written);
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
  // Latin at the right end: right where the scripts are of two fonts
  ['CBAlatin', 'ABClatin'],
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

test('Arabic punctuation and tatweel come from the font of the letters', () => {
  // U+060C (comma) U+FEE1 (meem) U+0640 (tatweel)
  check(['hebrew'], '\u060C\uFEE1\u0640', '\u0640\uFEE1\u060C');
});

test('harakat are cut, accents are not', () => {
  check(oneFont, '\uFEE3\u064E e\u0301', '\uFEE3 e\u0301');
});

import { expect, test } from 'vitest';
import { shape } from '../../src/text/index.ts';

// One letter a line; the forms are those of the code charts (U+FB50, U+FE70).
const BEH = '\u0628';
const LAM = '\u0644';
const ALEF = '\u0627';
const DAL = '\u062f';
const FATHA = '\u064e';
const SHADDA = '\u0651';
const MADDA = '\u0653';
const HAMZA_ABOVE = '\u0654';
const ZWJ = '\u200d';
const ZWNJ = '\u200c';
const TATWEEL = '\u0640';

const cases: [string, string, string][] = [
  ['a letter alone', BEH, '\ufe8f'],
  ['initial and final', BEH + BEH, '\ufe91\ufe90'],
  ['initial, medial and final', BEH + BEH + BEH, '\ufe91\ufe92\ufe90'],
  ['dal joins no further', BEH + DAL + BEH, '\ufe91\ufeaa\ufe8f'],
  ['a space divides', `${BEH} ${BEH}`, '\ufe8f \ufe8f'],
  ['marks are transparent', BEH + FATHA + BEH + SHADDA + FATHA, '\ufe91\u064e\ufe90\u0651\u064e'],
  ['lam-alef', LAM + ALEF, '\ufefb'],
  ['lam-alef behind a letter', BEH + LAM + ALEF, '\ufe91\ufefc'],
  ['lam-alef across a mark', LAM + FATHA + ALEF, '\ufefb\u064e'],
  ['lam, alef and madda', LAM + ALEF + MADDA, '\ufef5'],
  ['alef and madda are one letter', ALEF + MADDA, '\ufe81'],
  ['and still are with a mark between', ALEF + FATHA + HAMZA_ABOVE, '\ufe83\u064e'],
  ['nothing joins behind lam-alef', LAM + ALEF + BEH, '\ufefb\ufe8f'],
  ['ZWNJ divides', BEH + ZWNJ + BEH, '\ufe8f\ufe8f'],
  ['ZWJ joins on both sides', ZWJ + BEH + ZWJ, '\ufe92'],
  ['lam, ZWJ, alef: joined, no ligature', LAM + ZWJ + ALEF, '\ufedf\ufe8e'],
  ['tatweel joins on both sides', BEH + TATWEEL + BEH, '\ufe91\u0640\ufe90'],
  ['Persian and Urdu letters', '\u067e\u06cc\u06a9', '\ufb58\ufbff\ufb8f'],
  [
    'no form for this letter, but its neighbours join it',
    `${BEH}\u0750${BEH}`,
    '\ufe91\u0750\ufe90',
  ],
  ['other scripts stay', 'a\u05d0\u{1e900}', 'a\u05d0\u{1e900}'],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(shape(text)).toBe(expected);
});

import { expect, test } from 'vitest';
import { joinerBetween } from '../../../src/terminal/dialects/joiners.ts';

const ZWNJ = '\u200C';
const ZWJ = '\u200D';

// Presentation forms: an initial form is open to what follows, a final one to what stands before.
const FINAL_YEH = '\uFBFD';
const MEDIAL_YEH = '\uFBFF';
const INITIAL_KHAH = '\uFEA7';
const MEDIAL_KHAH = '\uFEA8';
const ISOLATED_HEH = '\uFEE9';
const INITIAL_HEH = '\uFEEB';
const FINAL_ALEF = '\uFE8E';
const FINAL_LAM_ALEF = '\uFEFC';
const ISOLATED_LAM_ALEF = '\uFEFB';
const FATHA = '\u064E';

test.each<[string, string, string, string]>([
  ['joined', MEDIAL_YEH, MEDIAL_KHAH, ''],
  ['joined, a mark between', MEDIAL_YEH + FATHA, MEDIAL_KHAH, ''],
  ['parted by a ZWNJ', FINAL_YEH, INITIAL_KHAH, ZWNJ],
  ['parted, a mark between', FINAL_YEH + FATHA, INITIAL_KHAH, ZWNJ],
  ['alef joins nothing behind it', FINAL_ALEF, INITIAL_KHAH, ''],
  ['lam-alef neither', FINAL_LAM_ALEF, INITIAL_KHAH, ''],
  ['lam-alef is joined', INITIAL_KHAH, FINAL_LAM_ALEF, ''],
  ['lam-alef is parted', FINAL_YEH, ISOLATED_LAM_ALEF, ZWNJ],
  ['the end of a word', ISOLATED_HEH, ' ', ''],
  ['held open by a ZWJ', INITIAL_HEH, ' ', ZWJ],
  ['held open at its start', ' ', MEDIAL_KHAH, ZWJ],
  ['tatweel joins', INITIAL_HEH, '\u0640', ''],
  ['letters without forms are left alone', '\u0763', '\u0763', ''],
  ['Latin', 'a', 'b', ''],
  ['Hebrew', '\u05D0', '\u05D1', ''],
])('%s', (_, before, after, expected) => {
  expect(joinerBetween(before, after)).toBe(expected);
});

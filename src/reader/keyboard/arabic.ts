/**
 * Arabic 101, and the same letters on a French keyboard (AZERTY).
 *
 * Source: the layouts `ara(basic)` and `ara(azerty)` of xkeyboard-config, over `us(basic)` and `fr(azerty)`.
 */
import type { KeyboardLayout } from './layout.ts';

/** The three rows of letters. The first row's pairs are `b`, the key of lam-alef, on both keyboards. */
const UPPER = 'ضصثقفغعهخحجد';
const HOME = 'شسيبلاتنمكط';
const LOWER_LEFT = 'ئءؤر';
const LOWER_RIGHT = 'ىةوزظ';

/** With Shift. The marks are written as escapes: alone they would sit on the quotation mark. */
const MARKS = '\u064E\u064B\u064F\u064C';
const MARKS_BELOW = '\u0650\u064D';
const SUKUN = '\u0652';
const SHADDA = '\u0651';

/** Lam-alef is one key and, by platform, one ligature (xkb) or its two letters (Windows, macOS). */
const LAM_ALEFS = 'bGTB';
const LIGATURES = '\uFEFB\uFEF7\uFEF9\uFEF5';
const PAIRS = [
  ['b', 'لا'],
  ['G', 'لأ'],
  ['T', 'لإ'],
  ['B', 'لآ'],
] as const;

export const arabic101: KeyboardLayout = {
  rows: [
    { latin: 'qwertyuiop[]', sent: UPPER },
    { latin: "asdfghjkl;'", sent: HOME },
    { latin: 'zxcv', sent: LOWER_LEFT },
    { latin: 'nm,./', sent: LOWER_RIGHT },
    { latin: LAM_ALEFS, sent: LIGATURES },
    { latin: 'QWER', sent: MARKS },
    { latin: 'YIOP', sent: 'إ÷×؛' },
    { latin: 'AS', sent: MARKS_BELOW },
    { latin: 'HJK', sent: 'أـ،' },
    { latin: 'XN?', sent: `${SUKUN}آ؟` },
    { latin: '`~|', sent: `ذ${SHADDA}…` },
  ],
  pairs: PAIRS,
};

export const arabicAzerty: KeyboardLayout = {
  rows: [
    { latin: 'azertyuiop^$', sent: UPPER },
    { latin: 'qsdfghjklmù', sent: HOME },
    { latin: 'wxcv', sent: LOWER_LEFT },
    { latin: 'n,;:!', sent: LOWER_RIGHT },
    { latin: LAM_ALEFS, sent: LIGATURES },
    { latin: 'AZER', sent: MARKS },
    { latin: 'YIOP', sent: 'إ÷×؛' },
    { latin: 'QS', sent: MARKS_BELOW },
    { latin: 'HJK', sent: 'أـ،' },
    // A question mark is one, wherever it stands: the key has «§» in French.
    { latin: 'XN?', sent: `${SUKUN}آ؟` },
    { latin: '²µ>', sent: 'ذ…¦' },
  ],
  pairs: PAIRS,
};

/** All dialects by name, for `--bidi`, the table of terminals and the doctor. */

import type { FontPart } from '../identify/fonts.ts';
import { type Dialect, visual, visualBare } from './dialect.ts';
import type { DialectName } from './dialect-names.ts';
import { inverse } from './inverse.ts';
import { words } from './kitty.ts';
import { logical } from './logical.ts';
import { visualParted } from './parted.ts';
import type { Reordering } from './reordering.ts';

/** `log` gets rows that a dialect could not show as given. */
export function dialectOf(name: DialectName, log: (line: string) => void = () => {}): Dialect {
  const inverted = (name: keyof typeof REORDERING) =>
    inverse(name, REORDERING[name], (row) => log(`${name}: not as given: ${row}`));
  switch (name) {
    case 'visual':
      return visual;
    case 'visual-bare':
      return visualBare;
    case 'visual-parted':
      return visualParted;
    case 'words':
    case 'words-one':
    case 'words-apart':
      return words(name, new Set(MAIN_FONT[name]));
    case 'logical':
      return logical(inverted(name));
    default:
      return inverted(name);
  }
}

/** Script parts in kitty's main font: for DejaVu Sans Mono, for a font with all parts, and for most other fonts. */
const MAIN_FONT = {
  words: ['arabic'],
  'words-one': ['arabic', 'rare', 'hebrew'],
  'words-apart': [],
} as const satisfies Record<string, readonly FontPart[]>;

/** UAX#9 in a left-to-right row, without deviations. */
const PLAIN_REORDERING: Reordering = {
  base: 'ltr',
  mirrors: true,
  box: 'neutral',
  keepsMarks: false,
  joinsAnew: false,
};

const REORDERING = {
  inverse: PLAIN_REORDERING,
  'inverse-marks': { ...PLAIN_REORDERING, keepsMarks: true },
  // Seen in 22.12. Its rule for boxes is named `BidiTableDirOverride`; ICU's `u_shapeArabic` joins letters again.
  'inverse-konsole': {
    base: 'ltr',
    mirrors: false,
    box: 'letter',
    keepsMarks: true,
    joinsAnew: true,
  },
  // A pattern of no dots is Bidi_Class L. Seen in PuTTY 0.78; mlterm draws a box.
  'inverse-auto': { ...PLAIN_REORDERING, base: 'first-strong', strongBlank: '\u2800' },
  // Each run of one style is drawn by itself, and each run of box drawing. Seen in qtermwidget 1.2.
  'inverse-runs': { ...PLAIN_REORDERING, box: 'end', endsAtStyle: true },
  // Its RLM and LRM take an invisible column wherever they are. A full row would overflow, and the last row would
  // scroll the screen. Seen in 3.9.0.
  'inverse-mlterm': {
    ...PLAIN_REORDERING,
    base: 'first-strong',
    box: 'end',
    hasLeadingMarks: true,
  },
  // Letters that do not join as their forms show need a joiner between them.
  logical: { ...PLAIN_REORDERING, joinsAnew: true },
} as const satisfies Record<string, Reordering>;

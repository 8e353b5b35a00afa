/** All dialects by name: what `--bidi` takes, what the table of terminals means, what the doctor shows. */

import type { FontPart } from '../identify/fonts.ts';
import { type Dialect, visual, visualBare } from './dialect.ts';
import type { DialectName } from './dialect-names.ts';
import { inverse } from './inverse.ts';
import { words } from './kitty.ts';
import type { Reordering } from './reordering.ts';

/** `log` is told of rows that a dialect cannot have shown as they were given. */
export function dialectOf(name: DialectName, log: (line: string) => void = () => {}): Dialect {
  switch (name) {
    case 'visual':
      return visual;
    case 'visual-bare':
      return visualBare;
    case 'words':
    case 'words-one':
    case 'words-apart':
      return words(name, new Set(MAIN_FONT[name]));
    default:
      return inverse(name, REORDERING[name], (row) => log(`${name}: not as given: ${row}`));
  }
}

/** What the main font of kitty has: that of DejaVu Sans Mono, of a font with everything, of most fonts. */
const MAIN_FONT = {
  words: ['arabic'],
  'words-one': ['arabic', 'rare', 'hebrew'],
  'words-apart': [],
} as const satisfies Record<string, readonly FontPart[]>;

/** UAX#9 in a left-to-right row, as it is written. */
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
  // Seen in 22.12. `BidiTableDirOverride` is the name of its box rule, ICU's `u_shapeArabic` joins anew.
  'inverse-konsole': {
    base: 'ltr',
    mirrors: false,
    box: 'letter',
    keepsMarks: true,
    joinsAnew: true,
  },
  'inverse-auto': { ...PLAIN_REORDERING, base: 'first-strong' },
  // Its RLM and LRM take a column wherever they stand, though it is not drawn: in a full row one more would overflow, and in
  // the last one scroll the screen. Seen in 3.9.0.
  'inverse-mlterm': {
    ...PLAIN_REORDERING,
    base: 'first-strong',
    box: 'end',
    hasLeadingMarks: true,
  },
} as const satisfies Record<string, Reordering>;

/** Tones as terminal attributes, from the sixteen colours that the user's own palette defines. */
import { type Row, segments, type Tone } from '../layout/row.ts';
import type { ThemeName } from '../reader/theme-name.ts';

/** SGR parameters that switch a tone on, and those that switch just these off again. */
type Attributes = { readonly on: string; readonly off: string };

export type Theme = Readonly<Record<Tone, Attributes | undefined>>;

const BOLD: Attributes = { on: '1', off: '22' };
const DIM: Attributes = { on: '2', off: '22' };
const UNDERLINE: Attributes = { on: '4', off: '24' };
const INVERSE: Attributes = { on: '7', off: '27' };
const RED: Attributes = { on: '31', off: '39' };
const GREEN: Attributes = { on: '32', off: '39' };
const YELLOW: Attributes = { on: '33', off: '39' };
const BLUE: Attributes = { on: '34', off: '39' };
const MAGENTA: Attributes = { on: '35', off: '39' };
const CYAN: Attributes = { on: '36', off: '39' };

/** Weight and inversion alone: what is left under NO_COLOR (no-color.org speaks of colour only). */
const plainTheme: Theme = {
  text: undefined,
  title: BOLD,
  heading: BOLD,
  number: undefined,
  label: DIM,
  caption: DIM,
  source: DIM,
  quote: undefined,
  code: undefined,
  dim: DIM,
  strong: BOLD,
  mention: UNDERLINE,
  'mention-here': INVERSE,
  'name-person': UNDERLINE,
  'name-place': UNDERLINE,
  'name-organisation': UNDERLINE,
  'name-term': UNDERLINE,
  match: UNDERLINE,
  'match-here': INVERSE,
  caret: INVERSE,
  selected: INVERSE,
  bar: INVERSE,
};

/** Weight and underlining alone, nothing faint: for eyes that need the difference. */
const highContrastTheme: Theme = {
  ...plainTheme,
  label: undefined,
  caption: undefined,
  source: undefined,
  dim: undefined,
  number: BOLD,
  mention: both(BOLD, UNDERLINE),
  match: both(BOLD, UNDERLINE),
};

/** One colour for what is to be found again, one for what is marked, both readable on the theme's background. */
function coloured(accent: Attributes, marked: Attributes): Theme {
  return {
    ...plainTheme,
    heading: both(BOLD, accent),
    number: accent,
    mention: both(UNDERLINE, marked),
    match: both(UNDERLINE, marked),
    // Red, green and magenta are seen on a light and on a dark background alike; blue and cyan are not.
    'name-person': MAGENTA,
    'name-place': GREEN,
    'name-organisation': RED,
    'name-term': UNDERLINE,
  };
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  // Of the sixteen colours, magenta is readable on a light and on a dark background alike.
  auto: coloured(MAGENTA, MAGENTA),
  light: coloured(BLUE, MAGENTA),
  dark: coloured(CYAN, YELLOW),
  'high-contrast': highContrastTheme,
  none: plainTheme,
};

/** The row as a string for the terminal. Attributes change only between cells, never inside a cluster. */
export function paint(row: Row, theme: Theme): string {
  return segments(row)
    .map(({ tone, text }) => {
      const attributes = theme[tone];
      return attributes ? `\u001B[${attributes.on}m${text}\u001B[${attributes.off}m` : text;
    })
    .join('');
}

function both(a: Attributes, b: Attributes): Attributes {
  return { on: `${a.on};${b.on}`, off: `${a.off};${b.off}` };
}

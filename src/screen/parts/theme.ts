/** What a theme makes of tones: attributes for each, from as many colours as the terminal has. */
import type { Tone } from '../../layout/row.ts';
import type { ThemeName } from '../../reader/choices.ts';

/** SGR parameters for each tone, weight first; '' is the terminal's own look. */
export type Theme = Readonly<Record<Tone, string>>;

/** Bits of a colour, as Node's `getColorDepth` tells them: none, the user's palette, the cube of 256, all. */
export type Depth = 1 | 4 | 8 | 24;

const BOLD = '1';
const DIM = '2';
const UNDERLINE = '4';
const INVERSE = '7';

/** Weight and inversion alone: what is left under NO_COLOR (no-color.org speaks of colour only). */
const plainTheme: Theme = {
  text: '',
  title: BOLD,
  heading: BOLD,
  number: '',
  label: DIM,
  caption: DIM,
  source: DIM,
  quote: '',
  code: '',
  link: UNDERLINE,
  dim: DIM,
  strong: BOLD,
  mention: UNDERLINE,
  'mention-here': INVERSE,
  'name-person': UNDERLINE,
  'name-place': UNDERLINE,
  'name-organisation': UNDERLINE,
  'name-term': UNDERLINE,
  match: UNDERLINE,
  'match-alike': both(DIM, UNDERLINE),
  'match-here': INVERSE,
  caret: INVERSE,
  selected: INVERSE,
  border: DIM,
  bar: INVERSE,
};

/** Weight and underlining alone, nothing faint: for eyes that need the difference. */
const highContrastTheme: Theme = {
  ...plainTheme,
  label: '',
  caption: '',
  source: '',
  dim: '',
  border: '',
  number: BOLD,
  mention: both(BOLD, UNDERLINE),
  match: both(BOLD, UNDERLINE),
  'match-alike': UNDERLINE,
};

/** What a colour is used for. */
type Role =
  /** To be found again: headings, numbers. */
  | 'accent'
  /** Marked: a mention, a match. */
  | 'marked'
  /** What is less than the text. */
  | 'faint'
  | 'person'
  | 'place'
  | 'organisation';

/** Foreground colours by their SGR parameters. */
type Palette = Readonly<Record<Role, string>>;

/** Of the sixteen colours these are seen on a light and on a dark background alike; blue and cyan are not. */
const palette16 = {
  accent: '35',
  marked: '35',
  faint: DIM,
  person: '35',
  place: '32',
  organisation: '31',
} satisfies Palette;

/** On white, each with a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3). */
export const LIGHT = {
  accent: '0b57a4',
  marked: '9a3412',
  faint: '5f6368',
  person: '86198f',
  place: '166534',
  organisation: 'b91c1c',
} satisfies Palette;

/** The same on black. */
export const DARK = {
  accent: '7cc4ff',
  marked: 'f5c56b',
  faint: '9aa4ae',
  person: 'e0a2f2',
  place: '86d993',
  organisation: 'ff9d94',
} satisfies Palette;

/** Of each channel in xterm's cube of 6 × 6 × 6 colours. */
const STEPS = [0, 95, 135, 175, 215, 255];

const palettes: Readonly<Record<'light' | 'dark', Readonly<Record<4 | 8 | 24, Palette>>>> = {
  light: {
    4: { ...palette16, accent: '34' },
    8: inForm(LIGHT, fromCube),
    24: inForm(LIGHT, exact),
  },
  dark: {
    4: { ...palette16, accent: '36', marked: '33' },
    8: inForm(DARK, fromCube),
    24: inForm(DARK, exact),
  },
};

/**
 * The theme on a terminal of so many colours. `auto` keeps to the palette that the user set up: of a background that
 * nobody knows no other colour is sure to be seen.
 */
export function themeOf(name: ThemeName, depth: Depth): Theme {
  if (name === 'high-contrast') return highContrastTheme;
  if (name === 'none' || depth === 1) return plainTheme;
  const palette = name === 'auto' ? palette16 : palettes[name][depth];
  const theme = themes.get(palette) ?? coloured(palette);
  themes.set(palette, theme);
  return theme;
}

/** One object for each: what was made of a row in a theme is kept. */
const themes = new Map<Palette, Theme>();

function coloured({ accent, marked, faint, person, place, organisation }: Palette): Theme {
  return {
    ...plainTheme,
    label: faint,
    caption: faint,
    source: faint,
    dim: faint,
    border: faint,
    heading: both(BOLD, accent),
    number: accent,
    mention: both(UNDERLINE, marked),
    match: both(UNDERLINE, marked),
    'match-alike': UNDERLINE,
    'name-person': person,
    'name-place': place,
    'name-organisation': organisation,
  };
}

/** `colours` as six hexadecimal digits each. */
function inForm(colours: Palette, form: (red: number, green: number, blue: number) => string) {
  const formed = (hex: string) => {
    const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return form(red, green, blue);
  };
  return Object.fromEntries(
    Object.entries(colours).map(([role, hex]) => [role, formed(hex)]),
  ) as Palette;
}

function exact(red: number, green: number, blue: number): string {
  return `38;2;${red};${green};${blue}`;
}

/** The nearest colour of the cube, which begins at 16. */
function fromCube(red: number, green: number, blue: number): string {
  const step = (value: number) =>
    STEPS.reduce(
      (best, at, index) => (Math.abs(at - value) < Math.abs(STEPS[best] - value) ? index : best),
      0,
    );
  return `38;5;${16 + 36 * step(red) + 6 * step(green) + step(blue)}`;
}

function both(a: string, b: string): string {
  return `${a};${b}`;
}

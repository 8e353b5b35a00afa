/** Tones as terminal attributes, from the sixteen colours that the user's own palette defines. */
import { type Row, segments, type Tone } from '../layout/row.ts';

/** SGR parameters that switch a tone on, and those that switch just these off again. */
type Attributes = { readonly on: string; readonly off: string };

export type Theme = Readonly<Record<Tone, Attributes | undefined>>;

const BOLD: Attributes = { on: '1', off: '22' };
const DIM: Attributes = { on: '2', off: '22' };
const UNDERLINE: Attributes = { on: '4', off: '24' };
const INVERSE: Attributes = { on: '7', off: '27' };
/** Of the sixteen, the one that is readable on a light and on a dark background alike. */
const ACCENT: Attributes = { on: '35', off: '39' };
const RED: Attributes = { on: '31', off: '39' };

/** Weight and inversion alone: what is left under NO_COLOR (no-color.org speaks of colour only). */
export const plainTheme: Theme = {
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
  error: BOLD,
  mention: UNDERLINE,
  'mention-here': INVERSE,
  match: UNDERLINE,
  'match-here': INVERSE,
  caret: INVERSE,
  selected: INVERSE,
  bar: INVERSE,
};

export const colourTheme: Theme = {
  ...plainTheme,
  heading: both(BOLD, ACCENT),
  number: ACCENT,
  mention: both(UNDERLINE, ACCENT),
  match: both(UNDERLINE, ACCENT),
  error: both(BOLD, RED),
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

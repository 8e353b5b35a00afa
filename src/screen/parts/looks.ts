/** A theme in Ink's words: what a tone is as attributes of `<Text>`. */
import type { TextProps } from 'ink';
import type { Tone } from '../../layout/row.ts';
import type { Theme } from './theme.ts';

export type ToneAttributes = Pick<
  TextProps,
  'color' | 'bold' | 'dimColor' | 'underline' | 'inverse'
>;

export function lookOf(theme: Theme, tone: Tone): ToneAttributes {
  const sgr = theme[tone];
  const known = looks.get(sgr);
  if (known) return known;
  const look = parsed(sgr);
  looks.set(sgr, look);
  return look;
}

/** One object for each look, so that Ink sees what has not changed. */
const looks = new Map<string, ToneAttributes>();

/** In the order of their SGR parameters, 30 to 37. */
const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** SGR parameters as a theme has them: weight, underline, inversion, and one foreground colour. */
function parsed(sgr: string): ToneAttributes {
  const [, weights, colour = ''] = /^((?:[1247](?:;|$))*)(.*)$/.exec(sgr) ?? ['', '', ''];
  const has = (parameter: string) => weights.split(';').includes(parameter);
  return {
    ...(has('1') && { bold: true }),
    ...(has('2') && { dimColor: true }),
    ...(has('4') && { underline: true }),
    ...(has('7') && { inverse: true }),
    ...(colour !== '' && { color: colourOf(colour) }),
  };
}

function colourOf(sgr: string): string {
  const [form, space, ...numbers] = sgr.split(';');
  if (space === '5') return `ansi256(${numbers[0]})`;
  if (space === '2') return `rgb(${numbers.join(', ')})`;
  return COLOURS[Number(form) - 30];
}

/** Colours as Ink's components name them, as parameters of SGR. */

/** Bits of a colour, as Node's `getColorDepth` counts them. */
export type ColourDepth = 1 | 4 | 8 | 24;

const NAMES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** Foreground codes of the names; a background is ten more. */
const CODES: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, at): [string, number] => [name, 30 + at]),
  ...NAMES.map((name, at): [string, number] => [`${name}Bright`, 90 + at]),
  ['gray', 90],
  ['grey', 90],
]);

type Ground = 'foreground' | 'background';

/**
 * Parameters of SGR for a colour: a name, `#rgb`, `#rrggbb`, `ansi256(n)` or `rgb(r, g, b)`. '' for anything else, and
 * where the terminal has no colours. A terminal with fewer colours gets the nearest, by the formulas of `ansi-styles`.
 */
export function colourSgr(colour: string, ground: Ground, depth: ColourDepth = 24): string {
  if (depth === 1) return '';
  const more = ground === 'background' ? 10 : 0;
  const code = CODES.get(colour);
  if (code !== undefined) return String(code + more);
  const index = /^ansi256\(\s?(\d+)\s?\)$/.exec(colour)?.[1];
  if (index !== undefined) return indexed(Number(index), more, depth);
  const rgb = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(colour);
  if (rgb) return direct(rgb.slice(1).map(Number), more, depth);
  if (colour.startsWith('#')) return direct(fromHex(colour), more, depth);
  return '';
}

/** Red, green and blue, 0 to 255. */
type Channels = readonly number[];

function fromHex(colour: string): Channels {
  const [digits = '0'] = /[a-f\d]{6}|[a-f\d]{3}/i.exec(colour) ?? [];
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const number = Number.parseInt(full, 16);
  return [(number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff];
}

function direct(channels: Channels, more: number, depth: ColourDepth): string {
  if (depth === 24) return `${38 + more};2;${channels.join(';')}`;
  return indexed(nearest(channels), more, depth);
}

function indexed(index: number, more: number, depth: ColourDepth): string {
  return depth === 4 ? String(basic(index) + more) : `${38 + more};5;${index}`;
}

/** Of the 256 colours of xterm: 16 to 231 are a cube, 232 to 255 are greys. */
function nearest([red, green, blue]: Channels): number {
  if (red === green && green === blue) {
    if (red < 8) return 16;
    if (red > 248) return 231;
    return Math.round(((red - 8) / 247) * 24) + 232;
  }
  const step = (value: number) => Math.round((value / 255) * 5);
  return 16 + 36 * step(red) + 6 * step(green) + step(blue);
}

/** Of the sixteen colours, by its foreground code. */
function basic(index: number): number {
  if (index < 8) return 30 + index;
  if (index < 16) return 90 + index - 8;
  const channels =
    index >= 232
      ? new Array<number>(3).fill(((index - 232) * 10 + 8) / 255)
      : [36, 6, 1].map((unit) => (Math.floor((index - 16) / unit) % 6) / 5);
  const value = Math.round(Math.max(...channels) * 2);
  if (value === 0) return 30;
  const [red, green, blue] = channels.map(Math.round);
  return ((blue << 2) | (green << 1) | red) + (value === 2 ? 90 : 30);
}

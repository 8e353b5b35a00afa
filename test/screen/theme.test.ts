import { describe, expect, it } from 'vitest';
import { type Depth, type Theme, themeOf } from '../../src/screen/parts/theme.ts';
import { DARK, LIGHT } from '../../src/screen/testing.ts';

/** What the theme's SGR parameters set: each once. */
function parameters(theme: Theme): Set<string> {
  return new Set(Object.values(theme).flatMap((sgr) => sgr.split(';')));
}

describe('a theme', () => {
  it('has no colour where it is to have none', () => {
    // Weight, faint, underline, inversion: everything from 30 on is about colour.
    for (const theme of [themeOf('none', 24), themeOf('high-contrast', 24), themeOf('dark', 1)]) {
      expect([...parameters(theme)].filter((parameter) => Number(parameter) >= 30)).toEqual([]);
    }
  });

  const depths = [
    [4, /^(3[0-7])$/],
    [8, /^38;5;\d+$/],
    [24, /^38;2;\d+;\d+;\d+$/],
  ] as const;
  it.each(depths)('speaks to a terminal of %d bits as it understands', (depth: Depth, form) => {
    for (const name of ['light', 'dark'] as const)
      expect(themeOf(name, depth).number).toMatch(form);
  });

  it('keeps to the palette of a terminal whose background is not known', () => {
    for (const depth of [4, 8, 24] as const) expect(themeOf('auto', depth).number).toBe('35');
  });

  it('has the weight before the colour', () => {
    expect(themeOf('auto', 4).heading).toBe('1;35');
  });
});

/** WCAG 2.2, relative luminance; the colour as six hexadecimal digits. */
function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('colours can be read', () => {
  // Backgrounds that are called black and white, and those of popular light and dark schemes (Solarized).
  const cases = [
    ...Object.entries(LIGHT).flatMap(([role, colour]) => [
      [role, colour, 'ffffff'],
      [role, colour, 'fdf6e3'],
    ]),
    ...Object.entries(DARK).flatMap(([role, colour]) => [
      [role, colour, '000000'],
      [role, colour, '002b36'],
    ]),
  ] as const;
  it.each(cases)('%s, %s on %s', (_, colour, background) => {
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('as WCAG counts it', () => {
    expect(contrast('000000', 'ffffff')).toBeCloseTo(21);
    expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2);
  });
});

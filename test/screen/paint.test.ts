import { describe, expect, it } from 'vitest';
import { ornament, type Row } from '../../src/layout/row.ts';
import { paint } from '../../src/screen/parts/paint.ts';
import { themeOf } from '../../src/screen/parts/theme.ts';

const theme = themeOf('auto', 4);

function linked(url: string): string {
  const row: Row = [{ ...ornament('a', 1, 'link'), url }];
  return paint([row], theme)[0][0].style.link;
}

describe('paint', () => {
  it('gives each cell the look of its tone, and equal looks one object', () => {
    const row = [
      ornament('ab', 2, 'text'),
      ornament('c', 1, 'heading'),
      ornament('d', 1, 'heading'),
    ];
    const [painted] = paint([row], theme);
    expect(painted.map(({ text, width, style }) => [text, width, style.sgr])).toEqual([
      ['ab', 2, ''],
      ['c', 1, '1;35'],
      ['d', 1, '1;35'],
    ]);
    expect(painted[1].style).toBe(painted[2].style);
  });

  // Address, and what of it goes to the terminal behind the id.
  const cases = [
    ['https://x.org/a?b=c', 'https://x.org/a?b=c'],
    ['https://x.org/\u0645', 'https://x.org/%D9%85'],
    ['https://\u0645\u062b\u0627\u0644.org', 'https://xn--mgbh0fb.org/'],
    ['https://x.org/\u001b]8;;', 'https://x.org/%1B]8;;'],
  ] as const;
  it.each(cases)('writes %j as a link', (url, expected) => {
    expect(linked(url).replace(/^id=[^;]+;/, '')).toBe(expected);
  });

  it('names two links apart, and pieces of one alike', () => {
    const id = (url: string) => linked(url).split(';')[0];
    expect(id('https://x.org/1')).toBe(id('https://x.org/1'));
    expect(id('https://x.org/1')).not.toBe(id('https://x.org/2'));
  });

  it('makes no link of what is no address', () => expect(linked('no address')).toBe(''));
});

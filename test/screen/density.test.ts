import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { densityBars } from '../../src/screen/parts/density.ts';
import type { Direction } from '../../src/text/index.ts';

/** Two blocks of ten UTF-16 units. */
function article(direction: Direction): Article {
  const block = { kind: 'paragraph', text: '0123456789', section: 0 } as const;
  const sections = [{ title: '', block: 0, end: 2 }];
  return { title: '', language: 'en', direction, blocks: [block, block], sections };
}

describe('the density of mentions', () => {
  const cases: readonly (readonly [
    direction: Direction,
    places: readonly (readonly [block: number, offset: number])[],
    bars: string,
  ])[] = [
    ['ltr', [], '▁▁▁▁'],
    ['ltr', [[0, 0]], '█▁▁▁'],
    // The article begins where its reading does.
    ['rtl', [[0, 0]], '▁▁▁█'],
    ['ltr', [[1, 9]], '▁▁▁█'],
    ['ltr', [[0, 5]], '▁█▁▁'],
    // The fullest cell is the measure of the others: half of it, rounded up to an eighth.
    [
      'ltr',
      [
        [0, 0],
        [0, 4],
        [1, 0],
      ],
      '█▁▅▁',
    ],
  ];
  it.each(cases)('%s %j', (direction, places, bars) => {
    const anchors = places.map(([block, offset]) => ({ block, offset }));
    expect(densityBars(article(direction), anchors, 4)).toBe(bars);
  });

  it('has no cell to fill in no width', () => {
    expect(densityBars(article('ltr'), [{ block: 0, offset: 0 }], 0)).toBe('');
  });
});

it('does not look at every place', () => {
  const length = 1_000_000;
  let looks = 0;
  const at = (index: number) => {
    looks += 1;
    return { block: index < length / 2 ? 0 : 1, offset: Math.floor((index % 500_000) / 50_000) };
  };
  expect(densityBars(article('ltr'), { length, at }, 4)).toBe('████');
  expect(looks).toBeLessThan(100);
});

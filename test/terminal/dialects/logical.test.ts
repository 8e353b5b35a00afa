import { describe, expect, test } from 'vitest';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { analyse, breakLines, shape, visualText } from '../../../src/text/index.ts';
import { cells, textOf, toCaps, toRtl } from '../caps.ts';

const { order } = dialectOf('logical');

/** The row that shows a line of logical text, at the right edge of `width` cells. */
function drawn(text: string, width: number): string {
  const paragraph = analyse(text, { direction: 'ltr' });
  return visualText(paragraph, breakLines(paragraph, 1000)[0]).padStart(width);
}

describe('a row in logical order', () => {
  test.each<[visual: string, logical: string]>([
    ['plain', 'plain'],
    ['   CBA', '   ABC'],
    ['FED latin CBA', 'DEF latin ABC'],
    ['(CBA) x', '(ABC) x'],
    ['FED 12 CBA', 'ABC 12 DEF'],
  ])('%s', (visual, logical) => {
    expect(toCaps(textOf(order(cells(toRtl(visual)))))).toBe(logical);
  });
});

describe('letters are base letters', () => {
  test.each([
    ['joined', '\u0633\u062A\u0645'],
    ['with marks', '\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F'],
    ['Persian, parted by a ZWNJ', '\u0645\u06CC\u200C\u06A9\u0646\u0645'],
  ])('%s', (_, text) => {
    expect(shape(text)).not.toBe(text);
    expect(textOf(order(cells(drawn(text, 12)))).trim()).toBe(text);
  });
});

describe('a lam-alef', () => {
  const salam = '\u0633\u0644\u0627\u0645';

  test('is two letters where a row has room, and the row keeps its width', () => {
    for (const text of [salam, `${salam} ${salam}`, '\u0644\u0623\u064E', `a ${salam}`]) {
      const row = cells(drawn(text, 20));
      const sent = order(row);
      expect(textOf(sent).trim()).toBe(text);
      expect(sent).toHaveLength(row.length);
    }
  });

  test('takes its room on its own side of a border', () => {
    const row = cells(`\u2502${drawn(salam, 4)}  \u2502  `);
    expect(textOf(order(row))).toBe(`\u2502 ${salam} \u2502  `);
  });

  test('stays where there is none', () => {
    expect(textOf(order(cells(`\u2502${drawn(salam, 3)}\u2502  `)))).toBe(
      '\u2502\u0633\uFEFC\u0645\u2502  ',
    );
  });
});

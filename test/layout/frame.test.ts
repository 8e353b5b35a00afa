import { describe, expect, it } from 'vitest';
import { frame, MAX_TEXT_WIDTH } from '../../src/layout/frame.ts';

describe('frame', () => {
  // [columns, rows, what a panel asks for] → [place, panel width, text area, text width]
  const cases = [
    [
      [120, 40, 'none'],
      ['none', 0, 120, 72],
    ],
    [
      [120, 40, 'strip'],
      ['beside', 42, 78, 72],
    ],
    [
      [80, 24, 'strip'],
      ['beside', 28, 52, 50],
    ],
    [
      [60, 20, 'strip'],
      ['beside', 26, 34, 32],
    ],
    [
      [59, 20, 'strip'],
      ['instead', 59, 59, 57],
    ],
    [
      [40, 20, 'none'],
      ['none', 0, 40, 38],
    ],
    [
      [20, 6, 'none'],
      ['none', 0, 20, 20],
    ],
  ] as const;
  it.each(cases)('%j', ([columns, rows, wish], [place, panel, area, width]) => {
    const placed = frame(columns, rows, { panel: wish, measure: MAX_TEXT_WIDTH });
    expect(placed.panel).toEqual({ place, width: panel });
    expect(placed.text).toEqual({ area, width });
    expect(placed.height).toBe(rows - 1);
    expect(placed.isTooSmall).toBe(false);
  });

  it.each([
    [19, 6],
    [20, 5],
    [1, 1],
  ])('%d × %d is too small', (columns, rows) => {
    expect(frame(columns, rows, { panel: 'none', measure: MAX_TEXT_WIDTH }).isTooSmall).toBe(true);
  });

  it('takes the measure that is asked for, as far as there is room', () => {
    expect(frame(120, 40, { panel: 'none', measure: 100 }).text.width).toBe(100);
    expect(frame(60, 40, { panel: 'none', measure: 100 }).text.width).toBe(58);
  });

  it('gives the text every row in zen', () => {
    expect(frame(80, 24, { panel: 'none', measure: 72, isZen: true }).height).toBe(24);
  });
});

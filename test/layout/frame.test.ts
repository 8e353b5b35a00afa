import { describe, expect, it } from 'vitest';
import { frame, MAX_TEXT_WIDTH } from '../../src/layout/frame.ts';

describe('frame', () => {
  // [columns, rows, what a panel asks for] → [place, panel x, panel width, text x, text width]
  const cases = [
    [
      [120, 40, 'none'],
      ['none', 0, 0, 24, 72],
    ],
    [
      [120, 40, 'strip'],
      ['beside', 78, 42, 3, 72],
    ],
    [
      [80, 24, 'strip'],
      ['beside', 52, 28, 1, 50],
    ],
    [
      [60, 20, 'strip'],
      ['beside', 34, 26, 1, 32],
    ],
    [
      [59, 20, 'strip'],
      ['instead', 0, 59, 1, 57],
    ],
    [
      [40, 20, 'none'],
      ['none', 0, 0, 1, 38],
    ],
    [
      [20, 6, 'none'],
      ['none', 0, 0, 0, 20],
    ],
  ] as const;
  it.each(cases)('%j', ([columns, rows, wish], [place, panelX, panelWidth, x, width]) => {
    const placed = frame(columns, rows, {
      panel: wish,
      side: 'right',
      columnWidth: MAX_TEXT_WIDTH,
    });
    expect(placed.panel).toEqual({ place, x: panelX, width: panelWidth });
    expect(placed.text).toEqual({ x, width });
    expect(placed.header).toBe(rows < 16 ? 0 : 1);
    expect(placed.height).toBe(rows - placed.header - 1);
    expect(placed.isTooSmall).toBe(false);
  });

  it.each([
    [19, 6],
    [20, 5],
    [1, 1],
  ])('%d × %d is too small', (columns, rows) => {
    expect(
      frame(columns, rows, { panel: 'none', side: 'left', columnWidth: MAX_TEXT_WIDTH }).isTooSmall,
    ).toBe(true);
  });

  it('takes the measure that is asked for, as far as there is room', () => {
    expect(frame(120, 40, { panel: 'none', side: 'left', columnWidth: 100 }).text.width).toBe(100);
    expect(frame(60, 40, { panel: 'none', side: 'left', columnWidth: 100 }).text.width).toBe(58);
  });

  it('gives the text every row in zen', () => {
    expect(
      frame(80, 24, { panel: 'none', side: 'left', columnWidth: 72, isZen: true }).height,
    ).toBe(24);
  });
});

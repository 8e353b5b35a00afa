import { describe, expect, it } from 'vitest';
import { drawn } from './drawn.ts';
import { boxOf, gridOf, middleOf, screenBox } from './grid.ts';

/** Two columns of two cells, 4 pixels wide and 8 high, in a window with a rim. */
const SCREEN = drawn('..........', ...Array.from({ length: 16 }, () => '.########.'), '..........');
const SIZE = { columns: 2, rows: 2 };

describe('gridOf', () => {
  it('finds the cells in the black', () => {
    expect(gridOf(SCREEN, SIZE)).toEqual({ left: 1, top: 1, cellWidth: 4, cellHeight: 8 });
  });

  it('is not content with cells of another shape, with text, or with nothing', () => {
    expect(() => gridOf(SCREEN, { columns: 4, rows: 1 })).toThrow('8 times 16 pixels');
    const text = drawn('#########', '#.......#', '#.......#', '#########');
    expect(() => gridOf(text, SIZE)).toThrow('9 times 4 pixels, 22 of ink');
    expect(() => gridOf(drawn('....'), SIZE)).toThrow('nothing');
  });
});

describe('boxes of cells', () => {
  const grid = gridOf(SCREEN, SIZE);

  it('have whole pixels', () => {
    const box = { left: 5, top: 9, right: 9, bottom: 17 };
    expect(boxOf(grid, { row: 1, from: 1, to: 2 })).toEqual(box);
    expect(boxOf({ ...grid, cellWidth: 4.25 }, { row: 1, from: 1, to: 2 })).toEqual({
      ...box,
      right: 10,
    });
  });

  it('are the screen together', () => {
    expect(screenBox(grid, SIZE)).toEqual({ left: 1, top: 1, right: 9, bottom: 17 });
    expect(middleOf(grid, SIZE)).toEqual([5, 9]);
  });
});

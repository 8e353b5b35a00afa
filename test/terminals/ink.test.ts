import { describe, expect, it } from 'vitest';
import { drawn } from './drawn.ts';
import { inkBox, opening, pieces, verticalLine } from './ink.ts';

const GRAIN = 1;

describe('pieces', () => {
  const check = (rows: readonly string[], count: number) =>
    expect(pieces(drawn(...rows), GRAIN)).toHaveLength(count);

  it('counts ink that touches once, by a side or a corner', () => {
    check(['##..', '..##'], 1);
    check(['#..#', '#..#', '####'], 1);
    check(['#.#.', '....', '#.#.'], 4);
    check(['....'], 0);
  });

  it('does not go round the edge of the picture', () => {
    check(['...#', '#...'], 2);
  });

  it('leaves out what is too small', () => {
    const picture = drawn('###.#', '###..');
    expect(pieces(picture)).toEqual([{ left: 0, top: 0, right: 3, bottom: 2, pixels: 6 }]);
  });
});

describe('inkBox', () => {
  it('is the box round all letters', () => {
    const picture = drawn('........', '.####...', '.####...', '.####.#.', '........');
    expect(inkBox(picture)).toEqual({ left: 1, top: 1, right: 5, bottom: 4 });
  });

  it('is nowhere on a blank picture', () => {
    expect(inkBox(drawn('...', '...'))).toBeUndefined();
  });
});

describe('verticalLine', () => {
  const check = (rows: readonly string[], middle: number | undefined) =>
    expect(verticalLine(drawn(...rows))).toBe(middle);

  it('finds the middle of the line', () => {
    check(['..#..', '..#..', '..#..', '..#..', '..#..'], 2.5);
    check(['.##..', '.##..', '.##..', '.##..', '.##..'], 2);
  });

  it('does not take a short stroke for one, nor two', () => {
    check(['..#..', '..#..', '.....', '..#..', '..#..'], undefined);
    check(['.....', '#####', '.....', '.....', '.....'], undefined);
  });
});

describe('opening', () => {
  const check = (rows: readonly string[], side: 'left' | 'right' | undefined) =>
    expect(opening(drawn(...rows))).toBe(side);

  it('tells the sides of brackets', () => {
    check(['...##', '..##.', '.##..', '.##..', '..##.', '...##'], 'right');
    check(['##...', '.##..', '..##.', '..##.', '.##..', '##...'], 'left');
  });

  it('says nothing of a stroke', () => {
    check(['.##..', '.##..', '.##..', '.##..', '.##..', '.##..'], undefined);
    check(['.....'], undefined);
  });
});

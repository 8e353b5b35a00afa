import { describe, expect, it } from 'vitest';
import { drawn } from './drawn.ts';
import { crop, greyOf, isBlank, onWhite, stacked } from './picture.ts';

describe('crop', () => {
  it('cuts a box out', () => {
    const box = { left: 1, top: 1, right: 3, bottom: 3 };
    expect(crop(drawn('....', '.#..', '..#.'), box)).toEqual(drawn('#.', '.#'));
  });
});

describe('greyOf', () => {
  it('is as light as the colour', () => {
    const rgb = Uint8Array.of(255, 255, 255, 0, 0, 0, 255, 0, 255);
    expect([...greyOf({ width: 3, height: 1, rgb }).light]).toEqual([255, 0, 105]);
  });
});

describe('isBlank', () => {
  it('is any one shade', () => {
    expect([drawn('..', '..'), drawn('##', '##'), drawn('..', '.#')].map(isBlank)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('onWhite', () => {
  it('turns white on black round, and nothing else', () => {
    expect(onWhite(drawn('####', '#..#'))).toEqual(drawn('....', '.##.'));
    expect(onWhite(drawn('....', '.##.'))).toEqual(drawn('....', '.##.'));
  });
});

describe('stacked', () => {
  it('puts pictures on a sheet, and tells where', () => {
    const pictures = [drawn('##'), drawn('###', '#.#')];
    const { sheet, places } = stacked(pictures, 1);
    expect(sheet).toEqual(drawn('.....', '.##..', '.....', '.....', '.###.', '.#.#.', '.....'));
    expect(places.map((place) => crop(sheet, place))).toEqual(pictures);
  });
});

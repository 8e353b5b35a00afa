import { describe, expect, test } from 'vitest';
import { inOtherWeight, Pen, styleChange } from '../../../src/terminal/sgr/style.ts';

describe('a pen', () => {
  test.each<[string, string]>([
    ['', ''],
    ['1', '1'],
    ['1 31', '1;31'],
    ['31 1', '1;31'], // one look has one name
    ['1;31', '1;31'],
    ['1;31 0', ''],
    ['1;31 0;4', '4'],
    ['1;2 22', ''],
    ['1;7 27', '1'],
    ['31 39', ''],
    ['31 92', '92'],
    ['41 49', ''],
    ['38;5;99', '38;5;99'],
    ['38;5;99;1', '1;38;5;99'],
    ['38;2;1;2;3;48;5;7', '38;2;1;2;3;48;5;7'],
    ['38:2::1:2:3', '38:2::1:2:3'],
    ['38;5;99 39', ''],
    ['4:3', '4:3'],
    ['4:3 24', ''],
    ['4 4:0', ''],
    ['3 5 8 9 53 58;5;1', '3;5;8;9;53;58;5;1'],
    ['77', ''],
  ])('%j', (sequences, expected) => {
    const pen = new Pen();
    for (const parameters of sequences.split(' ')) pen.sgr(parameters);
    expect(pen.style.sgr).toBe(expected);
  });

  test('a link goes with the look', () => {
    const pen = new Pen();
    pen.sgr('1');
    pen.link(';http://a');
    expect(pen.style).toEqual({ sgr: '1', link: ';http://a' });
    pen.link(';');
    expect(pen.style).toEqual({ sgr: '1', link: '' });
  });
});

test.each<[string, string, string]>([
  ['', '', ''],
  ['', '1', '\x1b[1m'],
  ['1', '', '\x1b[m'],
  ['1;31', '4', '\x1b[0;4m'],
])('from %j to %j', (from, to, expected) => {
  expect(styleChange({ sgr: from, link: '' }, { sgr: to, link: '' })).toBe(expected);
});

test('to a link and back', () => {
  const plain = { sgr: '', link: '' };
  const linked = { sgr: '', link: 'id=1;http://a' };
  expect(styleChange(plain, linked)).toBe('\x1b]8;id=1;http://a\x1b\\');
  expect(styleChange(linked, plain)).toBe('\x1b]8;;\x1b\\');
});

test.each<[string, string]>([
  ['', '1'],
  ['1', ''],
  ['1;31', '31'],
  ['31', '1;31'],
])('the other weight of %j', (sgr, expected) => {
  expect(inOtherWeight({ sgr, link: '' }).sgr).toBe(expected);
});

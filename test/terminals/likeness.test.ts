import { describe, expect, it } from 'vitest';
import { distance, lettersOf, likeness, reversed } from './likeness.ts';

describe('lettersOf', () => {
  const check = (text: string, letters: string) => expect(lettersOf(text).join('')).toBe(letters);

  it('keeps letters and digits', () => check('Ab, c-1 (2)!', 'abc12'));
  it('takes marks off', () => {
    check('\u0628\u064e\u0651', '\u0628'); // beh, fatha, shadda
    check('\u0622\u0623\u0625', '\u0627\u0627\u0627'); // alef with madda, with hamza above, below
    check('\u016b\u1e25', 'uh');
  });
  it('takes tatweel out', () => check('\u0628\u0640\u0628', '\u0628\u0628'));
  it('turns presentation forms into letters', () => check('\ufefb', '\u0644\u0627')); // lam-alef
  it('reads digits of each kind', () => check('\u0662\u06f2', '22'));
  it('does not tell apart what looks alike', () => {
    check('\u0649\u06cc\u064a', '\u064a\u064a\u064a');
    check('\u06a9\u0643', '\u0643\u0643');
    check('\u0629\u0647', '\u0647\u0647');
  });
});

describe('distance', () => {
  const check = (a: string, b: string, steps: number) =>
    expect(distance([...a], [...b])).toBe(steps);

  it('counts letters put in, left out and changed', () => {
    check('', '', 0);
    check('abc', '', 3);
    check('', 'ab', 2);
    check('kitten', 'sitting', 3);
    check('abcd', 'badc', 3);
  });
});

describe('likeness', () => {
  const check = (read: readonly string[], wanted: readonly string[], share: number) =>
    expect(likeness(read, wanted)).toBeCloseTo(share, 10);

  it('is 1 for the text and 0 for nothing', () => {
    check(['abc', 'def'], ['abc', 'def'], 1);
    check([], ['abc', 'def'], 0);
  });
  it('compares row with row, and weighs each by its letters', () => {
    check(['def', 'abc'], ['abc', 'def'], 0);
    check(['abcdefgh', ''], ['abcdefgh', 'xy'], 0.8);
  });
  it('counts what was read and is not there', () => check(['abcd'], ['ab'], 0.5));
  it('is low for the rows reversed', () => {
    const rows = ['abcde', 'fghij'];
    check(reversed(rows), rows, 0.2);
  });
});

import { expect, test } from 'vitest';
import type { Direction } from '../../../src/text/bidi/direction.ts';
import { resolveLevels } from '../../../src/text/bidi/levels.ts';

// What the files of Unicode leave to the implementer, and where we do not trust a library with the text itself.

const toRtl = (text: string) =>
  text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x58f));

/** Levels of each UTF-16 unit, as digits; a capital stands for a Hebrew letter. */
function check(text: string, direction: Direction, expected: string) {
  expect([...resolveLevels(toRtl(text), direction)].join('')).toBe(expected);
}

test('each paragraph begins anew (P1)', () => check('b\u20291', 'rtl', '212'));
test('with the same direction', () => check('a\nA', 'ltr', '001'));
test('a line separator does not begin one', () => check('b\u20281', 'rtl', '222'));

test.each([
  ['Adlam', '\u{1e900}'],
  ['Hanifi Rohingya', '\u{10d00}'],
  ['Mende Kikakui', '\u{1e800}'],
  ['Garay', '\u{10d50}'],
  ['Yezidi', '\u{10e80}'],
])('%s is right-to-left', (_, letter) => check(`a${letter}`, 'ltr', '011'));

test('brackets that the library does not know (N0)', () => {
  check('[Aa]b', 'rtl', '11212');
  check('\u2e55Aa\u2e56b', 'rtl', '11212');
  check('\u2329Aa\u3009b', 'rtl', '11212'); // canonical equivalents
});

test('levels up to 125, and no further (X1 to X8)', () => {
  const deep = (count: number) => {
    const text = `${'\u202b\u202a'.repeat(100).slice(0, count)}A`;
    return resolveLevels(toRtl(text), 'ltr').at(-1);
  };
  expect([1, 3, 123, 125, 126, 150].map(deep)).toEqual([1, 3, 123, 125, 125, 125]);
});

test('an isolate beyond the deepest level', () => {
  const opened = '\u2067\u2066'.repeat(70);
  const levels = resolveLevels(toRtl(`${opened}A${'\u2069'.repeat(140)}a`), 'ltr');
  expect(levels[140]).toBe(125);
  expect(levels.at(-1)).toBe(0);
});

test('many numbers with no letter between them', () => {
  const numbers = (letter: string) => {
    const text = toRtl(`aA${letter}${' 1'.repeat(200)}`);
    return new Set(resolveLevels(text, 'rtl').filter((_, at) => text[at] === '1'));
  };
  expect(numbers('a')).toEqual(new Set([2]));
  expect(numbers('A')).toEqual(new Set([2]));
  expect([...resolveLevels(`a${' 1'.repeat(100)} b`, 'rtl')].join('')).toBe('2'.repeat(203));
});

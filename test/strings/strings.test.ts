/** Functions on strings. Capitals stand for Hebrew letters; what other packages do with Latin text is their witness. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {
  cellWidth,
  pad,
  slice,
  stripControls,
  truncate,
  visual,
  wrap,
} from '../../src/strings/index.ts';
import { toCaps, toRtl } from '../terminal/caps.ts';

const RED = '\u001b[31m';
const END = '\u001b[m';
const LINK = '\u001b]8;;https://example.org\u001b\\';
const LINK_END = '\u001b]8;;\u001b\\';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
const SEQUENCE = /(\u001b\[[\d;:]*[mn]|\u001b\]8;[ -~]*\u001b\\)/;

/** Escape sequences stay as they are in both directions. */
const check =
  (call: (text: string) => string) =>
  (caps: string, expected: string): void => {
    const parts = caps.split(SEQUENCE);
    const text = parts.map((part, at) => (at % 2 ? part : toRtl(part))).join('');
    const made = call(text).split(SEQUENCE);
    expect(made.map((part, at) => (at % 2 ? part : toCaps(part))).join('')).toBe(expected);
  };

describe('visual', () => {
  test.each([
    ['ABC DEF', 'FED CBA'],
    ['one ABC two', 'one CBA two'],
    ['ABC one', 'one CBA'],
    [`AB${RED}CD${END} E`, `E ${RED}DC${END}BA`],
    [`${RED}ABC${END}`, `${RED}CBA${END}`],
    [`A ${LINK}BC${LINK_END}`, `${LINK}CB${LINK_END} A`],
    ['A\nB one\ntwo', 'A\none B\ntwo'],
    // A colour goes on to the next line.
    [`${RED}AB\nCD`, `${RED}BA${END}\n${RED}DC${END}`],
    // Columns.
    ['| AB | CD |', '| BA | DC |'],
    // As a terminal shows it.
    ['AB\rCD', 'DC'],
    ['A\u001b[5nB', 'BA'],
    // Bidi controls have done their work when a row is in order.
    ['│ AB\u200f x│\tC\t\u2067D', '│ x BA│ C       D'],
    ['', ''],
    ['\n', '\n'],
  ])('%j', check(visual));

  test('a direction for all lines', () =>
    check((text) => visual(text, { direction: 'rtl' }))('one AB', 'BA one'));
  test('wrapped in logical order, in the direction of the whole line', () =>
    check((text) => visual(text, { width: 7 }))('ABC DEF one two', 'FED CBA\none two'));
  test('at the side where a line begins', () =>
    check((text) => visual(text, { width: 6, align: 'auto' }))('ABC\none', '   CBA\none'));
  test('letters join, and lam takes its alef', () => {
    expect(visual('\u0628\u0644\u0627')).toBe('\ufefc\ufe91');
  });
  test('prose where columns are off', () => {
    check((text) => visual(text, { columns: 'off' }))('| AB | CD |', '| DC | BA |');
  });
});

describe('wrap', () => {
  const wrapped = (width: number) => check((text) => wrap(text, width));
  test('in logical order, styles on their letters', () => {
    wrapped(7)(`ABC D${RED}EF GH${END}I`, `ABC D${RED}EF${END}\n${RED}GH${END}I`);
  });
  test('a soft hyphen is drawn where a line ends', () => {
    expect(wrap('news\u00adpaper', 6)).toBe('news\u00ad-\npaper');
  });

  test('Latin words as wrap-ansi', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 9, max: 30 }), (words, width) => {
        expect(wrap(words.join(' '), width)).toBe(wrapAnsi(words.join(' '), width));
      }),
    );
  });
});

describe('truncate', () => {
  test.each<[string, number, Parameters<typeof truncate>[2], string]>([
    ['ABC DEF', 5, {}, 'ABC …'],
    ['ABC DEF', 7, {}, 'ABC DEF'],
    ['ABC DEF', 5, { position: 'start' }, '… DEF'],
    ['ABC DEF', 5, { position: 'middle' }, 'AB…EF'],
    ['ABC DEF', 5, { ellipsis: '...' }, 'AB...'],
    ['ABC', 1, {}, '…'],
    ['ABC', 0, {}, ''],
    [`A${RED}BCDE${END}F`, 4, {}, `A${RED}BC…${END}`],
    ['ABCDEF\nAB', 3, {}, 'AB…\nAB'],
  ])('%j to %i cells, %j', (caps, width, options, expected) =>
    check((text) => truncate(text, width, options))(caps, expected),
  );

  test('no lam loses its alef, and no letter its marks', () => {
    expect(truncate('\u0644\u0627\u0628\u0628', 2)).toBe('\u0644\u0627…');
    expect(truncate('\u0628\u064e\u0628\u0628', 2)).toBe('\u0628\u064e…');
  });
  test('a wide character that does not fit is left out whole', () => {
    expect(truncate('a\u4e2d\u4e2d', 3)).toBe('a…');
  });
});

test('slice takes whole cells, in logical order', () => {
  check((text) => slice(text, 2, 5))(`AB${RED}CD${END}EF`, `${RED}CD${END}E`);
  expect(slice('a\u4e2db', 2)).toBe('b');
  expect(slice('ab\ncd', 1)).toBe('b\nd');
});

test.each<[Parameters<typeof pad>[2], string]>([
  [{}, 'CBA  '],
  [{ align: 'right' }, '  CBA'],
  [{ align: 'center' }, ' CBA '],
])('pad %j', (options, expected) => {
  check((text) => pad(visual(text), 5, options))('ABC', expected);
});

test('stripControls', () => {
  expect(
    stripControls(`${RED}a${END}\t${LINK}b${LINK_END}\n\u0007\u0085\u001bPx\u001b\\c\u001b[3`),
  ).toBe('a\tb\nc[3');
});

describe('cellWidth', () => {
  test('passes over sequences', () => {
    expect(cellWidth(`${RED}ab${END}${LINK}c${LINK_END}`)).toBe(3);
  });
  test('Latin and Chinese as string-width, which knows no tab', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', '\u4e2d', 'e\u0301', RED) });
    fc.assert(
      fc.property(text, (text) => {
        expect(cellWidth(text)).toBe(stringWidth(text));
      }),
    );
  });
});

/** Letters of every kind, sequences whole and broken, controls. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        toRtl('AB'),
        '\u0644\u0627',
        ' ',
        '  ',
        '│',
        '\n',
        '\t',
        '\r',
        RED,
        END,
        LINK,
      ),
      fc.constantFrom(
        '\u001b',
        '\u001b[',
        '\u009b',
        '\b',
        '\u202e',
        '\u2067',
        '\u001b[2K',
        '\ufdfd',
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('whatever the string', () => {
  const width = fc.integer({ min: 1, max: 12 });

  test('what comes out has its own sequences only', () => {
    fc.assert(
      fc.property(anything, width, (text, width) => {
        for (const made of [
          visual(text),
          wrap(text, width),
          truncate(text, width),
          slice(text, 1),
        ]) {
          const rest = made.replaceAll(new RegExp(SEQUENCE, 'g'), '');
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
          expect(rest).not.toMatch(/[\x00-\x09\x0B-\x1F\x7F-\x9F]/);
        }
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
        expect(stripControls(text)).not.toMatch(/[\x00-\x08\x0B-\x1F\x7F-\x9F]/);
      }),
      { numRuns: 300 },
    );
  });

  test('no line is wider than it may be', () => {
    const widest = (text: string) => Math.max(...text.split('\n').map(cellWidth));
    fc.assert(
      fc.property(anything, width, (text, width) => {
        expect(widest(truncate(text, width))).toBeLessThanOrEqual(width);
        expect(widest(slice(text, 2, 2 + width))).toBeLessThanOrEqual(width);
        // A character of two cells has no room in a line of one; a word sign that no line can hold is one character.
        expect(widest(wrap(text.replaceAll('\ufdfd', ''), width))).toBeLessThanOrEqual(
          Math.max(2, width),
        );
        expect(widest(pad(visual(text), width))).toBeGreaterThanOrEqual(width);
      }),
      { numRuns: 300 },
    );
  });

  test('visual shows what was written, as wide as it was', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(cellWidth(visual(text, { columns: 'off' }))).toBeGreaterThanOrEqual(0);
        expect(visual(text).split('\n').length).toBe(wrap(text, 10_000).split('\n').length);
      }),
      { numRuns: 200 },
    );
  });
});

import * as library from '@cto.af/linebreak';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markBreaks } from '../../src/text/breaks.ts';
import { MAY_BREAK, MUST_BREAK } from '../../src/text/cells.ts';
import { Break, isEastAsian, lineBreak } from '../../src/unicode/line-break.ts';
import { sized } from '../full-size.ts';
import { readUcd } from '../ucd/ucd.ts';
import { decisions } from './uax14.ts';

/** UTF-16 offsets before which the text may break; a forced break has an exclamation mark. */
function breaksOf(text: string): string[] {
  const cells = new Uint8Array(text.length);
  markBreaks(text, cells);
  const breaks: string[] = [];
  cells.forEach((cell, at) => {
    if (cell & MUST_BREAK) breaks.push(`${at}!`);
    else if (cell & MAY_BREAK) breaks.push(`${at}`);
  });
  return breaks;
}

/** The pieces between breaks, divided by bars; a forced break is a double one. */
function check(text: string, expected: string) {
  let pieces = '';
  let from = 0;
  for (const place of breaksOf(text)) {
    const at = Number.parseInt(place, 10);
    pieces += `${text.slice(from, at)}${place.endsWith('!') ? '\u2016' : '|'}`;
    from = at;
  }
  expect(pieces + text.slice(from)).toBe(expected);
}

test('between words', () => check('one two', 'one |two'));
test('not before a closing sign, even behind a space', () => check('one ! two', 'one ! |two'));
test('not in a number', () => check('1,234.5 % (6)', '1,234.5 |% |(6)'));
test('behind a hyphen', () => check('well-known', 'well-|known'));
test('nor behind one between letters of Hebrew and others', () =>
  check('\u05d0-a \u05d0-\u05d1', '\u05d0-a |\u05d0-|\u05d1'));
test('not behind a hyphen that opens a word', () =>
  check('\u0628 -\u0628 \u0628- \u0628', '\u0628 |-\u0628 |\u0628- |\u0628'));
test('nor through marks, or at the start', () => check('-\u064ea\u00a0-b', '-\u064ea\u00a0-b'));
test('not in a date', () => check('2020-10-21 1/2', '2020-10-21 |1/2'));
test('in an address, behind a slash', () => check('http://a/b', 'http://|a/|b'));
test('Arabic punctuation', () => check('\u0628\u060c \u0628\u061f', '\u0628\u060c |\u0628\u061f'));
test('guillemets', () =>
  check('\u0628 \u00ab\u0628\u00bb \u0628', '\u0628 |\u00ab\u0628\u00bb |\u0628'));
test('Persian half space', () =>
  check('\u0645\u06cc\u200c\u0631\u0648', '\u0645\u06cc\u200c\u0631\u0648'));
test('ideographs', () => check('\u6f22\u5b57', '\u6f22|\u5b57'));
test('a decimal sign that opens a number', () => check('a .5 b ,c', 'a |.5 |b ,c'));
test('quotation marks among ideographs', () =>
  check('\u6f22\u201c\u5b57\u201d\u6f22', '\u6f22|\u201c\u5b57\u201d|\u6f22'));
test('syllables of Bali', () => check('\u1b18\u1b44\u1b2b\u1b31', '\u1b18\u1b44\u1b2b|\u1b31'));
test('zero width space', () => check('a\u200bb', 'a\u200b|b'));
test('zero width joiner', () => check('\u6f22\u200d\u5b57\u5b57', '\u6f22\u200d\u5b57|\u5b57'));
test('a number, through marks', () => check('1:\u064e$ $(\u064e1', '1:\u064e$ |$(\u064e1'));
test('flags', () => check('\u{1f1e6}\u{1f1e6}\u{1f1e6}', '\u{1f1e6}\u{1f1e6}|\u{1f1e6}'));
test('forced', () => check('a\nb\r\nc', 'a\n\u2016b\r\n\u2016c'));

test('LineBreakTest.txt', () => {
  const faults: string[] = [];
  let rows = 0;
  for (const line of readUcd('LineBreakTest.txt').split('\n')) {
    const [data = '', comment = ''] = line.split('#');
    if (data.trim() === '') continue;
    rows += 1;
    const rules = [...comment.matchAll(/[÷×] \[([\d.]+)\]/g)].map(([, rule]) => rule);
    const expected: string[] = [];
    let text = '';
    for (const [index, [, sign, code]] of [...data.matchAll(/([÷×]) ([\dA-F]+)/g)].entries()) {
      // LB4 and LB5 are the rules of breaks that are forced.
      if (sign === '÷') expected.push(`${text.length}${/^[45]\./.test(rules[index]) ? '!' : ''}`);
      text += String.fromCodePoint(Number.parseInt(code, 16));
    }
    const breaks = breaksOf(text);
    if (breaks.join() !== expected.join()) faults.push(`${breaks}: ${expected}: ${comment}`);
  }
  expect(faults).toEqual([]);
  expect(rows).toBe(19_338);
});

/** Characters of every class, East Asian ones and others where both are. */
const SAMPLES = [
  ...'ab\u0628\u0644\u05d0\u05d11\u0661 \u064e\u200c\u00a0\u2060,:\u061b!\u061f}\u3009)]([{"\'\u00ab\u00bb\u2018\u2019\u201c\u201d',
  ...'-\u2010\u2013\u2014\u00b4/%\u066a$+\u2026\u203c\n\r\u000b\u0085\u2028\u200b\ufffc\u6f22\u3042\u3008\u3041\u3000\uff0c',
  ...'\u1100\u1160\u11a8\uac00\uac01\u0e01\u0e31\u{1f44b}\u{1f3fb}\u{1f1e6}\u{1f600}\u{1faff}\u{1f8ff}\u{10d00}\u200d\u3099',
  ...'\u2757\uff61\uff05\uffe6\u25cc\u1b05\u{11f02}\u1bc0\u1bf2\u1b44\u1b2c\u{10d6e}\u058a\u05be\u{11f26}',
];

test('the rules as they are written give the same breaks', () => {
  const names = Object.keys(Break);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...SAMPLES), { minLength: 1, maxLength: 9 }),
      (characters) => {
        const classed = characters.map((character) => {
          const code = character.codePointAt(0) as number;
          return { name: names[lineBreak(code)], isEastAsian: isEastAsian(code) };
        });
        let at = 0;
        const expected = decisions(classed).flatMap((sign, index) => {
          at += characters[index].length;
          return sign === '×' ? [] : [`${at}${sign === '!' ? '!' : ''}`];
        });
        expect(breaksOf(characters.join(''))).toEqual(expected);
      },
    ),
    { numRuns: sized(6_000) },
  );
});

/**
 * A library with every rule of UAX#14 15.1, numbers by its example 7; it knows no later one. Texts on which the rules have
 * changed since are left out, each by its rule.
 */
const witness = new library.Rules({ example7: true });

// Its LB15a (2.0.1) means to hold spaces behind an initial quotation mark, but where there is none it holds the next
// character, and «a b» would never break.
witness.replaceRule('LB15a', (state) => {
  const result = library.LB15a(state);
  if (result === library.NO_BREAK) state.spaces = state.next.cls === library.LineBreakClasses.SP;
  return result;
});

// Nor does it forget, at the end of a line, that it was in the midst of spaces (LB8, LB14 to LB17).
witness.replaceRule('LB06', (state) => {
  const result = library.LB06(state);
  if (result !== library.PASS) {
    state.spaces = false;
    state.LB8 = false;
  }
  return result;
});

/** What is decided otherwise since 15.1. Marks stand in between nowhere. */
const CHANGED = [
  /[,:\u061b\uff0c][1\u0661]/, // LB15c, LB25: a decimal sign begins a number
  /[$+%\u066a\u2030\uff05\uffe6][-(\u3008[{][,:\u061b1\u0661]/, // LB25: no hyphen, but a decimal sign behind a bracket
  /["'\u00ab\u00bb\u2018\u2019\u201c\u201d]/, // LB19, LB19a: see below
  /\p{L}[\p{M}\u200c]*\u3000/u, // LB21a: it was for all of BA
  /[-\u2010\u2013\u05be\u058a\u{10d6e}]/u, // LB20a, LB21a and the class HH: see below
  /[\u1b05\u1b2c\u1bc0\u{11f02}\u{11f26}\u25cc\u{1f8ff}]/u, // LB28a, LB30b with data of 17.0
];

test('a library that has all rules of 15.1 gives the same breaks where they have not changed', () => {
  let asked = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SAMPLES), { maxLength: 12 }), (characters) => {
      // The library does not look through marks in a number, though LB9 stands before LB25: none there. It forgets a
      // joiner behind a letter (LB8a).
      const text = characters
        .join('')
        .replace(/(?<=[^\p{L}\s])[\u064e\u200c\u0e31\u3099]+|\u200d/gu, '');
      if (CHANGED.some((changed) => changed.test(text))) return;
      asked += 1;
      const expected = [...witness.breaks(text)]
        .filter(({ position }) => position < text.length)
        .map(({ position, required }) => `${position}${required ? '!' : ''}`);
      expect(breaksOf(text)).toEqual(expected);
    }),
    { numRuns: sized(60_000) },
  );
  expect(asked).toBeGreaterThan(sized(5_000));
});

// Quotation marks and hyphens among narrow letters, where the changes have nothing to say.
test('and for quotation marks beside letters that are not East Asian, and hyphens in words', () => {
  const samples = [
    ...'ab\u0628\u0644  ().!\u00ab\u00bb\u201c\u201d"',
    'a-b',
    'b\u2010a',
    ' \u0628-\u0644',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...samples), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      if (/(^|[\s\u00a0])[-\u2010]| \./.test(text)) return; // LB20a, LB15d
      const expected = [...witness.breaks(text)]
        .filter(({ position }) => position < text.length)
        .map(({ position }) => `${position}`);
      expect(breaksOf(text)).toEqual(expected);
    }),
    { numRuns: sized(20_000) },
  );
});

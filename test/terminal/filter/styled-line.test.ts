import { expect, test } from 'vitest';
import { visual } from '../../../src/terminal/dialects/dialect.ts';
import { DIALECT_NAMES } from '../../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { drawStyled, type LineOptions } from '../../../src/terminal/filter/styled-line.ts';
import { PLAIN } from '../../../src/terminal/sgr/style.ts';
import { mayTurn, readStyled } from '../../../src/terminal/testing.ts';
import { Bidi, bidiClass } from '../../../src/unicode/bidi-class.ts';
import { CODE_POINTS } from '../../../src/unicode/testing.ts';
import { marked, textIn, written } from './styled.ts';

// Capitals are Hebrew letters, `<31>` is SGR 31, `{x}` a link to x (see `styled.ts`).

const SETTING: LineOptions = { align: 'left', columns: 20, dialect: visual };

function drawn(line: string, setting: Partial<LineOptions> = {}): string {
  const styled = readStyled(line, PLAIN);
  return textIn((buffer) => drawStyled(styled, { ...SETTING, ...setting }, buffer));
}

function check(line: string, expected: string, setting: Partial<LineOptions> = {}) {
  expect(marked(drawn(written(line), setting))).toBe(expected);
}

test.each([
  ['abc', 'abc'],
  ['ABC', 'CBA'],
  ['abc DEF', 'abc FED'],
  ['ABC def', 'def CBA'],
  ['ABC 12, (x)!', '!(x) ,12 CBA'],
  ['12 ABC', 'CBA 12'],
])('order: %s', (line, expected) => check(line, expected));

test.each([
  ['<31>ABC<>', '<31>CBA<>'],
  ['<31>abc<>', '<31>abc<>'],
  ['A<31>B<>C', 'C<31>B<>A'],
  ['<31>A<32>B<>', '<32>B<0;31>A<>'],
  ['a<1>b<31>c D<>E', 'a<1>b<0;1;31>c <>E<1;31>D<>'],
  ['<31>ABC', '<31>CBA<>'],
  ['{x}ABC{} d', 'd {x}CBA{}'],
  ['A{x}B<31>C<>{}', '<31>{x}C<>B{}A'],
  ['<31>', ''],
])('colours and links: %s', (line, expected) => check(line, expected));

test.each([
  ['auto, from the first letter behind sequences', '<31>ABC<> def', undefined, 'def <31>CBA<>'],
  ['rtl', 'abc!', 'rtl', '!abc'],
  ['ltr', 'ABC!', 'ltr', 'CBA!'],
] as const)('direction: %s', (_, line, direction, expected) =>
  check(line, expected, { direction }),
);

test.each([
  ['AB\tC', 'BA      C'],
  ['a\tb\tC', 'a       b       C'],
  ['A\tb\tc', 'A       b       c'],
])('tabs: %j', (line, expected) => check(line, expected));

test.each([
  ['ABC DEF GHI', 'IHG FED CBA', 20],
  ['ABC DEF GHI', 'FED CBA\nIHG', 7],
  ['ABC <31>DEF GHI<> J', '<31>FED<> CBA\nJ <31>IHG<>', 7],
  ['abcd efgh', 'abcd\nefgh', 6],
  ['a<31>bcd ef<>gh', 'a<31>bcd<>\n<31>ef<>gh', 6],
  ['ABCDEF', 'CBA\nFED', 3],
])('width: %s', (line, expected, width) => check(line, expected, { width }));

test('only what the terminal would wrap wrong is wrapped', () => {
  check('ABC DEF', 'CBA\nFED', { turnedWidth: 5 });
  check('abc def', 'abc def', { turnedWidth: 5 });
  check('abc def', 'abc\ndef', { turnedWidth: 20, width: 5 });
});

test.each([
  ['ABC', 'right', '  CBA'],
  ['ABC', 'auto', '  CBA'],
  ['ABC', 'left', 'CBA'],
  ['abc', 'right', '  abc'],
  ['abc', 'auto', 'abc'],
  ['<31>ABC<>', 'auto', '  <31>CBA<>'],
  ['A<31>BC<>', 'auto', '  <31>CB<>A'],
  ['ABCDEFG', 'right', 'GFEDCBA'],
] as const)('aligned: %s %s', (line, align, expected) =>
  check(line, expected, { align, columns: 5 }),
);

test('wrapped and aligned by the width that is asked for', () =>
  check('AB CD E', ' DC BA\n     E', { align: 'auto', width: 6 }));

test('a dialect of whole rows gets them whole', () => {
  const dialect = dialectOf('inverse');
  check('A<31>B<>', '  A<31>B<>', { dialect, columns: 4, align: 'right' });
  check('A<31>B<>', 'A<31>B<>  ', { dialect, columns: 4 });
});

/** Letters stand as escapes, one form beside the other. */
test.each([
  // beh, seen, meem: initial, medial, final
  ['one word', '\u0628\u0633\u0645', '\ufee2\ufeb4\ufe91'],
  [
    'each letter in a colour',
    '<31>\u0628<32>\u0633<33>\u0645<>',
    '<33>\ufee2<0;32>\ufeb4<0;31>\ufe91<>',
  ],
  // lam-alef is one cell, of the colour of the lam
  ['lam and alef', '<31>\u0644<32>\u0627<>', '<31>\ufefb<>'],
  ['behind another letter', '\u0628<31>\u0644<32>\u0627<>', '<31>\ufefc<>\ufe91'],
  // a mark in a colour of its own stays on its letter
  ['a mark', '<31>\u0628<32>\u064e<>', '<31>\ufe8f\u064e<>'],
  // behind a joiner, which is never drawn
  ['a hidden character', '<31>\u200d<32>\u0628<>', '<32>\ufe90<>'],
])('joining: %s', (_, line, expected) => {
  expect(marked(drawn(written(line))).replaceAll('\u001B', 'ESC')).toBe(expected);
});

test('a letter, number or control that asks for order is never taken for another', () => {
  const turning = [
    Bidi.R,
    Bidi.AL,
    Bidi.AN,
    ...Array.from({ length: 9 }, (_, at) => Bidi.LRE + at),
  ];
  const overlooked = [];
  for (let code = 0; code < CODE_POINTS; code += 1) {
    const isTurning = turning.includes(bidiClass(code));
    if (isTurning && !mayTurn(String.fromCodePoint(code))) overlooked.push(code.toString(16));
  }
  expect(overlooked).toEqual([]);
});

/** A sign of a number (U+06DD) is drawn as brackets round its digits: one unit, whatever a terminal makes of a row. */
test.each(DIALECT_NAMES)('a numbered ayah is one unit: %s', (name) => {
  const dialect = dialectOf(name);
  const drawnIn = (line: string) => drawn(line, { dialect, columns: 30 });
  const inBrackets = (number: string) => `\u0622 (${number}) \u0628`;
  // The engine mirrors the brackets of a text as it chooses those of a sign: both rows are one.
  expect(drawnIn('\u0622 \u06dd\u0662 \u0628')).toBe(drawnIn(inBrackets('\u0662')));
  expect(drawnIn('\u0622 \u06dd\u0662\u0668 \u0628')).toBe(drawnIn(inBrackets('\u0662\u0668')));
  expect(drawnIn('\u0622 \u06dd12 \u0628')).toBe(drawnIn(inBrackets('12')));
});

test('in columns a sign that is a word has the one cell that the program gave it', () => {
  expect(drawn('\u0628 \ufdfc  a')).toBe('\ufdfc \ufe8f  a');
  expect(drawn('\u0628 \ufdfc')).toBe('\ufedd\ufe8e\ufbfe\ufead \ufe8f');
});

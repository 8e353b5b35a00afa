/** Letters that Unicode has since 15.0: what BidiTest.txt of 15.0 cannot know of. */
import { expect, test } from 'vitest';
import { resolveLevels } from '../../src/text/bidi/levels.ts';
import { analyse, breakLines, shape, visualCells } from '../../src/text/index.ts';
import { Bidi, bidiClass } from '../../src/unicode/bidi-class.ts';
import { Joining, joiningType } from '../../src/unicode/joining-type.ts';
import { readUcd, rows } from '../ucd/ucd.ts';

const added = [...rows(readUcd('DerivedAge.txt'))].flatMap(({ first, last }) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
);
const rightToLeft = added.filter((code) => [Bidi.R, Bidi.AL].includes(bidiClass(code) as 1 | 2));

test('there are some', () => {
  expect(added.length).toBe(10_615);
  expect(rightToLeft.length).toBeGreaterThan(70); // Garay, Arabic Extended-C, Sidetic
});

/** The level of each in a paragraph from left to right, between two letters of Latin. */
test.each(rightToLeft.map((code) => [code.toString(16), String.fromCodePoint(code)]))(
  'U+%s stands from the right, in a cell of its own',
  (_, letter) => {
    const text = `a${letter}${letter}b`;
    const levels = resolveLevels(text, 'ltr');
    expect([...levels]).toEqual([0, ...Array(2 * letter.length).fill(1), 0]);
    const [line] = breakLines(analyse(text, { direction: 'ltr' }), 80);
    const cells = visualCells(analyse(text, { direction: 'ltr' }), line);
    expect(cells.map(({ text, width }) => [text, width])).toEqual([
      ['a', 1],
      [letter, 1],
      [letter, 1],
      ['b', 1],
    ]);
  },
);

test('a mark takes the level of its letter (W1), and no column', () => {
  const marks = added.filter((code) => bidiClass(code) === Bidi.NSM);
  expect(marks.length).toBeGreaterThan(40);
  for (const code of marks) {
    const mark = String.fromCodePoint(code);
    const text = `\u0628${mark}`;
    expect([...resolveLevels(text, 'ltr')], code.toString(16)).toEqual(Array(text.length).fill(1));
    const [line] = breakLines(analyse(text), 80);
    expect(visualCells(analyse(text), line).map(({ width }) => width)).toEqual([1]);
  }
});

// Presentation forms are of Unicode 1 to 6: a new letter stays as it is, and its neighbours know that it joins.
test.each([
  ['U+088F, noon with ring', '\u088f', Joining.D, '\ufe91\u088f\ufe90'],
  ['U+10EC6, Arabic Extended-C', '\u{10ec6}', Joining.D, '\ufe91\u{10ec6}\ufe90'],
  ['U+10EC2, dal of Extended-C', '\u{10ec2}', Joining.R, '\ufe91\u{10ec2}\ufe8f'],
])('%s, between two behs', (_, letter, type, expected) => {
  expect(joiningType(letter.codePointAt(0) as number)).toBe(type);
  if (expected !== undefined) expect(shape(`\u0628${letter}\u0628`)).toBe(expected);
});

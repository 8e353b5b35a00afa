import { expect, test } from 'vitest';
import {
  analyse,
  breakLines,
  type Display,
  visualCells,
  visualText,
} from '../../src/text/index.ts';

function check(text: string, display: Display, expected: string) {
  const paragraph = analyse(text, { direction: 'ltr' });
  const [line] = breakLines(paragraph, 80);
  expect(visualText(paragraph, line, display)).toBe(expected);
  const cells = visualCells(paragraph, line, display);
  expect(cells.map((cell) => cell.text).join('')).toBe(expected);
  expect(cells.length).toBe(visualCells(paragraph, line).length);
}

const DIGITS = '19 \u0661\u0669 \u06f1\u06f9';
const ARABIC = '\u0661\u0669';
const PERSIAN = '\u06f1\u06f9';

test('digits as written', () => check(DIGITS, {}, DIGITS));
test('Western digits', () => check(DIGITS, { digits: 'western' }, '19 19 19'));
test('Arabic digits', () => check(DIGITS, { digits: 'arabic' }, `${ARABIC} ${ARABIC} ${ARABIC}`));
test('Persian digits', () =>
  check(DIGITS, { digits: 'persian' }, `${PERSIAN} ${PERSIAN} ${PERSIAN}`));

test('vowel signs hidden', () => check('\u0628\u064e\u0651', { marks: 'hide' }, '\ufe8f'));
test('superscript alef hidden', () => check('\u0628\u0670', { marks: 'hide' }, '\ufe8f'));
test('Hebrew points hidden', () => check('\u05e9\u05c1\u05b8', { marks: 'hide' }, '\u05e9'));
test('hamza above is part of a letter', () =>
  check('\u0628\u0654', { marks: 'hide' }, '\ufe8f\u0654'));
test('accents of Latin stay', () => check('e\u0301', { marks: 'hide' }, 'e\u0301'));
test('both', () => check('\u0628\u064e 1', { marks: 'hide', digits: 'persian' }, '\u06f1 \ufe8f'));

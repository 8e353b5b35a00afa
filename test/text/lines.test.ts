import { expect, test } from 'vitest';
import { analyse, breakLines, visualText } from '../../src/text/index.ts';

/** Lines at a width; what a line swallows at its end stands behind a bar. */
function check(text: string, width: number, expected: string[]) {
  const lines = breakLines(analyse(text), width);
  expect(
    lines.map(({ from, to, end }) => `${text.slice(from, to)}|${text.slice(to, end)}`),
  ).toEqual(expected);
}

test('an empty text is one empty line', () => check('', 10, ['|']));
test('blanks at the end of a line do not count', () => check('abc   def', 3, ['abc|   ', 'def|']));
test('lines are filled', () => check('a b c d', 3, ['a b| ', 'c d|']));
test('a long word is cut', () => check('abcdefg hi', 3, ['abc|', 'def|', 'g| ', 'hi|']));
test('blanks before a long word do not make an empty line', () =>
  check(' abcdef', 4, [' abc|', 'def|']));
test('a line feed ends a line', () => check('a\nb\r\n\nc', 9, ['a|\n', 'b|\r\n', '|\n', 'c|']));
test('a no-break space holds', () => check('a b\u00a0c', 3, ['a| ', 'b\u00a0c|']));
test('zero width space allows a break', () => check('abc\u200bdef', 4, ['abc\u200b|', 'def|']));
test('hidden characters alone show nothing', () => check('\u200f', 4, ['|\u200f']));
test('a wide character is not halved', () => check('\u6f22\u5b57', 3, ['\u6f22|', '\u5b57|']));
test('one cell stands on a line, whatever the width', () => check('\u6f22a', 1, ['\u6f22|', 'a|']));
test('lam-alef is one cell', () =>
  check('\u0644\u0627\u0644\u0627', 1, ['\u0644\u0627|', '\u0644\u0627|']));

test('an address is broken behind its slashes, and cut if need be', () =>
  check('http://example.com/one/two', 12, ['http://|', 'example.com/|', 'one/two|']));
test('Latin words in Arabic text', () =>
  check('\u0628 one two \u0628', 5, ['\u0628 one| ', 'two \u0628|']));

test('a word that is cut stays joined at both edges', () => {
  const paragraph = analyse('\u0628'.repeat(5));
  const rows = breakLines(paragraph, 2).map((line) => visualText(paragraph, line));
  expect(rows).toEqual(['\ufe92\ufe91', '\ufe92\ufe92', '\ufe90']); // medial initial, medial medial, final
});

test('a soft hyphen is drawn where a line ends at it, and has its cell there', () => {
  const rows = (text: string, width: number) => {
    const paragraph = analyse(text);
    return breakLines(paragraph, width).map((line) => visualText(paragraph, line));
  };
  expect(rows('abc\u00addef', 6)).toEqual(['abcdef']);
  expect(rows('abc\u00addef', 4)).toEqual(['abc-', 'def']);
  expect(rows('a b\u00adc', 3)).toEqual(['a', 'bc']);
  // Two letters that join nothing, then two more (LB21a: there is no break behind Hebrew).
  expect(rows('\u062f\u0627\u00ad\u0631\u062f', 3)).toEqual(['-\ufe8d\ufea9', '\ufea9\ufead']);
});

/** Signs that are whole words: written as their letters, searched and copied as they are. */
import { expect, test } from 'vitest';
import {
  analyse,
  breakLines,
  cellWidth,
  drawLine,
  fold,
  roomFor,
  shape,
  visualCells,
  visualText,
} from '../../src/text/index.ts';

const RIAL = '\ufdfc';
const BASMALA = '\ufdfd';
const PRAYER = '\ufdfa';

function lineOf(text: string) {
  return { from: 0, to: text.length, end: text.length };
}

/** Right to left, each letter in its cell. */
function wordsSeen(letters: string): string {
  return [...shape(letters)].reverse().join('');
}

test('the letters are those that Unicode decomposes a sign into, where it does', () => {
  for (let code = 0xfdf0; code <= 0xfdfc; code += 1) {
    const sign = String.fromCharCode(code);
    expect(visualText(analyse(sign), lineOf(sign)), code.toString(16)).toBe(
      wordsSeen(sign.normalize('NFKD')),
    );
  }
});

test('the basmala, which it does not decompose, is the words of its name', () => {
  const words =
    '\u0628\u0633\u0645 \u0627\u0644\u0644\u0647 \u0627\u0644\u0631\u062d\u0645\u0646 \u0627\u0644\u0631\u062d\u064a\u0645';
  expect(visualText(analyse(BASMALA), lineOf(BASMALA))).toBe(wordsSeen(words));
  // A symbol of no direction to UAX#9: its letters run from right to left in Latin text too.
  const latin = `a ${BASMALA} b`;
  expect(visualText(analyse(latin), lineOf(latin))).toBe(`a ${wordsSeen(words)} b`);
});

test('every sign of words has letters, and those that are one letter or a bracket have not', () => {
  const isSpelled = (code: number) => cellWidth(String.fromCharCode(code)) > 1;
  const ranges = [
    [0xfd40, 0xfd4f],
    [0xfdcf, 0xfdcf],
    [0xfdf0, 0xfdff],
  ];
  for (let code = 0xfb50; code <= 0xfdff; code += 1) {
    const isWord = ranges.some(([from, to]) => code >= from && code <= to);
    expect(isSpelled(code), code.toString(16)).toBe(isWord);
    const sign = String.fromCharCode(code);
    const drawn = visualText(analyse(sign), lineOf(sign));
    if (isWord) expect(drawn, code.toString(16)).toHaveLength(cellWidth(sign));
  }
});

test('a sign is one cell of the text, as wide as its letters', () => {
  const text = `\u0628${RIAL}1`;
  expect(visualCells(analyse(text), lineOf(text))).toEqual([
    { text: '1', width: 1, from: 2, to: 3 },
    { text: '\ufedd\ufe8e\ufbfe\ufead', width: 4, from: 1, to: 2 },
    { text: '\ufe8f', width: 1, from: 0, to: 1 },
  ]);
  expect(cellWidth(text)).toBe(6);
});

test('lines are broken by the width of the letters', () => {
  const paragraph = analyse(`\u0628 ${PRAYER} \u0628`);
  expect(breakLines(paragraph, 20).map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [4, 5],
  ]);
  expect(breakLines(paragraph, 19).map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
});

test('what is wider than a line stays a sign', () => {
  const paragraph = analyse(`a ${PRAYER}`);
  const rows = (width: number) =>
    breakLines(paragraph, width).map((line) => visualText(paragraph, line));
  expect(rows(17)).toEqual([`a ${PRAYER}`]);
  expect(rows(18)).toHaveLength(2);
});

test('there is room for what is drawn', () => {
  const text = `${BASMALA}${PRAYER}`.repeat(10);
  const paragraph = analyse(text);
  const [line] = breakLines(paragraph, 1000);
  const room = roomFor(line, paragraph);
  expect(drawLine(paragraph, line, new Uint16Array(room), 0)).toBeLessThanOrEqual(room);
});

test('it is searched as it is, and by its letters where Unicode has them', () => {
  expect(fold(`\u0633 ${BASMALA}`).text).toContain(fold(BASMALA).text);
  expect(fold(RIAL).text).toBe(fold('\u0631\u06cc\u0627\u0644').text);
});

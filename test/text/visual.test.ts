import { expect, test } from 'vitest';
import type { Direction } from '../../src/text/index.ts';
import { analyse, breakLines, drawLine, roomFor, visualCells } from '../../src/text/index.ts';

/** FriBidi's CapRTL habit: a capital stands for a right-to-left letter, here the Hebrew one of its place. */
const toRtl = (text: string) =>
  text.replace(/[A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x58f));
const toCaps = (text: string) =>
  text.replace(/[\u05d0-\u05e9]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x58f));

/** The rows of a text in visual order, at a width, in the text's own direction unless one is given. */
function check(text: string, expected: string, width = 80, direction?: Direction) {
  const source = toRtl(text);
  const paragraph = analyse(source, { direction });
  const rows = breakLines(paragraph, width).map((line) => {
    const cells = visualCells(paragraph, line);
    const inLogicalOrder = cells.toSorted((a, b) => a.from - b.from);
    let offset = line.from;
    for (const cell of inLogicalOrder) {
      expect(cell.from).toBe(offset);
      offset = cell.to;
    }
    expect(offset).toBe(line.to);
    return cells.map((cell) => cell.text).join('');
  });
  expect(toCaps(rows.join('/'))).toBe(expected);
}

test('left-to-right', () => check('car is red', 'car is red'));
test('right-to-left', () => check('CAR IS RED', 'DER SI RAC'));
test('a word of the other direction', () =>
  check('car is THE CAR in arabic', 'car is RAC EHT in arabic'));
test('numbers run left to right', () => check('IT IS 123, 456', '456 ,123 SI TI'));
test('a separator joins numbers', () => check('IT IS 1,234.5', '1,234.5 SI TI'));
test('terminators belong to a number', () => check('IT IS 12% OR $3', '$3 RO 12% SI TI'));
test('brackets are mirrored', () => check('A (B) [C]', '[C] (B) A'));
test('brackets round the other direction', () => check('A (b) C', 'C (b) A'));
test('each line is ordered by itself', () => check('ABC DEF GHI', 'FED CBA/IHG', 7));
test('a tab has the direction of the paragraph (L1)', () => check('A b\tc D', 'D c  b A'));
test('and so have blanks before it', () => check('A b \tc D', 'D c   b A'));
test('and blanks at the end of a line', () => check('A b\u2007', '\u2007b A'));
test('a line that ends in the other direction', () => check('ABC def ghi', 'def CBA/ghi', 7));
test('isolates', () => check('a \u2067B 1\u2069 c', 'a 1 B c'));
test('overrides', () => check('\u202eabc\u202c', 'cba'));
test('controls are not drawn', () => check('A\u200f\u202bB\u202c!', '!BA'));
test('a tab is two blanks', () => check('a\tb', 'a  b'));
test('a mark without base gets one', () => check('\u0300a', '\u25cc\u0300a'));
test('marks stay behind their letter', () => check('A\u05b0B', 'BA\u05b0'));
test('half a pair', () => check('a\ud800b', 'a\ufffdb'));
test('a number of an ayah', () => check('A \u06dd\u0661\u0662', '(\u0661\u0662) A'));
test('letters beyond the first plane', () => check('\u{1e900}\u{1e901} a', 'a \u{1e901}\u{1e900}'));
test('a family is drawn as its first member', () =>
  check('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}!', '\u{1f468}!'));
test('a noncharacter', () => check('\uffffA', 'A\ufffd'));

test('a line drawn into an array, where there is room', () => {
  const paragraph = analyse(toRtl('A (1) b'));
  const [line] = breakLines(paragraph, 80);
  const units = new Uint16Array(2 + roomFor(line, paragraph));
  const end = drawLine(paragraph, line, units, 2);
  expect(toCaps(String.fromCharCode(...units.subarray(0, end)))).toBe('\0\0b (1) A');
});

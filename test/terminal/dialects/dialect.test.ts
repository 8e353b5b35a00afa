import { expect, test } from 'vitest';
import { encode, visual, visualBare } from '../../../src/terminal/dialects/dialect.ts';
import { DIALECT_NAMES } from '../../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import type { ScreenCell } from '../../../src/terminal/screen/screen-cell.ts';
import { cells, textOf } from '../caps.ts';

// Forms of kaf, teh and beh, fatha and shadda; alef of Hebrew with qamats; e with an acute
const MARKED = '\uFEDB\u064E\uFE98\u0651\u064E \u05D0\u05B8 e\u0301';

test('visual order is what it was', () => {
  expect(textOf(visual.order(cells(MARKED)))).toBe(MARKED);
});

test('bare, it has no harakat and no points, and all its accents', () => {
  expect(textOf(visualBare.order(cells(MARKED)))).toBe('\uFEDB\uFE98 \u05D0 e\u0301');
});

test.each(DIALECT_NAMES)('%s has its name', (name) => expect(dialectOf(name).name).toBe(name));

test('a row is written with a change of look between clusters, and none inside', () => {
  const styled = (text: string, sgr: string): ScreenCell => ({
    text,
    width: 1,
    style: { sgr, link: '' },
  });
  const row = [styled('\uFEDB\u064E', '1'), styled('\uFE98\u0651\u064E', '31'), styled('x', '')];
  expect(encode(row)).toBe('\u001B[1m\uFEDB\u064E\u001B[0;31m\uFE98\u0651\u064E\u001B[mx');
});

test('in xterm.js, the browser does not make one sign of the two cells of a flag', () => {
  const style = { sgr: '', link: '' };
  const [first, second] = ['\u{1F1F8}', '\u{1F1E6}'];
  const flag: ScreenCell = { text: first + second, width: 2, style };
  const letter: ScreenCell = { text: 'x', width: 1, style };
  const sent = (row: readonly ScreenCell[]) => encode(dialectOf('visual-parted').order(row));
  const halves = `${first}\u001B[1"q${second}\u001B["q`;
  expect(sent([flag])).toBe(halves);
  expect(sent([letter, flag, flag])).toBe(`x${halves}${halves}`);
  // Half a flag, in one column, and flags elsewhere are as they are.
  expect(sent([{ ...flag, text: first, width: 1 }])).toBe(first);
  expect(encode(visual.order([flag]))).toBe(first + second);
});

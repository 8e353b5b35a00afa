import { Terminal } from '@xterm/headless';
import { describe, expect, test } from 'vitest';
import { type Dialect, type Glyph, visual } from '../../../src/terminal/dialects/dialect.ts';
import { columnsOf, cutGlyphs, type ScreenRow } from '../../../src/terminal/screen/screen-cell.ts';
import { update } from '../../../src/terminal/screen/update.ts';
import { Pen, type Style } from '../../../src/terminal/sgr/style.ts';
import { Tokenizer } from '../../../src/terminal/sgr/tokens.ts';

const SIZE = { columns: 12, rows: 4 };

/** Rows of text with SGR sequences in it. */
function screen(text: string): ScreenRow[] {
  const pen = new Pen();
  const rows: (Glyph & { style: Style })[][] = [[]];
  for (const token of new Tokenizer().read(text)) {
    if (token.type === 'csi') pen.sgr(token.parameters);
    else if (token.type === 'control') rows.push([]);
    else
      rows
        .at(-1)
        ?.push(...cutGlyphs(token.source).map((glyph) => ({ ...glyph, style: pen.style })));
  }
  return Array.from({ length: SIZE.rows }, (_, y) => columnsOf(rows[y] ?? [], SIZE.columns));
}

/** `expected` without ESC [. */
function check(
  before: string | undefined,
  after: string,
  expected: string,
  {
    scope = visual.scope,
    canScroll = true,
  }: { scope?: Dialect['scope']; canScroll?: boolean } = {},
) {
  const dialect = { ...visual, scope };
  const shown = before === undefined ? undefined : screen(before);
  const bytes = update(shown, screen(after), { dialect, canScroll, hasLinks: true });
  expect(bytes.replaceAll('\x1b[', '^')).toBe(expected);
}

describe('only what changes is written', () => {
  test('nothing', () => check('a\nb', 'a\nb', ''));
  test('everything, where nobody knows', () => check(undefined, 'a\n b', '^m^H^J^1;1Ha^2;2Hb'));
  test('a cell', () => check('abcd', 'axcd', '^1;2Hx'));
  test('a look', () => check('abcd', 'a\x1b[1mb\x1b[mcd', '^1;2H^1mb^m'));
  test('two cells far apart', () => check('abcdefghij', 'xbcdefghix', '^1;1Hx^1;10Hx'));
  test('two cells near each other', () => check('abcd', 'xbcx', '^1;1Hxbcx'));
  test('the end of a row', () => check('abcdefg', 'ab', '^1;3H^K'));
  test('a few blanks', () => check('abcd', 'ab', '^1;3H  '));
  test('a blank of a look is no end', () => check('ab', 'ab\x1b[7m \x1b[m', '^1;3H^7m ^m'));
  test('a row up to its last column', () => check('', 'abcdefghijkl', '^1;1Habcdefghijkl'));
  test('a wide cluster over two', () => check('abcd', 'a\u4E2Dd', '^1;2H\u4E2D'));
  test('two over a wide cluster', () => check('a\u4E2Dd', 'abcd', '^1;2Hbc'));
  test('half a wide cluster', () => check('a\u4E2Dd', 'ab d', '^1;2Hb '));
});

describe('where terminals differ in the width of a sign, what is behind it stands in its column', () => {
  test('a pictograph', () => check('', 'a\u{1f600}b', '^1;1Ha^2X\u{1f600}^4Gb'));
  test('a flag, a syllable with a final', () =>
    check('', '\u{1f1f8}\u{1f1e6}b', '^1;1H^2X\u{1f1f8}\u{1f1e6}^3Gb'));
  test('a spacing mark', () => check('', 'a\u0915\u093eb', '^1;1Ha^2X\u0915\u093e^4Gb'));
  test('a hexagram', () => check('', 'a\u4dc0b', '^1;1Ha^2X\u4dc0^4Gb'));
  test('not an ideograph, or a letter with its marks', () =>
    check('', '\u4e2d\u0628\u064eb', '^1;1H\u4e2d\u0628\u064eb'));

  test.each([0, 1, 2])('in a terminal that gives each of them %i columns', async (width) => {
    const terminal = new Terminal({ cols: 12, rows: 4, allowProposedApi: true });
    const widthOf = (code: number) => (code < 0x80 ? 1 : width) as 0 | 1 | 2;
    terminal.unicode.register({
      version: 'other',
      wcwidth: widthOf,
      charProperties: (code) => widthOf(code) << 1,
    });
    terminal.unicode.activeVersion = 'other';
    const rows = screen('a\u{1f600}b\u0915\u093ec\u4dc0d');
    const bytes = update(undefined, rows, { dialect: visual, canScroll: false, hasLinks: false });
    await new Promise<void>((resolve) => terminal.write(bytes, resolve));
    const line = terminal.buffer.active.getLine(0);
    const at = (column: number) => line?.getCell(column)?.getChars();
    expect([at(0), at(3), at(6), at(9)]).toEqual(['a', 'b', 'c', 'd']);
    terminal.dispose();
  });
});

describe('as much as the dialect needs', () => {
  test('a word', () => check('ab cd ef', 'ab cx ef', '^1;4Hcx', { scope: 'word' }));
  test('words that become one', () =>
    check('ab cd ef', 'ab cdxef', '^1;4Hcdxef', { scope: 'word' }));
  test('a word that becomes two', () =>
    check('ab cdxef', 'ab cd ef', '^1;4Hcd ef', { scope: 'word' }));
  test('a row', () => check('ab cd ef', 'ab cx ef', '^1;1Hab cx ef^K', { scope: 'row' }));
});

describe('a screen that moved is scrolled', () => {
  const before = 'a first row\nthe second\nthird one\n0%';
  test('up', () => {
    check(before, 'the second\nthird one\na new row\n5%', '^1;3r^S^r^3;1Ha new row^4;1H5');
  });
  test('down', () => {
    check(before, 'a new row\na first row\nthe second\n0%', '^1;3r^T^r^1;1Ha new row');
  });
  test('by two', () => {
    check(before, 'third one\na\nb\n0%', '^1;3r^2S^r^2;1Ha^3;1Hb');
  });
  test('not where the terminal cannot', () => {
    check('abc\nabd\nabe', 'abd\nabe\nabf', '^1;3Hd^2;3He^3;3Hf', { canScroll: false });
  });
  test('not where it saves nothing', () => check('abc\nabd', 'abd\nabe', '^1;3Hd^2;3He'));
});

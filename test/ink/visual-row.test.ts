/** Rows of logical text in visual order, each segment in its columns. Capitals stand for Hebrew letters. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusters, NUMBER_SIGN } from '../../src/terminal/row/clusters.ts';
import { type BaseDirection, visualRow } from '../../src/terminal/row/visual-row.ts';
import type { ScreenCell } from '../../src/terminal/screen/screen-cell.ts';
import { PLAIN, type Style } from '../../src/terminal/sgr/style.ts';
import { cellWidth } from '../../src/text/index.ts';
import { sized } from '../full-size.ts';
import { textOf, toCaps, toRtl } from '../terminal/caps.ts';

const RED: Style = { sgr: '31', link: '' };
const INVERSE: Style = { sgr: '7', link: '' };

function row(text: string, style: Style = PLAIN): ScreenCell[] {
  return clusters(text).map((glyph) => ({ ...glyph, style }));
}

function widthOf(cells: readonly ScreenCell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

describe('segments', () => {
  const check = (logical: string, visual: string) => {
    const turned = visualRow(row(toRtl(logical)), 'auto');
    expect(toCaps(textOf(turned ?? [])), logical).toBe(visual);
  };

  test.each([
    ['ABC', 'CBA'],
    ['  ABC  ', '  CBA  '],
    ['one ABC two', 'one CBA two'],
    ['ABC one DEF', 'FED one CBA'],
    ['ABC 123 DEF.', '.FED 123 CBA'],
    ['ABC (DEF)', '(FED) CBA'],
    // gauges, with an empty half and with none
    ['AB: 50%|##   | 1', '50% :BA|##   | 1'],
    ['AB: 0%|     | 1', '0% :BA|     | 1'],
    ['AB: 50%|\u2588\u2588\u2588| 1', '50% :BA|\u2588\u2588\u2588| 1'],
    ['AB || CD', 'DC || BA'],
    ['AB|CD|EF', 'FE|DC|BA'],
    // a hash of digits, and a number
    ['* 1234512 ABC', '* 1234512 CBA'],
    ['| * 1234512 (A) BC', '| * 1234512 CB (A)'],
    ['1234512 ABC', 'CBA 1234512'],
    // branches of other programs, and the marks of a choice
    ['+---AB', '+---BA'],
    ['|   \\---AB c', '|   \\---c BA'],
    ['\u25C9 AB', '\u25C9 BA'],
    ['\u25EF AB', '\u25EF BA'],
    // walls of box drawing, and of blocks
    ['│ABC DE│', '│ED CBA│'],
    ['│ ABC one    │', '│ one CBA    │'],
    ['│ABC│one DE│', '│CBA│one ED│'],
    ['╭─ABC─╮', '╭─CBA─╮'],
    ['ABC ████░░ DE', 'CBA ████░░ ED'],
    // a bar at either end
    ['|ABC DE   |', '|ED CBA   |'],
    ['ABC | DE', 'CBA | ED'],
    // side by side
    ['ABC DE  FG', 'ED CBA  GF'],
    ['one   ABC  two DE', 'one   CBA  two ED'],
    ['- ABC', '- CBA'],
  ])('%j', check);
});

describe('a base direction that is given', () => {
  const check = (logical: string, base: BaseDirection, visual: string) => {
    const turned = visualRow(row(toRtl(logical)), base);
    expect(toCaps(textOf(turned ?? [])), logical).toBe(visual);
  };

  test.each<[string, BaseDirection, string]>([
    ['one ABC.', 'auto', 'one CBA.'],
    ['one ABC.', 'rtl', '.CBA one'],
    ['ABC one.', 'ltr', 'CBA one.'],
  ])('%j %s', check);
});

describe('Arabic', () => {
  const check = (logical: string, visual: string) => {
    const cells = row(logical);
    const turned = visualRow(cells, 'auto') ?? [];
    expect(textOf(turned)).toBe(visual);
    expect(widthOf(turned)).toBe(widthOf(cells));
  };

  test.each([
    ['joined', '\u0628\u064a\u062a', '\ufe96\ufef4\ufe91'],
    ['its marks', '\u0628\u064e\u064a', '\ufef2\ufe91\u064e'],
    ['joined across a change of words', '\u0644\u0627', ' \ufefb'],
    ['lam-alef in a word', '\u0627\u0644\u0627\u0628 \u0628', '\ufe8f  \ufe8f\ufefb\ufe8d'],
    ['and before a wall', '│\u0628\u0644\u0627│', '│ \ufefc\ufe91│'],
    ['half space', '\u0628\u200c\u0628', '\ufe8f\ufe8f'],
    ['a numbered ayah', '\u06dd\u0661\u0662 \u0628', '\ufe8f \u0661\u0662'],
    ['a sign without its number', '\u06dd \u0628', '\ufe8f \u06de'],
  ])('%s', (_, logical, visual) => check(logical, visual));
});

describe('styles', () => {
  const check = (cells: readonly ScreenCell[], expected: [string, string][]) => {
    const turned = visualRow(cells, 'auto') ?? [];
    const runs: [string, string][] = [];
    for (const { text, style } of turned) {
      const last = runs.at(-1);
      if (last?.[1] === style.sgr) last[0] += text;
      else runs.push([text, style.sgr]);
    }
    expect(runs.map(([text, sgr]) => [toCaps(text), sgr])).toEqual(expected);
  };

  test('stay on their letters', () => {
    check(
      [...row(toRtl('AB ')), ...row(toRtl('CD'), RED), ...row(' x')],
      [
        ['x ', ''],
        ['DC', '31'],
        [' BA', ''],
      ],
    );
  });

  test('do not keep letters from joining', () => {
    check(
      [...row('\u0628'), ...row('\u0628', RED)],
      [
        ['\ufe90', '31'],
        ['\ufe91', ''],
      ],
    );
  });

  test('of a lam-alef go with both its cells', () => {
    check([...row('\u0644\u0627', RED)], [[' \ufefb', '31']]);
  });

  test('show a caret behind the text, and not the padding of a filled box', () => {
    check(
      [...row(toRtl('AB')), ...row(' ', INVERSE)],
      [
        [' ', '7'],
        ['BA', ''],
      ],
    );
    check([...row(toRtl(' AB '), INVERSE)], [[' BA ', '7']]);
  });
});

test('a row without right-to-left text is nothing to be turned', () => {
  expect(visualRow(row('│ one  two │'), 'auto')).toBeUndefined();
});

test('no row becomes wider or narrower, and no letter is lost', () => {
  const letter = fc.constantFrom(
    ...'ab1, .()│|-  אבגبيتلاآأإۀىﷲ٣،؟"中😀',
    '\u064e',
    '\u200c',
    '\u0651',
    '\u{1f1e6}',
    '\u{1e900}',
    '\u{1e944}',
    '\u1100',
  );
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40 }), (text) => {
      const cells = row(text).filter(({ width }) => width > 0);
      const turned = visualRow(cells, 'auto') ?? cells;
      expect(widthOf(turned)).toBe(widthOf(cells));
      expect(letters(textOf(turned))).toEqual(letters(textOf(cells)));
    }),
    { numRuns: sized(2000) },
  );
});

/** Base letters and marks, sorted. What is not drawn, blanks, and which way a bracket looks do not count. */
function letters(text: string): string[] {
  return [
    ...text
      .normalize('NFKD')
      .replace(/[\s\u200c\u25cc]/g, '')
      .replaceAll(')', '('),
  ].sort();
}

test('clusters are those of UAX#29, however they are found', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const check = (text: string) => {
    const expected = Array.from(segmenter.segment(text), ({ segment }) => segment);
    expect(clusters(text).map((cluster) => cluster.text)).toEqual(expected);
  };
  for (let unit = 0x20; unit < 0x3000; unit += 1) {
    if (NUMBER_SIGN.test(String.fromCharCode(unit))) continue; // GB9b: see `clusters.ts`
    check(`\u0628\u0628${String.fromCharCode(unit)}\u0628\u0628`);
  }
  const letter = fc.constantFrom(
    ...'ab \u0628\u064e\u0301\u200d\u0915\u094d\u1100\u1161',
    '\u{1f600}',
    '\u{1f1e6}',
  );
  fc.assert(fc.property(fc.string({ unit: letter, maxLength: 20 }), check));
});

test('what is found without a library is one cell wide', () => {
  for (let unit = 0x20; unit < 0x3000; unit += 1) {
    const [, found] = clusters(`a${String.fromCharCode(unit)}b`);
    if (/^\p{M}|..|b/u.test(found.text) || NUMBER_SIGN.test(found.text)) continue;
    expect(found.width, unit.toString(16)).toBe(Math.min(2, cellWidth(found.text)));
  }
});

import { describe, expect, test } from 'vitest';
import { inverse } from '../../../src/terminal/dialects/inverse.ts';
import type { Reordering } from '../../../src/terminal/dialects/reordering.ts';
import { invert } from '../../../src/terminal/testing.ts';
import { cells, textOf, toCaps, toRtl } from '../caps.ts';

const common: Reordering = {
  base: 'ltr',
  mirrors: true,
  box: 'neutral',
  keepsMarks: false,
  joinsAnew: false,
};
const konsole: Reordering = { ...common, mirrors: false, box: 'letter', keepsMarks: true };
const putty: Reordering = { ...common, base: 'first-strong' };

/** `visual`: the row as it is to be seen; `logical`: the row as it is to be sent. */
function check(reordering: Reordering, visual: string, logical: string, isExact = true) {
  const inverse = invert(cells(toRtl(visual)), reordering);
  expect({ logical: toCaps(textOf(inverse.cells)), isExact: inverse.isExact }).toEqual({
    logical,
    isExact,
  });
}

describe('a left-to-right row, brackets mirrored', () => {
  test.each<[string, string]>([
    ['plain', 'plain'],
    ['CBA', 'ABC'],
    ['   CBA', '   ABC'],
    ['FED CBA', 'ABC DEF'],
    ['FED latin CBA', 'DEF latin ABC'],
    ['.CBA', '.ABC'],
    ['CBA.', 'ABC.'],
    ['x .CBA', 'x .ABC'],
    ['F.CBA', 'ABC.F'],
    // numbers
    ['12 CBA', 'ABC 12'],
    ['FED 12 CBA', 'ABC 12 DEF'],
    ['FED 12.5% CBA', 'ABC 12.5% DEF'],
    ['CBA latin 34 FED', 'ABC latin DEF 34'],
    ['34 FED latin 12', 'DEF 34 latin 12'],
    ['CBA 67', '67 ABC'],
    ['FED 67,8 CBA', 'ABC 67,8 DEF'],
    // brackets
    ['(CBA)', '(ABC)'],
    ['FED (CBA)', 'ABC) DEF)'],
    ['I (FED) CBA', 'ABC (DEF) I'],
    ['123 (CBA) ...', 'ABC) 123) ...'],
    ['I (latin) CBA', 'I (latin) ABC'],
    // panels: a border is neutral, so text and panel are turned as one
    ['FED \u2502 CBA', 'ABC \u2502 DEF'],
    ['FED 12 \u2502 CBA', 'ABC \u2502 12 DEF'],
    ['\u2502 CBA \u2502 name \u2502', '\u2502 ABC \u2502 name \u2502'],
  ])('%s', (visual, logical) => check(common, visual, logical));
});

/** As it would be written by hand: a number comes to another place, but nothing is read backwards. */
describe('a left-to-right row that cannot be had', () => {
  test.each<[string, string]>([
    ['CBA 12', '12 ABC'],
    ['CBA .12 latin', '12. ABC latin'],
    ['CBA 12/34 FED (IHG) 56', '56 (GHI) DEF 12/34 ABC'],
  ])('%s', (visual, logical) => check(common, visual, logical, false));
});

describe('a left-to-right row, brackets mirrored, marks count', () => {
  test.each<[string, string]>([
    ['x CBA 12', 'x _<12 ABC'],
    ['x (CBA) 12', 'x (ABC) 12'],
    ['x FED 12 \u2502 CBA', 'x ABC \u2502 12 DEF'],
  ])('%s', (visual, logical) => check({ ...common, keepsMarks: true }, visual, logical));
});

describe('Konsole: a left-to-right row, no mirroring, borders are letters, marks count', () => {
  test.each<[string, string]>([
    ['I (FED) CBA', 'ABC )DEF( I'],
    ['I (latin) CBA', 'I (latin) ABC'],
    ['123 (CBA) ...', '123 (ABC) ...'],
    ['FED \u2502 CBA', 'DEF \u2502 ABC'],
    ['x FED 12 \u2502 CBA', 'x _<12 DEF \u2502 ABC'],
    ['x CBA 12', 'x _<12 ABC'],
    ['x CBA (12)', 'x _<)12( ABC'],
    ['x FED (CBA)', 'x _<)ABC( DEF'],
    ['(CBA) FED', '(ABC) DEF'],
  ])('%s', (visual, logical) => check(konsole, visual, logical));

  test('an RLM needs a cell before it', () => check(konsole, 'CBA 12', '12 ABC', false));
});

describe('a row that takes the direction of its first letter', () => {
  test.each<[string, string]>([
    ['CBA', 'ABC'],
    ['CBA   ', '   ABC'],
    ['   CBA', 'ABC   '],
    ['CBA 12', '12 ABC'],
    ['CBA latin 34 FED', 'DEF latin 34 ABC'],
    ['latin CBA 12', '12 ABC latin'],
  ])('%s', (visual, logical) => check(putty, visual, logical));
});

describe('mlterm: borders part rows, which then are left-to-right', () => {
  test.each<[string, string]>([
    ['FED CBA   ', '   ABC DEF'],
    ['FED CBA   \u2502 IHG \u2502', 'ABC DEF   \u2502 GHI \u2502'],
    ['latin CBA \u2502 IHG', 'latin ABC \u2502 GHI'],
  ])('%s', (visual, logical) => {
    const dialect = inverse('inverse', { ...putty, box: 'end' });
    expect(toCaps(textOf(dialect.order(cells(toRtl(visual)))))).toBe(logical);
  });
});

describe('mlterm: a mark before a row says its direction, in the place of a blank', () => {
  const order = (row: string) => {
    const inexact: string[] = [];
    const mlterm = { ...putty, box: 'end', hasLeadingMarks: true } as const;
    const dialect = inverse('inverse', mlterm, (row) => inexact.push(row));
    const written = dialect.order(cells(toRtl(row)));
    return {
      written: toCaps(textOf(written)),
      isExact: inexact.length === 0,
      cells: written.length,
    };
  };

  test.each<[string, string]>([
    // right to left, though it begins with a Latin word; the blank at the left is gone, the row ends where it did
    ['  FED CBA latin', '_<latin ABC DEF '],
    ['  CBA latin-', '_<-latin ABC '],
    // left to right, though its first letter is a Hebrew one
    ['12Axy  ', '\u200eA12xy '],
    // where none is needed there is none
    ['  FED CBA', 'ABC DEF  '],
  ])('%s', (visual, written) => {
    expect(order(visual)).toEqual({ written, isExact: true, cells: visual.length });
  });

  test('a full row has no room for one', () => {
    expect(order('FED CBA latin')).toMatchObject({ isExact: false, cells: 13 });
  });
});

/** Every dialect is total: any row of any cells becomes bytes, in work and in length in proportion to the row. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { encode } from '../../../src/terminal/dialects/dialect.ts';
import { DIALECT_NAMES } from '../../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import type { ScreenCell } from '../../../src/terminal/screen/screen-cell.ts';
import { PLAIN, type Style } from '../../../src/terminal/sgr/style.ts';
import { isFullSize, sampled, sized } from '../../full-size.ts';

/** Characters that the model of a terminal has put in order: most of what a dialect of whole rows does. */
const work = vi.hoisted(() => ({ reordered: 0 }));

vi.mock('../../../src/terminal/dialects/reordering.ts', async (original) => {
  const { reorder, ...others } =
    await original<typeof import('../../../src/terminal/dialects/reordering.ts')>();
  const counted: typeof reorder = (units, reordering) => {
    work.reordered += units.length;
    return reorder(units, reordering);
  };
  return { ...others, reorder: counted };
});

beforeEach(() => {
  work.reordered = 0;
});

const STYLES: readonly Style[] = [
  PLAIN,
  { sgr: '1', link: '' },
  { sgr: '3;4;38;5;200', link: '' },
  { sgr: '', link: ';https://example.org' },
];

/** Bytes and reads that each cell may cost: its look, the look behind it, and a few marks round its text. */
const FOR_A_CELL = 120;
/** Characters of each cell that are reordered; and of a row whose length is none to speak of. */
const REORDERED_FOR_A_CELL = 500;
const REORDERED_FOR_A_ROW = 100_000;

/** A cell that counts how often its text is looked at. */
class Counted implements ScreenCell {
  static reads = 0;
  readonly width: number;
  readonly style: Style;
  readonly #text: string;

  constructor(text: string, width: number, style: Style) {
    this.#text = text;
    this.width = width;
    this.style = style;
    // A dialect makes cells anew by copying their own properties.
    Object.defineProperty(this, 'text', { enumerable: true, get: () => this.#read() });
  }

  declare readonly text: string;

  #read(): string {
    Counted.reads += 1;
    return this.#text;
  }
}

type Drawn = { readonly text: string; readonly width: number; readonly style: number };

/** Throws where a dialect does more than in proportion, loses a cell or makes one up. */
function check(row: readonly Drawn[]): void {
  const length = row.reduce((sum, { text }) => sum + text.length, 0);
  for (const name of DIALECT_NAMES) {
    const cells = row.map(({ text, width, style }) => new Counted(text, width, STYLES[style]));
    Counted.reads = 0;
    work.reordered = 0;
    const written = dialectOf(name).order(cells);
    expect(Counted.reads, name).toBeLessThanOrEqual(FOR_A_CELL * row.length);
    expect(work.reordered, name).toBeLessThanOrEqual(
      REORDERED_FOR_A_ROW + REORDERED_FOR_A_CELL * row.length,
    );
    expect(encode(written).length, name).toBeLessThanOrEqual(length + FOR_A_CELL * row.length);
    expect(written, name).toHaveLength(row.length);
    const looks = (cells: readonly ScreenCell[]) =>
      cells.map(({ width, style }) => `${width} ${style.sgr} ${style.link}`).sort();
    // The dialects of words leave the looks where they are and move letters under them.
    expect(
      written.reduce((sum, { width }) => sum + width, 0),
      name,
    ).toBe(cells.reduce((sum, { width }) => sum + width, 0));
    // `logical` has a second letter in place of a space.
    if (!name.startsWith('words') && name !== 'logical')
      expect(looks(written), name).toEqual(looks(cells));
  }
}

/** Unassigned, private, no characters, halves of pairs, controls, marks without a base, formats, nothing. */
const ODD = [
  ...['\uFDD0', '\uFDEF', '\uFFFE', '\u{1FFFF}', '\u{10FFFF}', '\uFDB2', '\uFBC3', '\uFDFF'],
  ...['\u0378', '\u061D', '\u08E2', '\uE000', '\u{F0000}', '\uD800', '\uDBFF', '\uDC00', '\uDFFF'],
  ...['\u0000', '\u001B', '\n', '\t', '\u007F', '\u009B', '\u0300', '\u064E', '\u200D', '\u200F'],
  ...['\u202E', '\u2067', '\u2069', '\uFE0F', '\uFEFF', '\u{E0041}', '\u{1F1E6}', '', ' '],
  ...[
    '\u2502',
    '\u2588',
    '\u2801',
    '(',
    ')',
    '[',
    '\u00AB',
    '.',
    '1',
    '\u0661',
    '\u060C',
    '\u2011',
  ],
  ...['a', '\u4E00', '\u05D0', '\u0627', '\uFEFB', '\uFE91\u064E', '\u0710', '\u07CA', '\u{1E900}'],
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 0x10ffff }).map((c) => String.fromCodePoint(c)),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0x590, max: 0x8ff }).map((c) => String.fromCodePoint(c)),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0xfb00, max: 0xffff }).map((c) => String.fromCodePoint(c)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const cell = fc.record({
  text,
  width: fc.constantFrom(1, 1, 1, 2, 0),
  style: fc.constantFrom(0, 0, 0, 1, 2, 3),
});

test('any row, in every dialect', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 24 }), (row) => check(row)),
    {
      numRuns: sized(300),
      examples: [[['\uFDD0', '\uFDB2'].map((text) => ({ text, width: 1, style: 0 }))]],
    },
  );
});

/**
 * Every character beside letters of either direction: what is unknown, private or no character has no script, and belongs
 * to none of them. In `npm test` a sample from U+0800 on.
 */
test.each(DIALECT_NAMES)('%s has every character', (name) => {
  const { order } = dialectOf(name);
  const cellOf = (text: string): ScreenCell => ({ text, width: 1, style: PLAIN });
  const [arabic, latin] = ['\uFE91', 'x'].map(cellOf);
  const step = isFullSize ? 1 : name.startsWith('inverse') ? 631 : 41;
  for (let code = 0; code <= 0x10ffff; code += code < 0x800 && step < 100 ? 1 : step) {
    // Ideographs, syllables and private characters without end are as good as the first of them.
    if (code >= 0x3400 && code < 0xd7a4) code = 0xd7a4;
    if (code >= 0x11000 && code < 0x1e800) code = 0x1e800;
    if (code >= 0x20000 && code < 0xe0000) code = 0xe0000;
    if (code >= 0xe1000 && code < 0x10ff00) code = 0x10ff00;
    const drawn = cellOf(String.fromCodePoint(code));
    const written = [
      [drawn, drawn],
      [arabic, drawn, latin],
      [latin, drawn, arabic],
    ].map((row) => order(row));
    expect(written.flat()).toHaveLength(8);
  }
});

test.each([
  ['numbers between letters', '\u06271 a'],
  ['letters of both directions', '\u0627b'],
  ['brackets', '([\u0627)]a1'],
  ['borders', '\u0627\u25021(\u0628'],
  ['no character', '\uFDD0\uFDB2a-'],
])('work grows with the row: %s', (_, unit) => {
  const rowOf = (cells: number) =>
    [...unit.repeat(cells / unit.length)].map((text) => ({ text, width: 1, style: 0 }));
  for (const cells of sampled([60, 600, 1200], (cells) => cells < 1000)) check(rowOf(cells));
});

test('a row as long as a file overflows nothing', () => {
  const row = [...'\u0627 a '.repeat(40_000)].map((text) => ({ text, width: 1, style: PLAIN }));
  for (const name of DIALECT_NAMES.filter((name) => !name.startsWith('inverse'))) {
    expect(dialectOf(name).order(row)).toHaveLength(row.length);
  }
});

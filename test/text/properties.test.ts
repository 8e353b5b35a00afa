import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import {
  analyse,
  breakLines,
  type Cell,
  cellWidth,
  type Direction,
  type Justification,
  justifiedCells,
  shape,
  visualCells,
  visualText,
} from '../../src/text/index.ts';
import { sized } from '../full-size.ts';
import { readUcd, rows } from '../ucd/ucd.ts';

// What holds for every string, lone surrogates included.

/** Characters in which something happens; fast-check puts any others between them. */
const EVENTFUL =
  'ab1 .,:;!?()[]"\'-/%$\t\n\r\u00a0\u00ab\u00bb\u00ad\u0301\u05d0\u05b0\u0627\u0622\u0628\u0644\u0645\u0640\u064e\u0651' +
  '\u0653\u0654\u0661\u06f1\u06dd\u0600\u0671\u067e\u06cc\u060c\u061f\u0710\u07ca\u0915\u093e\u094d\u1100\u1161\u11a8' +
  '\uac00\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\u20e3\u2764' +
  '\ufe0f\u3000\u6f22\uff9e\ud800\udc00\ufeff\ufb50\ufefb';

const assigned = new Set(
  [...rows(readUcd('DerivedGeneralCategory.txt'))].flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  ),
);
/** Any code point that Unicode 17.0 knows: Node may know more. */
const codePoint = fc
  .oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x10000, max: 0x10ffff }))
  .filter((code) => assigned.has(code))
  .map((code) => String.fromCodePoint(code));

const character = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...EVENTFUL) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u{1e900}',
      '\u{1e944}',
      '\u{1f468}',
      '\u{1f3fd}',
      '\u{1f1f8}',
      '\u{1f1e6}',
    ),
  },
  { weight: 1, arbitrary: codePoint },
);
const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));
const direction = fc.constantFrom<Direction | undefined>(undefined, 'ltr', 'rtl');
const width = fc.integer({ min: 2, max: 30 });

const runs = { numRuns: sized(10_000) };

const inLogicalOrder = (cells: readonly Cell[]) => cells.toSorted((a, b) => a.from - b.from);

test('lines tile the text, cells tile the line, and no line is wider than asked for', () => {
  fc.assert(
    fc.property(text, direction, width, (text, direction, width) => {
      const paragraph = analyse(text, { direction });
      let end = 0;
      for (const line of breakLines(paragraph, width)) {
        expect(line.from).toBe(end);
        end = line.end;
        let offset = line.from;
        let used = 0;
        for (const cell of inLogicalOrder(visualCells(paragraph, line))) {
          expect(cell.from).toBe(offset);
          expect(cell.to).toBeGreaterThan(cell.from);
          offset = cell.to;
          used += cell.width;
        }
        expect(offset).toBe(line.to);
        expect(used).toBeLessThanOrEqual(width);
      }
      expect(end).toBe(text.length);
    }),
    runs,
  );
});

test('what a line swallows is blank or not drawn', () => {
  fc.assert(
    fc.property(text, direction, width, (text, direction, width) => {
      const paragraph = analyse(text, { direction });
      for (const { to, end } of breakLines(paragraph, width)) {
        expect(text.slice(to, end)).toMatch(
          /^(?:\s|\p{C}|\p{Default_Ignorable_Code_Point}|\u20e3)*$/u,
        );
      }
    }),
    runs,
  );
});

test('nothing is drawn that a terminal could trip over', () => {
  fc.assert(
    fc.property(text, direction, (text, direction) => {
      const paragraph = analyse(text, { direction });
      for (const line of breakLines(paragraph, Number.POSITIVE_INFINITY)) {
        const cells = visualCells(paragraph, line);
        expect(visualText(paragraph, line)).toBe(cells.map((cell) => cell.text).join(''));
        for (const cell of cells) {
          expect(cell.text).not.toMatch(/^[\p{Mn}\p{Me}]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        }
      }
    }),
    runs,
  );
});

test('a cell has as many columns as its text, by the reckoning of Ink', () => {
  // Ink gives a column to a vowel or final of Hangul by itself, which terminals do not, and one to a whole conjunct.
  const settled = fc.oneof(
    fc.constantFrom(...EVENTFUL.replace(/[\u1161\u11a8\u094d]/g, '')),
    fc.constantFrom('\u{1e900}', '\u{1e944}', '\u{1f468}', '\u{1f3fd}', '\u{1f600}'),
    fc.integer({ min: 0x20, max: 0x6ff }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x4e00, max: 0x4eff }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0xac00, max: 0xacff }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(settled, { maxLength: 20 }), direction, (characters, direction) => {
      const paragraph = analyse(characters.join(''), { direction });
      for (const line of breakLines(paragraph, Number.POSITIVE_INFINITY)) {
        for (const cell of visualCells(paragraph, line)) {
          expect(stringWidth(cell.text), JSON.stringify(cell)).toBe(cell.width);
        }
      }
    }),
    runs,
  );
});

test('every width shows the same cells', () => {
  fc.assert(
    fc.property(text, direction, width, (text, direction, width) => {
      const paragraph = analyse(text.replaceAll('\u00ad', ''), { direction });
      const shown = (width: number) =>
        breakLines(paragraph, width)
          .flatMap((line) => inLogicalOrder(visualCells(paragraph, line)))
          .map((cell) => cell.text)
          .join('')
          .replace(/\s/g, '');
      // A sign that is a word is drawn as its letters only where there is room for them.
      const { length } = paragraph.text;
      const widest = visualCells(paragraph, { from: 0, to: length, end: length });
      fc.pre(widest.every((cell) => cell.width <= Math.max(2, width)));
      expect(shown(width)).toBe(shown(Number.POSITIVE_INFINITY));
    }),
    runs,
  );
});

test('a justified line is as wide as asked for or as it was, and shows the same source', () => {
  const by = fc.constantFrom<Justification>('space', 'kashida');
  fc.assert(
    fc.property(text, direction, width, by, (text, direction, width, by) => {
      const paragraph = analyse(text, { direction });
      for (const line of breakLines(paragraph, width)) {
        const plain = visualCells(paragraph, line);
        const cells = justifiedCells(paragraph, line, width, by);
        const columns = cells.reduce((sum, cell) => sum + cell.width, 0);
        if (cells.length !== plain.length) expect(columns).toBeLessThanOrEqual(width);
        expect(cells.filter(({ from, to }) => from < to)).toEqual(plain);
      }
    }),
    runs,
  );
});

test('the width of a text is that of its cells', () => {
  fc.assert(
    fc.property(text, (text) => {
      const paragraph = analyse(text);
      const cells = breakLines(paragraph, Number.POSITIVE_INFINITY).flatMap((line) =>
        visualCells(paragraph, { ...line, to: line.end }),
      );
      expect(cellWidth(text)).toBe(cells.reduce((sum, cell) => sum + cell.width, 0));
    }),
    runs,
  );
});

test('shaping is done once', () => {
  fc.assert(
    fc.property(text, (text) => {
      const shaped = shape(text);
      expect(shaped.length).toBeLessThanOrEqual(text.length);
      expect(shape(shaped)).toBe(shaped);
    }),
    runs,
  );
});

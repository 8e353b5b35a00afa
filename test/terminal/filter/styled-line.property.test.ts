/** What holds for any line: styles stay on their letters, letters keep their forms, rows keep to their width. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { visual } from '../../../src/terminal/dialects/dialect.ts';
import {
  drawIfPlain,
  drawStyled,
  type LineOptions,
} from '../../../src/terminal/filter/styled-line.ts';
import { cutGlyphs } from '../../../src/terminal/screen/screen-cell.ts';
import { PLAIN } from '../../../src/terminal/sgr/style.ts';
import { readStyled } from '../../../src/terminal/testing.ts';
import { analyse, visualText } from '../../../src/text/index.ts';
import { sized } from '../../full-size.ts';
import { textIn } from './styled.ts';

/** As prose: what columns do to a line is in `columns.test.ts`. */
const SETTING: LineOptions = { align: 'left', columns: 40, dialect: visual, parts: 'off' };

/** Letters that join or do not, marks, digits, brackets, blanks; no lam, whose ligature is two letters in one cell. */
const LETTERS = [...'ab1 .,(\u05d0\u05d1\u0628\u0633\u0645\u0639\u062f\u0648\u0661\u0663'];
const letter = fc.constantFrom(...LETTERS);
const marks = fc.constantFrom('', '', '', '\u064e', '\u0651\u064f');
const sgr = fc.constantFrom('', '', '', '31', '32', '1', '0', '4;38;5;200', '22', '39');

/** A cluster, and the sequence before it. */
const cluster = fc.tuple(sgr, letter, marks).map(([style, base, marks]) => ({
  style: style && `\u001B[${style}m`,
  text: /[\u0600-\u06ff]/.test(base) && !/\d|[\u0661\u0663]/.test(base) ? base + marks : base,
}));
const clusters = fc.array(cluster, { maxLength: 40 });
const setting = fc.record({
  direction: fc.constantFrom(undefined, 'rtl', 'ltr'),
  align: fc.constantFrom('left', 'right', 'auto'),
  width: fc.option(fc.integer({ min: 2, max: 30 }), { nil: undefined }),
}) as fc.Arbitrary<Partial<LineOptions>>;

type Letters = readonly { readonly style: string; readonly text: string }[];

const lineOf = (letters: Letters) => letters.map(({ style, text }) => style + text).join('');
const plainOf = (letters: Letters) => letters.map(({ text }) => text).join('');

function drawn(line: string, setting: Partial<LineOptions> = {}): string {
  const styled = readStyled(line, PLAIN);
  return textIn((buffer) => drawStyled(styled, { ...SETTING, ...setting }, buffer));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the subject.
const withoutSgr = (text: string) => text.replace(/\u001B\[[\d;]*m/g, '');

/** The base letter of a presentation form, as Unicode decomposes it. */
const base = (text: string) => text.normalize('NFKC')[0];

/** How many there are of each letter in each style; brackets may have been mirrored. */
function letterStyles(text: string): string[] {
  const found: string[] = [];
  for (const row of text.split('\n')) {
    const { text: letters, spans } = readStyled(row, PLAIN);
    let from = 0;
    for (const { to, style } of spans) {
      for (const { text } of cutGlyphs(letters.slice(from, to))) {
        if (text !== ' ') found.push(`${base(text).replace(')', '(')} ${style.sgr}`);
      }
      from = to;
    }
  }
  return found.sort();
}

const runs = { numRuns: sized(3000) };

test('each letter keeps its style', () => {
  fc.assert(
    fc.property(clusters, setting, (letters, setting) => {
      const line = lineOf(letters);
      expect(letterStyles(drawn(line, setting))).toEqual(letterStyles(line));
    }),
    runs,
  );
});

test('letters have the form and the place that they have without styles', () => {
  fc.assert(
    fc.property(clusters, setting, (letters, setting) => {
      expect(withoutSgr(drawn(lineOf(letters), setting))).toBe(drawn(plainOf(letters), setting));
    }),
    runs,
  );
});

test('and those that the engine gives them', () => {
  fc.assert(
    fc.property(clusters, (letters) => {
      const text = plainOf(letters);
      const { length } = text;
      const line = { from: 0, to: length, end: length };
      expect(withoutSgr(drawn(lineOf(letters)))).toBe(visualText(analyse(text), line));
    }),
    runs,
  );
});

test('no row is wider than asked for, and each begins and ends in the look of the terminal', () => {
  fc.assert(
    fc.property(clusters, setting, fc.integer({ min: 2, max: 30 }), (letters, setting, width) => {
      for (const row of drawn(lineOf(letters), { ...setting, width }).split('\n')) {
        expect(stringWidth(withoutSgr(row))).toBeLessThanOrEqual(width);
        expect(readStyled(row, PLAIN).end).toBe(PLAIN);
      }
    }),
    runs,
  );
});

test('whatever comes in, nothing but SGR, links and text goes out', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      '\u001B[',
      '\u001B]8;;',
      '\u001B\\',
      '\u0007',
      '31m',
      '\t',
      '\r',
      '\u0628',
      '\u001B',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), setting, (pieces, setting) => {
      const line = pieces.join('').replaceAll('\n', '');
      const rest = drawn(line, setting)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the subject.
        .replace(/\u001B\[[\d;:]*m|\u001B\]8;[ -~]*\u001B\\/g, '')
        .replaceAll('\n', '');
      expect(rest).not.toMatch(/\p{Cc}/u);
      if (setting.width === undefined) expect(drawn(line, setting)).not.toContain('\n');
    }),
    {
      ...runs,
      examples: [
        [['[', '\r', '\t', '\u{E0000}'], { direction: undefined, align: 'left', width: undefined }],
      ],
    },
  );
});

test('a plain line that was not read is drawn like one that was', () => {
  const plain = fc.constantFrom(
    ...LETTERS,
    '\u064e',
    '\u0644',
    '\u0627',
    '\u200c',
    '\u00e9',
    '\u060c',
    '\u06f1',
  );
  const rare = fc.constantFrom(
    '\t',
    '\u001B[1m',
    '\u001B',
    '\u200f',
    '\u0085',
    '\u2028',
    '\u{1f600}',
  );
  const unit = fc.oneof({ weight: 40, arbitrary: plain }, { weight: 1, arbitrary: rare });
  let count = 0;
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), setting, (units, setting) => {
      const line = units.join('');
      const text = textIn((buffer) => {
        if (drawIfPlain(line, { ...SETTING, ...setting }, buffer)) count += 1;
        else buffer.text('not plain');
      });
      expect(text).toBe(text === 'not plain' ? text : drawn(line, setting));
    }),
    runs,
  );
  expect(count).toBeGreaterThan(runs.numRuns / 3);
});

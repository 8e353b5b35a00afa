import { expect, test } from 'vitest';
import { type Direction, strongDirection } from '../../../src/text/bidi/direction.ts';
import { resolveLevels } from '../../../src/text/bidi/levels.ts';
import { trailingFrom, visualOrder } from '../../../src/text/bidi/order.ts';
import type { BidiName } from '../../../src/unicode/testing.ts';
import { BIDI_TEST_VERSION, dataLines, readUcd } from '../../ucd/ucd.ts';

// Both files of Unicode, every case: levels after rule L1 and order after L2, on the road that a line takes.

/** Levels of characters (`x`: removed by X9) and their visual order. */
type Expected = { readonly levels: readonly string[]; readonly order: string };

/** What is wrong with a text, if anything. Each of `characters` is a code point. */
function fault(characters: readonly string[], direction: Direction, expected: Expected): string {
  const text = characters.join('');
  const base = direction === 'rtl' ? 1 : 0;
  const units = resolveLevels(text, direction);
  units.fill(base, trailingFrom(text, 0, text.length));
  const kept: { index: number; level: number }[] = [];
  let offset = 0;
  for (const [index, character] of characters.entries()) {
    const level = units[offset] ?? -1;
    for (let half = 1; half < character.length; half += 1) {
      if (units[offset + half] !== level) return `half a character at ${index}`;
    }
    offset += character.length;
    if (expected.levels[index] === 'x') continue;
    if (expected.levels[index] !== String(level)) return `level ${level} at ${index}`;
    kept.push({ index, level });
  }
  const order = visualOrder(kept)
    .map(({ index }) => index)
    .join(' ');
  return order === expected.order ? '' : `order ${order}`;
}

/** Characters that stand for a class, in turn; beyond the first plane too, where the class has some. */
const SAMPLES: Readonly<Record<BidiName, readonly string[]>> = {
  L: ['a', '\u03b1', '\u{1d7ca}', '\u6f22'],
  R: ['\u05d0', '\u{1e900}', '\u07ca', '\u{1e800}', '\u{10d4a}'], // Hebrew, Adlam, N'Ko, Mende, Garay
  AL: ['\u0627', '\u{10d00}', '\u0870', '\u{1ee00}'], // Hanifi Rohingya, an alef of Unicode 14
  EN: ['1', '\u06f1', '\u{1d7d9}'],
  ES: ['+', '-'],
  ET: ['%', '\u20ac', '\u{11fdd}'],
  AN: ['\u0661', '\u06dd', '\u{10e60}'],
  CS: [',', '\u00a0'],
  NSM: ['\u0300', '\u064b', '\u{1e944}'],
  BN: ['\u00ad', '\u200b', '\u{1d173}'],
  B: ['\u2029', '\n'],
  S: ['\t', '\u001f'],
  WS: [' ', '\u2003'],
  ON: ['!', '\u{1f600}', '\u2026'],
  LRE: ['\u202a'],
  LRO: ['\u202d'],
  RLE: ['\u202b'],
  RLO: ['\u202e'],
  PDF: ['\u202c'],
  LRI: ['\u2066'],
  RLI: ['\u2067'],
  FSI: ['\u2068'],
  PDI: ['\u2069'],
};

test('BidiTest.txt', { timeout: 120_000 }, () => {
  const faults: string[] = [];
  let expected: Expected = { levels: [], order: '' };
  let cases = 0;
  let turn = 0;
  for (const line of dataLines(readUcd('BidiTest.txt', BIDI_TEST_VERSION))) {
    const [, key, value = ''] = /^@(\w+):\s*(.*)$/.exec(line) ?? [];
    if (key === 'Levels') expected = { ...expected, levels: value.split(/\s+/) };
    if (key === 'Reorder') expected = { ...expected, order: value };
    if (key) continue;

    const [names = '', bits = ''] = line.split(';');
    const characters = names
      .trim()
      .split(' ')
      .map((name) => {
        const samples = SAMPLES[name as BidiName];
        turn += 1;
        return samples[turn % samples.length] ?? '';
      });
    const wanted = Number.parseInt(bits, 16);
    const directions: (Direction | undefined)[] = [undefined, 'ltr', 'rtl'];
    for (const [bit, given] of directions.entries()) {
      if ((wanted & (1 << bit)) === 0) continue;
      cases += 1;
      const direction = given ?? strongDirection(characters.join('')) ?? 'ltr';
      const wrong = fault(characters, direction, expected);
      if (wrong) faults.push(`${line} (${given ?? 'auto'}): ${wrong}`);
    }
  }
  expect(faults.slice(0, 5)).toEqual([]);
  expect(cases).toBe(770_241);
});

test('BidiCharacterTest.txt', { timeout: 120_000 }, () => {
  const faults: string[] = [];
  let cases = 0;
  for (const line of dataLines(readUcd('BidiCharacterTest.txt', BIDI_TEST_VERSION))) {
    const [codes = '', given = '', base = '', levels = '', order = ''] = line.split(';');
    const characters = codes
      .split(' ')
      .map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
    const strong = strongDirection(characters.join('')) ?? 'ltr';
    const direction = given === '2' ? strong : given === '1' ? 'rtl' : 'ltr';
    cases += 1;
    const wrong =
      base === (direction === 'rtl' ? '1' : '0')
        ? fault(characters, direction, { levels: levels.split(' '), order })
        : 'base direction';
    if (wrong) faults.push(`${line}: ${wrong}`);
  }
  expect(faults.slice(0, 5)).toEqual([]);
  expect(cases).toBe(91_707);
});

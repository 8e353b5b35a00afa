import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanAddress, cleanLine, cleanText } from '../../src/article/clean.ts';
import { sized } from '../full-size.ts';

describe('text', () => {
  test.each<[string, string]>([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\u000bb\fc\u0085d', 'a\nb\nc\nd'],
    ['a\tb', 'a\tb'],
    ['a\u0000\u0008\u007fb\u0080\u0084c', 'abc'],
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['\u009b1;31mred', 'red'],
    ['\u001b]0;title\u0007a\u001b]8;;https://example.org\u001b\\b\u001b]8;;\u001b\\', 'ab'],
    ['\u001bPq#0\u001b\\a\u0090q\u009cb', 'ab'],
    ['\u001b(0a\u001bMb\u001b7c', 'abc'],
    ['\u001b]0;never ended\nb', '0;never ended\nb'],
    ['\u001b[\u001b[31ma', 'a'],
    ['a\ud800b\udc00c\ud83d\ude00', 'a\ufffdb\ufffdc\ud83d\ude00'],
    // Marks of direction are text: the engine knows them.
    ['\u200fa\u2067b\u2069', '\u200fa\u2067b\u2069'],
    ['a\u00a0b', 'a\u00a0b'],
  ])('%j', (text, expected) => expect(cleanText(text)).toBe(expected));
});

describe('a line', () => {
  test.each<[string, string]>([
    [' a\n b\t\tc ', 'a b c'],
    ['a\u2028b', 'a b'],
    ['a\u00a0b', 'a\u00a0b'],
    ['a\u001b[0m b', 'a b'],
  ])('%j', (text, expected) => expect(cleanLine(text)).toBe(expected));
});

describe('an address', () => {
  test.each<[string, string]>([
    [' https://a.b/c\u001b[0m ', 'https://a.b/c'],
    ['https://a.b/\u2067c\u200f', 'https://a.b/%E2%81%A7c%E2%80%8F'],
    ['https://a.b/\u0628\u200c', 'https://a.b/\u0628\u200c'],
  ])('%j', (text, expected) => expect(cleanAddress(text)).toBe(expected));
});

test('whatever comes in, no control comes out, and a second time changes nothing', () => {
  const anything = fc.string({
    unit: fc
      .integer({ min: 0, max: 0xffff })
      .map((unit) => String.fromCharCode(unit < 0xfff0 ? unit % 0x180 : unit)),
    maxLength: 60,
  });
  fc.assert(
    fc.property(anything, (text) => {
      const clean = cleanText(text);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
      expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      expect(cleanText(clean)).toBe(clean);
    }),
    { numRuns: sized(1000) },
  );
});

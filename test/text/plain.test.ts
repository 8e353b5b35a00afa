import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAY_BREAK, MUST_BREAK } from '../../src/text/cells.ts';
import { analyse, ParagraphMemory } from '../../src/text/index.ts';
import { analyseAny } from '../../src/text/paragraph.ts';
import { analysePlain, NOT_PLAIN } from '../../src/text/plain.ts';
import { likelyWords, seeded, vocalised, wordList } from './words/words.ts';

function isPlain(text: string): boolean {
  const { length } = text;
  const seen = analysePlain(
    text,
    new Uint16Array(length),
    new Uint8Array(length),
    new Uint8Array(length),
  );
  return seen !== NOT_PLAIN;
}

const memory = new ParagraphMemory();

/** The fast road and the general one must give the same, in memory that holds another text too. */
function check(text: string) {
  for (const direction of ['rtl', 'ltr'] as const) {
    const { levels, glyphs, cells } = analyse(text, { direction });
    const general = analyseAny(text, direction);
    const onOneLine = analyse(text, { direction, breaks: false, memory });
    const { length } = text;
    expect(onOneLine.cells.subarray(0, length)).toEqual(
      general.cells.map((cell) => cell & ~(MAY_BREAK | MUST_BREAK)),
    );
    expect(onOneLine.glyphs.subarray(0, length)).toEqual(general.glyphs);
    expect({ levels, glyphs, cells }).toEqual({
      levels: general.levels,
      glyphs: general.glyphs,
      cells: general.cells,
    });
  }
}

test('any plain text', () => {
  const plain = Array.from({ length: 0x2070 }, (_, code) => String.fromCharCode(code)).filter(
    isPlain,
  );
  expect(plain.length).toBeGreaterThan(5000);
  const frequent = [
    ...' .,:()"\u060c\u061f\u00ab\u00bb1\u0661-/%a\u200c\u05d0\u0644\u0627\u0622\u0628\u064e\u0651\u062f\u0640',
  ];
  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...frequent) },
    { weight: 1, arbitrary: fc.constantFrom(...plain) },
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 30 }), (characters) => check(characters.join(''))),
    { numRuns: 20_000 },
  );
});

test.each(['arabic', 'persian', 'urdu'])('words: %s', (language) => {
  const random = seeded(1);
  const words = likelyWords(wordList(language), 3000, 2);
  check(words.join(' '));
  check(words.map((word) => vocalised(word, random)).join(' '));
});

test.each([
  ['a control', 'a\u200fb'],
  ['a mark without letter', ' \u064e'],
  ['a half space without letter', ' \u200c'],
  ['hamza above', '\u0627\u0654'],
  ['CJK', '\u6f22'],
  ['an emoji', '\u{1f600}'],
  ['a tab', '\t'],
  ['a line feed', 'a\nb'],
])('%s is not plain', (_, text) => expect(isPlain(text)).toBe(false));

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAY_BREAK, MUST_BREAK } from '../../src/text/cells.ts';
import { analysePlain, NOT_PLAIN } from '../../src/text/fast-path.ts';
import { analyse, ParagraphMemory, type ReuseOptions } from '../../src/text/index.ts';
import { analyseAny } from '../../src/text/testing.ts';
import { sized } from '../full-size.ts';
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
    const reused: ReuseOptions = { direction, breaks: false, memory };
    const onOneLine = analyse(text, reused);
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
    ...' .,:()"\u060c\u061f\u00ab\u00bb1\u0661-/%a\u200c\u05d0\u0644\u0627\u0622\u0628\u064e\u0651\u062f\u0640\u06d6\u0653\u0654\u0655\u0648\u064a',
  ];
  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...frequent) },
    { weight: 1, arbitrary: fc.constantFrom(...plain) },
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 30 }), (characters) => check(characters.join(''))),
    { numRuns: sized(20_000) },
  );
});

test.each(['arabic', 'persian', 'urdu'])('words: %s', (language) => {
  const random = seeded(1);
  const words = likelyWords(wordList(language), sized(3000), 2);
  check(words.join(' '));
  check(words.map((word) => vocalised(word, random)).join(' '));
});

test.each([
  ['a control', 'a\u200fb'],
  ['a half space without letter', ' \u200c'],
  ['CJK', '\u6f22'],
  ['an emoji', '\u{1f600}'],
  ['a mark that is glue', '-\u035ca'],
  ['a tab', '\t'],
  ['a line feed', 'a\nb'],
])('%s is not plain', (_, text) => expect(isPlain(text)).toBe(false));

// Signs of the Koran's annotation stand on letters, on blanks between words, or where a line has been broken before them.
test.each([
  ['a mark on a blank', '\u0628 \u06d6 \u0628'],
  ['two of them', '\u0628 \u06d6\u06db\u0628 '],
  ['a mark at the start', '\u06d6 \u0628'],
  [
    'all signs of annotation',
    `\u0628${[...'\u06d6\u06d7\u06d8\u06d9\u06da\u06db\u06dc\u06df\u06e0\u06e1'].join('\u0628')}`,
  ],
  [
    'and the rest of them',
    `\u0628${[...'\u06e2\u06e3\u06e4\u06e7\u06e8\u06ea\u06eb\u06ec\u06ed'].join('\u0628')}`,
  ],
  ['small waw and yeh', '\u0644\u0647\u06e5 \u0628\u0647\u06e6'],
  ['madda on alef', '\u0645\u0627\u0653 \u0644\u0627\u0653'],
  ['hamza on alef, waw, yeh', '\u0627\u0654\u0627\u0655\u0648\u0654\u064a\u0654'],
  ['among other marks', '\u0644\u064e\u0627\u064e\u0654\u0651 \u0627\u064e\u0653\u064e'],
  ['madda on a letter that has none', '\u0644\u0653\u0645\u0653'],
])('%s is plain, and both roads give the same', (_, text) => {
  expect(isPlain(text)).toBe(true);
  check(text);
});

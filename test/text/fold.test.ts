/** Letters of the Arabic script stand as escapes: a fold is about which of two look-alikes is meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, sourceRange } from '../../src/text/fold.ts';
import { SPELLINGS } from './spellings.ts';

const check = (text: string, expected: string) => expect(fold(text).text).toBe(expected);

describe('Arabic', () => {
  test.each<[what: string, text: string, expected: string]>([
    ['harakat', '\u0643\u064e\u062a\u064e\u0628\u064e', '\u0643\u062a\u0628'],
    ['shadda and tanwin', '\u062d\u0642\u0651\u064b\u0627', '\u062d\u0642\u0627'],
    ['superscript alef', '\u0647\u0670\u0630\u0627', '\u0647\u0630\u0627'],
    [
      'marks of the Koran',
      '\u0627\u06e5\u0627\u06e6\u0627\u06d6\u0627\u08f0',
      '\u0627\u0627\u0627\u0627',
    ],
    ['tatweel', '\u0645\u0640\u0640\u0640\u0646', '\u0645\u0646'],
    ['alef with madda and hamza', '\u0622\u0623\u0625\u0627', '\u0627\u0627\u0627\u0627'],
    [
      'alef with combining madda and hamza',
      '\u0627\u0653\u0627\u0654\u0627\u0655',
      '\u0627\u0627\u0627',
    ],
    ['alef wasla', '\u0671\u0644\u0644\u0647', '\u0627\u0644\u0644\u0647'],
    [
      'hamza on waw and yeh',
      '\u0645\u0624\u0645\u0646 \u0628\u0626\u0631',
      '\u0645\u0648\u0645\u0646 \u0628\u064a\u0631',
    ],
    ['hamza on the line is a letter', '\u062c\u0632\u0621', '\u062c\u0632\u0621'],
    ['alef maksura', '\u0639\u0644\u0649', '\u0639\u0644\u064a'],
    ['teh marbuta', '\u0642\u0631\u0629', '\u0642\u0631\u0647'],
    ['Persian kaf and yeh', '\u06a9\u06cc', '\u0643\u064a'],
    [
      'Urdu and Kurdish heh',
      '\u06c1\u06d5\u06be\u06c3\u06c0\u06c2',
      '\u0647\u0647\u0647\u0647\u0647\u0647',
    ],
    [
      'letters of their own',
      '\u067e\u0686\u0698\u06af\u0679\u06d2\u06ba\u06d0',
      '\u067e\u0686\u0698\u06af\u0679\u06d2\u06ba\u06d0',
    ],
    ['yeh barree with hamza', '\u06d3', '\u06d2'],
    [
      'ZWNJ and ZWJ',
      '\u0645\u06cc\u200c\u062e\u0648\u0647\u200d',
      '\u0645\u064a\u062e\u0648\u0647',
    ],
    ['marks of direction', '\u200f\u0627\u061c\u2067\u0628\u2069\u202b\u202c', '\u0627\u0628'],
    ['punctuation', '\u060c\u061b\u061f\u06d4', ',;?.'],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('presentation forms', () => {
  test.each<[what: string, text: string, expected: string]>([
    ['kaf, teh, beh in their places', '\ufedb\ufe98\ufe90', '\u0643\u062a\u0628'],
    ['Persian yeh and keheh', '\ufbfd\ufb8e', '\u064a\u0643'],
    ['lam-alef', '\ufefb\ufef7\ufef5', '\u0644\u0627\u0644\u0627\u0644\u0627'],
    ['Allah', '\ufdf2', '\u0627\u0644\u0644\u0647'],
    [
      'a whole sentence',
      '\ufdfa',
      '\u0635\u0644\u064a \u0627\u0644\u0644\u0647 \u0639\u0644\u064a\u0647 \u0648\u0633\u0644\u0645',
    ],
    ['harakat on a space', '\u0628\ufe76\ufe7c\ufc60', '\u0628'],
    ['wide Hebrew and Hebrew with points', '\ufb21\ufb2a\ufb4f', '\u05d0\u05e9\u05d0\u05dc'],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('Hebrew', () => {
  test.each<[what: string, text: string, expected: string]>([
    ['points', '\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd', '\u05e9\u05dc\u05d5\u05de'],
    ['accents', '\u05d1\u0591\u05e8\u05a3', '\u05d1\u05e8'],
    ['final letters', '\u05da\u05dd\u05df\u05e3\u05e5', '\u05db\u05de\u05e0\u05e4\u05e6'],
    ['Yiddish ligatures', '\u05f0\u05f1\u05f2', '\u05d5\u05d5\u05d5\u05d9\u05d9\u05d9'],
    [
      'maqaf, geresh, gershayim',
      '\u05d0\u05be\u05d1\u05f3\u05d2\u05f4\u05d3',
      '\u05d0-\u05d1\'\u05d2"\u05d3',
    ],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('other scripts', () => {
  test.each<[what: string, text: string, expected: string]>([
    ['case', 'Stra\u00dfe \u0130I\u0131 \u03a3\u03c3\u03c2', 'strasse iii \u03c3\u03c3\u03c3'],
    ['accents', '\u00e9 e\u0301 \u00d1 \u1e0c\u0101', 'e e n da'],
    ['romanization', 'Jabr\u0101\u02bc\u012bl \u02bbAl\u012b \u02bfA', 'jabrail ali a'],
    ['an accent alone', 'a\u00b4b', 'a\u00b4b'],
    ['compatibility forms', '\ufb01\uff21\u00b2\u2122', 'fia2tm'],
    ['quotes and dashes', '\u201ca\u201d \u2018b\u2019 c\u2013d', '"a" \'b\' c-d'],
    ['blanks', 'a\u00a0b\tc\nd\u2028e\u0085f', 'a b c d e f'],
    ['soft hyphen and variation selector', 'a\u00adb\ufe0f', 'ab'],
    ['Adlam, its capitals and marks', '\u{1e900}\u{1e944}\u{1e922}', '\u{1e922}\u{1e922}'],
    ["Syriac and N'Ko marks", '\u0710\u0730 \u07ca\u07eb\u07fa', '\u0710 \u07ca'],
    [
      'vowels that are letters',
      '\u0780\u07a8 \u0e01\u0e34 \u0915\u093f',
      '\u0780\u07a8 \u0e01\u0e34 \u0915\u093f',
    ],
    ['Hangul and kana', '\ud55c\uae00 \u304c', '\ud55c\uae00 \u304c'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\ud800b\udc00'],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('digits', () => {
  test.each<[what: string, zero: number]>([
    ['ASCII', 0x30],
    ['Arabic-Indic', 0x660],
    ['Persian', 0x6f0],
    ["N'Ko", 0x7c0],
    ['Devanagari', 0x966],
    ['Adlam', 0x1e950],
    ['Hanifi Rohingya', 0x10d30],
    ['mathematical, the second row', 0x1d7d8],
    ['fullwidth', 0xff10],
  ])('%s', (_, zero) => {
    check(String.fromCodePoint(...Array.from({ length: 10 }, (_, i) => zero + i)), '0123456789');
  });
  test('their separators', () => check('\u0661\u066c\u0662\u066b\u0663\u066a', '1,2.3%'));
});

describe('the way back', () => {
  const backTo = (text: string, part: string) => {
    const folded = fold(text);
    const from = folded.text.indexOf(part);
    const range = sourceRange(folded, from, from + part.length);
    return text.slice(range.from, range.to);
  };
  test.each<[what: string, text: string, part: string, expected: string]>([
    ['plain', 'abc', 'b', 'b'],
    ['marks go with their letter', 'a\u064e\u0651bc', 'a', 'a\u064e\u0651'],
    ['those before it do not', 'a\u064ebc', 'b', 'b'],
    ['half of a ligature is the ligature', '\u0628\ufefb\u0628', '\u0627', '\ufefb'],
    ['so is its other half', '\u0628\ufefb\u0628', '\u0644', '\ufefb'],
    ['a ligature and what is before', '\u0628\ufefb\u0628', '\u0628\u0644', '\u0628\ufefb'],
    ['beyond the BMP', 'a\u{1e900}b', '\u{1e922}', '\u{1e900}'],
    ['to the end', 'ab\u064e', 'b', 'b\u064e'],
    ['tatweel inside', 'a\u0640\u0640bc', 'ab', 'a\u0640\u0640b'],
  ])('%s', (_, text, part, expected) => expect(backTo(text, part)).toBe(expected));

  test('nothing is nothing', () => {
    expect(sourceRange(fold('a\ufefb'), 1, 1)).toEqual({ from: 1, to: 1 });
    expect(fold('')).toEqual({ text: '', offsets: Int32Array.of(0) });
  });
});

describe('a witness: what CLDR searches as one letter, we do', () => {
  const collator = new Intl.Collator('ar', { usage: 'search', sensitivity: 'base' });
  // The Koran's small waw and yeh, letters to CLDR: ordinary spelling does not have them at all, so they are marks.
  const isLetter = (codePoint: number) =>
    /(?![\u06e5\u06e6])[\p{L}\p{Nd}]/u.test(String.fromCodePoint(codePoint));
  const range = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(isLetter);

  test.each<[string, number, number]>([
    ['Hebrew', 0x5d0, 0x5ea],
    ['Arabic', 0x620, 0x6ff],
    ['Arabic presentation forms B', 0xfe80, 0xfefc],
    ['Latin and its accents', 0x41, 0x17f],
  ])('%s', (_, first, last) => {
    const letters = range(first, last).map((codePoint) => String.fromCodePoint(codePoint));
    let pairs = 0;
    const missed: string[] = [];
    for (const a of letters) {
      for (const b of letters) {
        if (a >= b || collator.compare(a, b) !== 0) continue;
        pairs += 1;
        if (fold(a).text !== fold(b).text) missed.push(`${a} ${b}`);
      }
    }
    expect(pairs).toBeGreaterThan(4);
    expect(missed).toEqual([]);
  });
});

describe('for any string', () => {
  const unit = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0x590, max: 0x8ff }) },
    { weight: 2, arbitrary: fc.integer({ min: 0xfb1d, max: 0xfefc }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x24ff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0x10000, max: 0x10ffff }) },
  );
  // Of single units: lone surrogates and pairs that meet by chance.
  const anything = fc
    .array(unit, { maxLength: 40 })
    .map((codePoints) => codePoints.map((codePoint) => String.fromCodePoint(codePoint)).join(''));

  test('offsets never fall and stay within the source', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: folded, offsets } = fold(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets[folded.length]).toBe(text.length);
        expect(offsets[0]).toBeGreaterThanOrEqual(0);
        for (let i = 1; i < offsets.length; i++) {
          expect(offsets[i]).toBeGreaterThanOrEqual(offsets[i - 1]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a character folds to the same in any company', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const alone = Array.from(text, (character) => fold(character).text).join('');
        expect(fold(text).text).toBe(alone);
      }),
      { numRuns: 500 },
    );
  });

  test('a second time changes nothing, nor does another normal form', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const folded = fold(text).text;
        expect(fold(folded).text).toBe(folded);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0x590, max: 0x8ff }), { maxLength: 20 }), (codes) => {
        const text = String.fromCodePoint(...codes);
        expect(fold(text.normalize('NFD')).text).toBe(fold(text.normalize('NFC')).text);
      }),
      { numRuns: 500 },
    );
  });

  test('a range of the fold is a range of the source that folds to it', () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        const [from, to] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y);
        const range = sourceRange(folded, from, to);
        expect(range.from).toBeLessThanOrEqual(range.to);
        const inside = fold(text.slice(range.from, range.to)).text;
        expect(inside).toContain(folded.text.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });
});

describe('spellings that published normalisers bring together', () => {
  const same = (one: string, other: string) => fold(one).text === fold(other).text;
  const alike = (one: string, other: string) =>
    fold(one, 'alike').text === fold(other, 'alike').text;

  /** Words that are the same, and with them those that are alike; what is neither, by its language. */
  test.each<[source: string, pairs: number, same: number, neither: readonly string[]]>([
    ['Lucene', 16, 13, []],
    ['urduhack', 21, 21, []],
    ['reading_norm', 49, 37, []],
    // Urdu's U+06BB is another word for U+0679, Sindhi's for a noon; Malay's ny is no p.
    ['visual_norm', 70, 41, ['ur', 'ur', 'pa', 'ms']],
    ['ours', 29, 2, []],
  ])('%s', (name, count, sameCount, others) => {
    const { pairs } = SPELLINGS.find(({ source }) =>
      source.includes(name),
    ) as (typeof SPELLINGS)[number];
    const exact = pairs.filter(([, one, other]) => same(one, other));
    const neither = pairs.filter(([, one, other]) => !same(one, other) && !alike(one, other));
    expect(pairs).toHaveLength(count);
    expect(exact).toHaveLength(sameCount);
    expect(neither.map(([language]) => language)).toEqual(others);
  });

  test('words that are alike are not the same', () => {
    expect(same('\u0628\u0627\u0631', '\u067e\u0627\u0631')).toBe(false);
    expect(alike('\u0628\u0627\u0631', '\u067e\u0627\u0631')).toBe(true);
    expect(alike('\u0628\u0627\u0631', '\u062a\u0627\u0631')).toBe(false);
  });
  test('letters that are the same are alike', () => {
    for (let code = 0x600; code < 0x780; code += 1) {
      const letter = String.fromCodePoint(code);
      expect(fold(fold(letter).text, 'alike').text).toBe(
        fold(letter, 'alike').text.replace(/^\u064a\u064a$/, '\u064a'),
      );
    }
  });
  test('a second time changes nothing', () => {
    for (const { pairs } of SPELLINGS) {
      for (const [, one] of pairs) {
        const folded = fold(one, 'alike').text;
        expect(fold(folded, 'alike').text).toBe(folded);
      }
    }
  });
  test('and the way back is there', () => {
    const folded = fold('\u06af\u06d3 \u067e', 'alike');
    expect(folded.text).toBe('\u0643\u064a\u064a \u0628');
    expect(sourceRange(folded, 0, 2)).toEqual({ from: 0, to: 2 });
    const ezafe = fold('\u062e\u0627\u0646\u0647\u200c\u06cc \u0645\u0627', 'alike');
    expect(ezafe.text).toBe('\u062e\u0627\u0646\u0647 \u0645\u0627');
    expect(sourceRange(ezafe, 0, 4)).toEqual({ from: 0, to: 6 });
  });
});

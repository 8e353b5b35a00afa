import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { partsOf } from '../../../src/article/parts.ts';
import { findInParts, findText } from '../../../src/article/search/find.ts';

function articleOf(...texts: string[]): Article {
  const blocks = texts.map((text) => ({ kind: 'paragraph', text, section: 0 }) as const);
  const sections = [{ title: '', block: 0, end: blocks.length }];
  return { title: '', language: 'ar', direction: 'rtl', blocks, sections };
}

/** The found stretches of the source, as `block:text`. */
function found(query: string, ...texts: string[]): string[] {
  const matches = findText(articleOf(...texts), query);
  return matches.map(({ block, from, to }) => `${block}:${texts[block].slice(from, to)}`);
}

describe('search', () => {
  it('finds every place in order', () => {
    expect(found('ab', 'ab cab', 'x', 'AB')).toEqual(['0:ab', '0:ab', '2:AB']);
  });

  it('finds every sign as it is, also between words that have several spellings', () => {
    for (let code = 0x21; code < 0x7f; code += 1) {
      const sign = String.fromCharCode(code);
      if (/[a-z]/i.test(sign)) continue;
      for (const query of [sign, `\u06cc${sign}\u06a9`, `a ${sign} b`]) {
        expect(found(query, `\u4e2d ${query} \u4e2d`), query).toEqual([`0:${query}`]);
      }
    }
  });

  it('does not let places overlap', () => {
    expect(found('aa', 'aaaa')).toEqual(['0:aa', '0:aa']);
  });

  it('finds in a paragraph as long as a book, where it is cut as well', () => {
    const sentences = Array.from({ length: 9000 }, (_, index) => `a ${index}. b`);
    const text = sentences.join(' ');
    const all = found('. b a', text);
    expect(all).toHaveLength(8999);
    expect(new Set(all)).toEqual(new Set(['0:. b a']));
    expect(found(' b ', text)).toHaveLength(9000);
    expect(found('aa', 'a'.repeat(40_001))).toHaveLength(20_000);
    expect(found(`a\u064B${' a'.repeat(20_000)}`, 'a '.repeat(50_000))).toHaveLength(2);
  });

  // [what is typed, what stands in the text, what of it is found]
  const cases: readonly (readonly [why: string, query: string, text: string, stretch: string])[] = [
    [
      'vocalised',
      '\u0643\u062A\u0628',
      '\u0643\u064E\u062A\u064E\u0628\u064E',
      '\u0643\u064E\u062A\u064E\u0628\u064E',
    ],
    [
      'stretched',
      '\u0643\u062A\u0628',
      '\u0643\u0640\u0640\u062A\u0628',
      '\u0643\u0640\u0640\u062A\u0628',
    ],
    ['hamza', '\u0627\u0631\u0645', '\u0623\u0631\u0645', '\u0623\u0631\u0645'],
    ['teh marbuta', '\u0642\u0631\u0647', '\u0642\u0631\u0629', '\u0642\u0631\u0629'],
    ['ligature in the source', '\u0644\u0627', '\uFEFB', '\uFEFB'],
    ['half a ligature', '\u0644', '\uFEFB', '\uFEFB'],
    ['across a forced line break', 'one two', 'x one\ntwo y', 'one\ntwo'],
    ['across a no-break space', 'one two', 'one\u00A0two', 'one\u00A0two'],
    ['blanks at the ends', ' one ', 'none', 'one'],
    ['Arabic digits', '27', '\u0662\u0667', '\u0662\u0667'],
  ];
  // meem seen hamza waw lam, the hamza on waw, on yeh, on the line, and on a waw by a mark of its own
  const responsible = ['\u0624', '\u0626', '\u0621', '\u0648\u0654'].map(
    (hamza) => `\u0645\u0633${hamza}\u0648\u0644`,
  );
  it.each(responsible)('a hamza on whatever seat: %j', (query) => {
    expect(found(query, responsible.join(' '))).toEqual(responsible.map((word) => `0:${word}`));
  });

  it.each([
    ['\u0645\u0627\u0621', '\u0645\u0627\u064A\u0648'], // meem alef hamza is not in meem alef yeh waw
    ['\u0623\u0646', '\u0644\u0626\u0646'], // alef with hamza that begins a word
    ['\u0633\u0624(', '\u0633\u064A('],
  ])('no hamza where there is none: %j in %j', (query, text) => {
    expect(found(query, text)).toEqual([]);
  });

  it('takes no sign of a query for a pattern', () => {
    expect(found('\u0633\u0624.[', '\u0633\u0626x[ \u0633\u0626.[')).toEqual(['0:\u0633\u0626.[']);
  });

  it.each(cases)('%s', (_, query, text, stretch) => {
    expect(found(query, text)).toEqual([`0:${stretch}`]);
  });

  it.each(['', ' ', '\u064E'])('finds nothing for %j', (query) => {
    expect(found(query, 'a b \u0628\u064E')).toEqual([]);
  });
});

describe('letters alike', () => {
  /** The found stretches; those that are only alike in parentheses. */
  function foundAlike(query: string, ...texts: string[]): string[] {
    const article = articleOf(...texts);
    return findInParts(article, query, 0, partsOf(article).length).map(
      ({ block, from, to, isAlike }) => {
        const stretch = texts[block].slice(from, to);
        return isAlike ? `(${stretch})` : stretch;
      },
    );
  }
  const BAR = '\u0628\u0627\u0631'; // beh, alef, reh
  const PAR = '\u067e\u0627\u0631'; // peh, alef, reh
  const BARR = '\u0628\u0627\u0695'; // beh, alef, rolled reh

  it('are found in the order of the text, and told apart', () => {
    expect(foundAlike(BAR, `${PAR} ${BAR} ${BARR}`, BAR)).toEqual([
      `(${PAR})`,
      BAR,
      `(${BARR})`,
      BAR,
    ]);
    expect(foundAlike(PAR, `${PAR} ${BAR}`)).toEqual([PAR, `(${BAR})`]);
  });
  it('are not found where others overlap them', () => {
    // beh peh beh, asked for beh beh and for beh
    expect(foundAlike('\u0628\u0628', '\u0628\u067e\u0628\u0628')).toEqual([
      '(\u0628\u067e)',
      '\u0628\u0628',
    ]);
    expect(foundAlike('\u0628', '\u0628\u067e\u0628')).toEqual(['\u0628', '(\u067e)', '\u0628']);
  });
  it('are not what a place is known by', () => expect(found(BAR, PAR)).toEqual([]));
});

describe('spellings of one word', () => {
  const foundIn = (language: string, query: string, text: string) => {
    const matches = findText({ ...articleOf(text), language }, query);
    return matches.map(({ from, to }) => text.slice(from, to));
  };

  it.each([
    // alamin, with a dagger alef; and rahman without one
    [
      '\u0627\u0644\u0639\u0627\u0644\u0645\u064A\u0646',
      '\u0671\u0644\u0652\u0639\u064E\u0670\u0644\u064E\u0645\u0650\u064A\u0646\u064E',
    ],
    [
      '\u0627\u0644\u0639\u0644\u0645\u064A\u0646',
      '\u0671\u0644\u0652\u0639\u064E\u0670\u0644\u064E\u0645\u0650\u064A\u0646\u064E',
    ],
    [
      '\u0627\u0644\u0631\u062D\u0645\u0646',
      '\u0671\u0644\u0631\u0651\u064E\u062D\u0652\u0645\u064E\u0670\u0646\u0650',
    ],
    [
      '\u0671\u0644\u0652\u0639\u064E\u0670\u0644\u064E\u0645\u0650\u064A\u0646',
      '\u0627\u0644\u0639\u0627\u0644\u0645\u064A\u0646',
    ],
    // Dawud, with the Koran's small waw
    ['\u062F\u0627\u0648\u0648\u062F', '\u062F\u064E\u0627\u0648\u064F\u06E5\u062F\u064E'],
  ])('a vowel is a mark here and a letter there: %s', (query, text) => {
    expect(foundIn('ar', query, text)).toEqual([text]);
  });

  it('which is none where there is no such mark', () => {
    expect(foundIn('ar', '\u0643\u0627\u062A\u0628', '\u0643\u0650\u062A\u0628')).toEqual([]);
    expect(foundIn('ar', '\u0643\u062A\u0628', '\u0643\u0627\u062A\u0628')).toEqual([]);
  });

  it('parts of Persian words stand apart, together, or with a half space', () => {
    const spellings = [
      '\u06A9\u062A\u0627\u0628 \u0647\u0627',
      '\u06A9\u062A\u0627\u0628\u200C\u0647\u0627',
      '\u06A9\u062A\u0627\u0628\u0647\u0627',
    ];
    const verbs = [
      '\u0645\u06CC \u0631\u0648\u062F',
      '\u0645\u06CC\u200C\u0631\u0648\u062F',
      '\u0645\u06CC\u0631\u0648\u062F',
    ];
    for (const all of [spellings, verbs]) {
      for (const query of all)
        for (const text of all) expect(foundIn('fa', query, text)).toEqual([text]);
    }
    // Two words are two.
    expect(foundIn('fa', '\u0627\u0632 \u0645\u0646', '\u0627\u0632\u0645\u0646')).toEqual([]);
    expect(foundIn('ar', spellings[0], spellings[2])).toEqual([]);
  });

  it('a plene spelling finds what is pointed', () => {
    // shulchan with qubuts, and with vav
    const pointed = '\u05E9\u05BB\u05DC\u05D7\u05DF';
    const plene = '\u05E9\u05D5\u05DC\u05D7\u05DF';
    expect(foundIn('he', plene, pointed)).toEqual([pointed]);
    expect(foundIn('he', pointed, plene)).toEqual([plene]);
    expect(foundIn('he', plene, '\u05E9\u05DC\u05D7\u05DF')).toEqual([]);
  });
});

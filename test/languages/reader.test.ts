import { describe, expect, it } from 'vitest';
import { type InterfaceLanguage, LANGUAGES } from '../../src/languages/choose.ts';
import { isolated } from '../../src/languages/isolates.ts';
import type { ReaderMessages } from '../../src/languages/reader/messages.ts';
import { keymapWith } from '../../src/reader/keymap.ts';
import { catalogues } from './catalogues.ts';

const RTL = ['ar', 'fa', 'ur', 'he'] as const;

/** Stands for what a person typed, an address, a program's name. */
const WORD = 'qxz';

/** What each function of a catalogue is asked with; numbers that no language writes as a word. */
const SAMPLES: Readonly<Record<string, readonly (readonly (number | string)[])[]>> = {
  number: [[1234]],
  percent: [[40]],
  minutes: [[3], [11], [100]],
  matches: [[3, 7]],
  matchesAndAlike: [[3, 7, 5]],
  alikeMatches: [[3, 7, 5]],
  searched: [['40%']],
  cut: [[500]],
  copying: [['50%']],
  findingNames: [['40%']],
  times: [[5]],
  mention: [[WORD, 3, 7]],
  tooSmall: [[20, 6]],
  'spoken.section': [[3, 7, WORD]],
  'spoken.paragraph': [[3]],
  'spoken.keys': [[WORD, `1${WORD}`, `2${WORD}`]],
  'notices.notFound': [[WORD]],
  'notices.noMark': [[WORD]],
  'notices.noCommand': [[WORD]],
  'notices.copied': [
    ['paragraph', WORD],
    ['article', WORD],
    ['quotation', WORD],
  ],
  'notices.sent': [
    ['paragraph', WORD],
    ['article', WORD],
    ['quotation', WORD],
  ],
  'notices.opened': [[WORD]],
  'notices.fetching': [
    [WORD, 1234],
    [WORD, 1234, 5678],
  ],
  'notices.dialect': [[WORD]],
  'notices.noBrowser': [[WORD]],
  'notices.last': [[WORD, `${WORD}${WORD}`]],
};

/** Arguments that choose a word and are not said. */
const CHOICES = ['paragraph', 'article', 'quotation'];

/** What is not said in words: the same in several languages. */
const WORDLESS = ['language', 'direction', 'number', 'percent', 'times', 'mention'];

/** What a person types, in any language. */
const COMMANDS = /\b(?:fg|Esc|sahifa (?:doctor|--romanize))\b/g;

type Saying = {
  readonly path: string;
  readonly text: string;
  readonly given: readonly (number | string)[];
};

/** Everything a catalogue can say, by the path of its entry. */
function sayings(entry: unknown, path = ''): Saying[] {
  if (typeof entry === 'string') return [{ path, text: entry, given: [] }];
  if (typeof entry === 'function') {
    const samples = SAMPLES[path];
    if (!samples) throw new Error(`no sample to ask ${path} with`);
    return samples.map((given) => ({ path, given, text: entry(...given) }));
  }
  return Object.entries(entry as object).flatMap(([key, value]) =>
    sayings(value, path === '' ? key : `${path}.${key}`),
  );
}

const isWords = ({ path }: Saying) => !WORDLESS.includes(path);

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const messages = catalogues[language];

  it('goes by its name', () => {
    expect(messages.language).toBe(language);
    expect(messages.direction).toBe(language === 'en' ? 'ltr' : 'rtl');
  });

  it('says what it was given', () => {
    const unsaid = sayings(messages).flatMap(({ path, text, given }) =>
      given
        .filter((value) => !CHOICES.includes(`${value}`))
        .map((value) => (typeof value === 'number' ? messages.number(value) : isolated(value)))
        .filter((value) => !text.includes(value))
        .map((value) => `${path}: ${value}`),
    );
    expect(unsaid).toEqual([]);
  });

  it('leaves nothing unsaid', () => {
    expect(sayings(messages).filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('has a sentence for each row of keys', () => {
    expect(Object.keys(messages.keys).sort()).toEqual(
      keymapWith()
        .help.map(({ id }) => id)
        .sort(),
    );
  });
});

describe.each(RTL)('the catalogue in %s', (language) => {
  const said = sayings(catalogues[language]).filter(isWords);

  it('has no sentence in Latin letters', () => {
    const latin = said.filter(({ text }) =>
      /\p{Script=Latin}/u.test(text.replaceAll(WORD, '').replace(COMMANDS, '')),
    );
    expect(latin).toEqual([]);
  });

  it('says nothing in the words of English', () => {
    const english = new Set(sayings(catalogues.en).map(({ text }) => text));
    expect(said.filter(({ text }) => english.has(text))).toEqual([]);
  });

  it('is spelt with the letters of its language', () => {
    const foreign = said.filter(({ text }) => FOREIGN[language].test(text));
    expect(foreign).toEqual([]);
  });
});

/** Letters of its script that a language does not write, though its neighbour's look alike. */
const FOREIGN: Readonly<Record<Exclude<InterfaceLanguage, 'en'>, RegExp>> = {
  ar: /[^\P{Script=Arabic}\u0621-\u063A\u0641-\u0652]/u,
  // Neither Arabic yeh, alef maksura, kaf and teh marbuta nor the letters of Urdu.
  fa: /[\u064A\u0649\u0643\u0629\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2\u0660-\u0669]/u,
  // Neither Arabic yeh, alef maksura, kaf, heh and teh marbuta nor Persian digits.
  ur: /[\u064A\u0649\u0643\u0647\u0629\u0660-\u0669\u06F0-\u06F9]/u,
  he: /\p{Script=Arabic}/u,
};

describe('numbers', () => {
  const cases: readonly (readonly [
    language: InterfaceLanguage,
    number: string,
    percent: string,
  ])[] = [
    ['en', '1,234', '40%'],
    ['ar', '1,234', '40%'],
    ['fa', '\u06F1\u066C\u06F2\u06F3\u06F4', '\u06F4\u06F0\u066A'],
    ['ur', '1,234', '40%'],
    ['he', '1,234', '40%'],
  ];
  it.each(cases)('in %s', (language, number, percent) => {
    expect(catalogues[language].number(1234)).toBe(number);
    expect(catalogues[language].percent(40)).toBe(percent);
  });
});

describe('minutes', () => {
  // A word each: the form of the noun that goes with the number.
  const cases: readonly (readonly [language: InterfaceLanguage, minutes: number, said: string])[] =
    [
      ['en', 1, '1 min'],
      ['ar', 1, 'دقيقة واحدة'],
      ['ar', 2, 'دقيقتان'],
      ['ar', 3, '3 دقائق'],
      ['ar', 10, '10 دقائق'],
      ['ar', 11, '11 دقيقة'],
      ['ar', 100, '100 دقيقة'],
      ['ar', 103, '103 دقائق'],
      ['fa', 1, '۱ دقیقه'],
      ['ur', 2, '2 منٹ'],
      ['he', 1, 'דקה'],
      ['he', 2, 'שתי דקות'],
      ['he', 3, '3 דקות'],
    ];
  it.each(cases)('in %s, %d', (language, minutes, said) => {
    expect(catalogues[language].minutes(minutes)).toBe(said);
  });
});

describe('what was typed', () => {
  const cases: readonly (readonly [typed: string, said: string])[] = [
    ['a', '\u2068a\u2069'],
    // Isolates of its own cannot end the sentence's.
    ['a\u2069b\u2067', '\u2068ab\u2069'],
  ];
  it.each(cases)('%j stands apart from the sentence', (typed, said) => {
    const { notices: messages }: ReaderMessages = catalogues.ar;
    expect(messages.notFound(typed)).toContain(said);
  });
});

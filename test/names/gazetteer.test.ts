/** The names that come with the program, where a reader finds them, and nowhere else: cases in `test/cases/gazetteer`. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { gazetteer, gazetteerLanguage } from '../../src/names/gazetteer.ts';
import { findMentions } from '../../src/names/mentions.ts';
import { nameKeys } from '../../src/names/name-key.ts';
import { GAZETTEER_LANGUAGES } from '../../src/names/testing.ts';
import { rowsIn } from '../../src/names/well-known/rows.ts';
import { markDoubts, romanize } from '../../src/text/index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Case = { readonly sentence: string; readonly expected: string[] };

function casesOf(language: string): Case[] {
  const lines = readFileSync(`test/cases/gazetteer/${language}.txt`, 'utf8').split('\n');
  const cases: Case[] = [];
  for (const line of lines) {
    if (line.startsWith('? ')) cases.push({ sentence: line.slice(2), expected: [] });
    else if (line.startsWith('= ')) cases.at(-1)?.expected.push(line.slice(2));
  }
  return cases;
}

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Languages whose name, even beside the word for a language, is another phrase, or which are in Latin letters. */
const NO_LANGUAGES = {
  ar: ['bin', 'blo'],
  fa: ['kaj', 'nqo'],
  he: [],
  ur: ['ie', 'gaa', 'gan', 'luo'],
} as const;

type NameType = 'region' | 'currency' | 'language';

function codesOf(type: NameType): readonly string[] {
  if (type === 'currency') return Intl.supportedValuesOf('currency');
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  if (type === 'region') return pairs;
  const lower = pairs.map((pair) => pair.toLowerCase());
  const triples = lower.flatMap((pair) => LETTERS.map((third) => pair + third.toLowerCase()));
  return [...lower, ...triples].filter(
    // No older code of a language; none, several.
    (code) => Intl.getCanonicalLocales(code)[0] === code && code !== 'mul' && code !== 'zxx',
  );
}

const asked = new Map<NameType, ReadonlyMap<string, string>>();

/** English names by code. Asked once for all languages: there are thousands of codes, and few have a name. */
function englishNames(type: NameType): ReadonlyMap<string, string> {
  const known = asked.get(type);
  if (known) return known;
  const english = new Intl.DisplayNames('en', { type, fallback: 'none' });
  const named = codesOf(type).map((code) => [code, english.of(code)] as const);
  const names = new Map(named.filter((pair): pair is readonly [string, string] => !!pair[1]));
  asked.set(type, names);
  return names;
}

describe.each(GAZETTEER_LANGUAGES)('in %s', (language) => {
  const entries = gazetteer(language);

  test.each(casesOf(language))('$sentence', ({ sentence, expected }) => {
    const { article } = parseArticle(`---\nlanguage: ${language}\n---\n\n${sentence}\n`, {
      format: 'markdown',
    });
    const { text } = article.blocks[0];
    const found = findMentions(article, { entries }).map(({ entry, start, from, to }) => {
      const particles = from > start ? `${text.slice(start, from)}+` : '';
      return `${entries[entry].english}: ${particles}${text.slice(from, to)}`;
    });
    expect(found).toEqual(expected);
  });

  test('there are hundreds, each with its authority and an English name', () => {
    expect(entries.length).toBeGreaterThan(700);
    for (const { names, english, origin } of entries) {
      expect(english).toMatch(/^\p{Lu}|^al-/u);
      expect(names.length, english).toBeGreaterThan(0);
      expect(origin).toBe('built-in');
    }
  });

  test('every country, currency and language that the platform knows is there', () => {
    const known = new Set(entries.map(({ english }) => english));
    const missing = (type: NameType, ending = '') => {
      const own = new Intl.DisplayNames(language, { type, fallback: 'none' });
      return [...englishNames(type)]
        .filter(([code]) => own.of(code))
        .filter(([, meant]) =>
          [meant, meant.replace(/ \(.*\)$/, '')].every((one) => !known.has(one + ending)),
        )
        .map(([code]) => code);
    };
    // Three that are here by a shorter name, and no countries: groups, outlying islands, tests.
    const others = 'HK MO PS EU QO UM UN XA XB ZZ'.split(' ');
    expect(missing('region').filter((code) => !others.includes(code))).toEqual([]);
    for (const name of ['Hong Kong', 'Macao', 'Palestine']) expect(known).toContain(name);
    // An Afghan, too.
    const currencies = language === 'ar' ? ['AFN'] : [];
    expect(missing('currency')).toEqual(currencies);
    const languages = missing('language', ' language');
    expect(languages).toEqual(expect.arrayContaining([...NO_LANGUAGES[language]]));
    // A later platform may know a few more.
    expect(languages.length - NO_LANGUAGES[language].length).toBeLessThan(20);
  });

  test('languages are left out where no text has the word for one', () => {
    const count = (texts?: string[]) =>
      gazetteer(language, texts).filter(({ english }) => english.endsWith(' language')).length;
    expect(count([])).toBe(0);
    expect(count(['A text.', casesOf(language)[0].sentence])).toBe(0);
    expect(count()).toBeGreaterThan(400);
    for (const { sentence, expected } of casesOf(language)) {
      if (expected.some((one) => one.includes(' language: ')))
        expect(count([sentence])).toBe(count());
    }
  });

  test('a city tells of its country', () => {
    const moscow = entries.find(({ english }) => english === 'Moscow');
    expect(moscow?.about.en).toBe('Capital of Russia.');
    expect(moscow?.about[language]).toMatch(
      /^[\p{Script=Arabic}\p{Script=Hebrew} \u05be]+[.\u06d4]$/u,
    );
  });
});

const keysOf = (names: readonly string[]) => nameKeys(names).map(({ key }) => key);

describe('the rows', () => {
  test('are more than three hundred, and know some Arabic name of most', () => {
    const arabic = rowsIn('ar').filter(({ names }) => names.length > 0);
    expect(arabic.length).toBeGreaterThan(300);
  });

  test('name nothing twice in one language', () => {
    for (const language of GAZETTEER_LANGUAGES) {
      const owners = new Map<string, string>();
      for (const { english, names } of rowsIn(language)) {
        for (const key of new Set(keysOf(names))) {
          expect([key, owners.get(key)]).toEqual([key, undefined]);
          owners.set(key, english);
        }
      }
    }
    const names = rowsIn('ar').map(({ english }) => english);
    expect(new Set(names).size).toBe(names.length);
  });

  test('have marks that leave no doubt about a vowel, and are those of the name', () => {
    const vocalised = rowsIn('ar').filter((row) => row.vocalised !== undefined);
    expect(vocalised.length).toBeGreaterThan(250);
    for (const { vocalised: marked = '', names } of vocalised) {
      const [key, own] = keysOf([marked, names[0]]);
      expect(key).toBe(own);
      const romanized = romanize(marked, { name: true });
      expect(markDoubts(romanized, { kinds: ['vowel'] })).toBe(romanized.text);
    }
  });

  test('have letters of their language only', () => {
    const letters = {
      ar: /\p{Script=Arabic}/u,
      fa: /\p{Script=Arabic}/u,
      he: /\p{Script=Hebrew}/u,
    };
    for (const language of GAZETTEER_LANGUAGES) {
      const own = language === 'ur' ? letters.fa : letters[language];
      for (const name of rowsIn(language).flatMap(({ names }) => names)) {
        const others = Array.from(name).filter((sign) => /\p{L}/u.test(sign) && !own.test(sign));
        expect([name, others]).toEqual([name, []]);
        // Arabic is written with its own kaf and yeh; the others with theirs.
        if (language === 'ar') expect(name).not.toMatch(/[\u06a9\u06cc\u06be\u06c1]/);
        else expect(name).not.toMatch(/[\u0643\u064a]/);
      }
    }
  });
});

describe('without data of the platform', () => {
  const russia = 'Russia';
  const check = () => {
    const entries = gazetteer('ar');
    expect(entries.find(({ english }) => english === russia)?.names.length).toBeGreaterThan(0);
    expect(entries.length).toBe(rowsIn('ar').filter(({ names }) => names.length > 0).length);
  };

  test('for the language: the names of the program', () => {
    const { DisplayNames } = Intl;
    class English extends DisplayNames {
      constructor(_: Intl.LocalesArgument, options: Intl.DisplayNamesOptions) {
        super('en', options);
      }
    }
    vi.stubGlobal('Intl', { ...Intl, DisplayNames: English, supportedValuesOf: () => ['USD'] });
    check();
  });

  test('for any: the names of the program', () => {
    vi.stubGlobal('Intl', {});
    check();
  });
});

test.each<[tag: string, expected: string | undefined]>([
  ['ar', 'ar'],
  ['AR-EG', 'ar'],
  ['fa_AF', 'fa'],
  ['he-IL', 'he'],
  ['ur', 'ur'],
  ['arz', undefined],
  ['en', undefined],
  ['', undefined],
])('the language of %j', (tag, expected) => expect(gazetteerLanguage(tag)).toBe(expected));

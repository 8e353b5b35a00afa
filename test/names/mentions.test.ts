/** Names in made-up texts. Mentions come out as `particles+name=entry`, in the order of the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { Glossary, NameKind, Origin } from '../../src/names/glossary.ts';
import { findMentions } from '../../src/names/mentions.ts';
import { sized } from '../full-size.ts';

function glossaryOf(...entries: (readonly string[])[]): Glossary {
  return glossaryOfKind('term', undefined, ...entries);
}

function glossaryOfKind(
  kind: NameKind,
  origin: Origin | undefined,
  ...entries: (readonly string[])[]
): Glossary {
  return {
    entries: entries.map((names, index) => ({
      names,
      transliteration: '',
      english: `Entry ${index}`,
      kind,
      about: {},
      ...(origin ? { origin } : {}),
    })),
  };
}

function articleOf(text: string, language = 'ar'): Article {
  const { article } = parseArticle('', { format: 'plain' });
  return { ...article, language, blocks: [{ kind: 'paragraph', text, section: 0 }] };
}

function mentions(article: Article, glossary: Glossary): string[] {
  return findMentions(article, glossary).map(({ block, entry, start, from, to }) => {
    const { text } = article.blocks[block];
    return `${from > start ? `${text.slice(start, from)}+` : ''}${text.slice(from, to)}=${entry}`;
  });
}

/** «russiya»: Russia. «al-jazira»: the island. «nato», «al-ladhiqiyya» (Latakia), «lubnan» (Lebanon). */
const RUSSIA = '\u0631\u0648\u0633\u064a\u0627';
const JAZIRA = '\u0627\u0644\u062c\u0632\u064a\u0631\u0629';
const NATO = '\u0646\u0627\u062a\u0648';
const LATAKIA = '\u0627\u0644\u0644\u0627\u0630\u0642\u064a\u0629';
const LEBANON = '\u0644\u0628\u0646\u0627\u0646';
/** «qarah bagh», «naghurni qarah bagh». */
const QARAH = '\u0642\u0631\u0647';
const BAGH = '\u0628\u0627\u063a';
const NAGHURNI = '\u0646\u0627\u063a\u0648\u0631\u0646\u064a';
const GLOSSARY = glossaryOf(
  [RUSSIA],
  [JAZIRA],
  [NATO],
  [LATAKIA],
  [LEBANON],
  [`${QARAH} ${BAGH}`, `${NAGHURNI} ${QARAH} ${BAGH}`],
);

const ALEF = '\u0627';
const WAW = '\u0648';
const FEH = '\u0641';
const BEH = '\u0628';
const KAF = '\u0643';
const LAM = '\u0644';
const SEEN = '\u0633';
const NBSP = '\u00a0';

describe('Arabic', () => {
  const check = (text: string, expected: string[]) =>
    expect(mentions(articleOf(text), GLOSSARY)).toEqual(expected);

  test.each<[what: string, text: string, expected: string[]]>([
    ['alone', RUSSIA, [`${RUSSIA}=0`]],
    ['not at all', `${JAZIRA.slice(2)} ${BAGH}`, []],
    ['and', WAW + RUSSIA, [`${WAW}+${RUSSIA}=0`]],
    ['then', FEH + RUSSIA, [`${FEH}+${RUSSIA}=0`]],
    ['in', BEH + RUSSIA, [`${BEH}+${RUSSIA}=0`]],
    ['for', LAM + RUSSIA, [`${LAM}+${RUSSIA}=0`]],
    ['as', KAF + RUSSIA, [`${KAF}+${RUSSIA}=0`]],
    ['and in', WAW + BEH + RUSSIA, [`${WAW}${BEH}+${RUSSIA}=0`]],
    ['a particle of verbs', SEEN + RUSSIA, []],
    ['another word behind', `${RUSSIA}\u064b\u0629`, []],
    ['another word before', `\u0645${RUSSIA}`, []],
    ['the adjective', '\u0627\u0644\u0631\u0648\u0633\u064a', []],
    ['and the island', WAW + JAZIRA, [`${WAW}+${JAZIRA}=1`]],
    ['for the island', LAM + JAZIRA.slice(1), [`${LAM}+${JAZIRA.slice(1)}=1`]],
    ['and for the island', WAW + LAM + JAZIRA.slice(1), [`${WAW}${LAM}+${JAZIRA.slice(1)}=1`]],
    ['for an island', LAM + JAZIRA.slice(2), []],
    ['the NATO', ALEF + LAM + NATO, [`${ALEF}${LAM}+${NATO}=2`]],
    ['for the NATO', LAM + LAM + NATO, [`${LAM}${LAM}+${NATO}=2`]],
    ['for Latakia', LAM + LATAKIA.slice(2), [`${LAM}+${LATAKIA.slice(2)}=3`]],
    ['Lebanon keeps its lam', LEBANON, [`${LEBANON}=4`]],
    ['for Lebanon', LAM + LEBANON, [`${LAM}+${LEBANON}=4`]],
    ['by a surname, a spelling like others', `${QARAH} ${BAGH}`, [`${QARAH} ${BAGH}=5`]],
    ['the longest', `${NAGHURNI} ${QARAH} ${BAGH}`, [`${NAGHURNI} ${QARAH} ${BAGH}=5`]],
    ['half of it', `${NAGHURNI} ${QARAH}`, []],
    ['in it', `${BEH}${QARAH} ${BAGH}`, [`${BEH}+${QARAH} ${BAGH}=5`]],
    ['particles stand before the whole name only', `${QARAH} ${WAW}${BAGH}`, []],
  ])('%s', (_, text, expected) => check(text, expected));

  test.each<[what: string, gap: string, isFound: boolean]>([
    ['no-break space', NBSP, true],
    ['two blanks', '  ', true],
    ['line break', '\n', true],
    ['hyphen', '-', true],
    ['en dash', '\u2013', true],
    ['direction mark', ' \u200f', true],
    ['full stop', '. ', false],
    ['comma', '\u060c ', false],
    ['bracket', ' (', false],
    ['colon', ': ', false],
  ])('a name across a %s', (_, gap, isFound) => {
    const text = `${QARAH}${gap}${BAGH}`;
    check(text, isFound ? [`${text}=5`] : []);
  });

  test.each<[what: string, text: string, expected: string[]]>([
    [
      'quotes and brackets round it',
      `\u00ab${RUSSIA}\u00bb (${NATO})`,
      [`${RUSSIA}=0`, `${NATO}=2`],
    ],
    ['a full stop after it', `${RUSSIA}. ${NATO}\u060c`, [`${RUSSIA}=0`, `${NATO}=2`]],
    [
      'tatweel',
      '\u0631\u0648\u0633\u0640\u0640\u064a\u0627',
      ['\u0631\u0648\u0633\u0640\u0640\u064a\u0627=0'],
    ],
    [
      'harakat',
      `${BEH}\u0650\u0631\u064f\u0648\u0633\u0650\u064a\u0627`,
      [`${BEH}\u0650+\u0631\u064f\u0648\u0633\u0650\u064a\u0627=0`],
    ],
    ['teh marbuta as heh', `${JAZIRA.slice(0, -1)}\u0647`, [`${JAZIRA.slice(0, -1)}\u0647=1`]],
    ['presentation forms', '\ufeae\ufeed\ufeb3\ufef4\ufe8e', ['\ufeae\ufeed\ufeb3\ufef4\ufe8e=0']],
    ['a particle in quotes', `${LAM}\u0640"${JAZIRA}"`, [`${JAZIRA}=1`]],
    ['twice', `${RUSSIA} ${RUSSIA}`, [`${RUSSIA}=0`, `${RUSSIA}=0`]],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('short names', () => {
  // «ali» and the preposition «ala», «jidda» and «jadduhu» (his grandfather), «mubarak al-misri» as Cairo writes it.
  const ALI = '\u0639\u0644\u064a';
  const ALA = '\u0639\u0644\u0649';
  const JIDDA = '\u062c\u062f\u0629';
  const HIS = '\u062c\u062f\u0647';
  const SISI = '\u0627\u0644\u0633\u064a\u0633\u064a';
  const glossary = glossaryOf(
    [ALI],
    [JIDDA],
    [SISI],
    ['\u0645\u0646\u0649'],
    ['\u0645\u0646\u064a'],
  );
  test.each<[string, string[]]>([
    [ALI, [`${ALI}=0`]],
    [ALA, []],
    [`${WAW}${ALI}`, [`${WAW}+${ALI}=0`]],
    [`${ALI}\u064c`, [`${ALI}\u064c=0`]],
    // Its last letter from a Persian keyboard.
    ['\u0639\u0644\u06cc', ['\u0639\u0644\u06cc=0']],
    [JIDDA, [`${JIDDA}=1`]],
    [HIS, []],
    [SISI, [`${SISI}=2`]],
    [`${SISI.slice(0, -1)}\u0649`, [`${SISI.slice(0, -1)}\u0649=2`]],
    ['\u0645\u0646\u0649', ['\u0645\u0646\u0649=3']],
    ['\u0645\u0646\u064a', ['\u0645\u0646\u064a=4']],
  ])('%s', (text, expected) => expect(mentions(articleOf(text), glossary)).toEqual(expected));
});

describe('other languages', () => {
  const glossary = glossaryOf(['New York', 'York'], ['New York Times'], ['O\u2019Neill']);
  test.each<[string, string[]]>([
    ['York, New York', ['York=0', 'New York=0']],
    ['the NEW YORK TIMES of new york', ['NEW YORK TIMES=1', 'new york=0']],
    ['Yorkshire', []],
    ["O'Neill", ["O'Neill=2"]],
  ])('%s', (text, expected) => expect(mentions(articleOf(text, 'en'), glossary)).toEqual(expected));

  test('have no Arabic particles', () => {
    expect(mentions(articleOf(WAW + RUSSIA, 'fa'), GLOSSARY)).toEqual([]);
    expect(mentions(articleOf(RUSSIA, 'fa'), GLOSSARY)).toEqual([`${RUSSIA}=0`]);
    expect(mentions(articleOf(WAW + RUSSIA, 'ar-EG'), GLOSSARY)).toEqual([`${WAW}+${RUSSIA}=0`]);
  });
});

/** One word a line, in the order in which they are read. */
const JERUSALEM = '\u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd';
const WARSAW = '\u05d5\u05e8\u05e9\u05d4'; // varsha
const TELLER = '\u05d4\u05de\u05d2\u05d9\u05d3'; // ha-magid
const BEN = '\u05d1\u05df';
const JUDAH = '\u05d9\u05d4\u05d5\u05d3\u05d4';
const MAQAF = '\u05be';
const BET = '\u05d1';
const SHIN = '\u05e9';
const VAV = '\u05d5';

describe('Hebrew', () => {
  const glossary = glossaryOf([JERUSALEM], [WARSAW], [TELLER], [`${BEN} ${JUDAH}`]);
  test.each<[what: string, text: string, expected: string[]]>([
    ['in', BET + JERUSALEM, [`${BET}+${JERUSALEM}=0`]],
    ['and that in', VAV + SHIN + BET + JERUSALEM, [`${VAV}${SHIN}${BET}+${JERUSALEM}=0`]],
    ['a doubled vav', BET + VAV + WARSAW, [`${BET}+${VAV}${WARSAW}=1`]],
    ['a hidden article', BET + TELLER.slice(1), [`${BET}+${TELLER.slice(1)}=2`]],
    ['no article', TELLER.slice(1), []],
    ['a particle in front of quotes', `${BET}"${TELLER}"`, [`${TELLER}=2`]],
    ['a maqaf', BEN + MAQAF + JUDAH, [`${BEN}${MAQAF}${JUDAH}=3`]],
    ['two words in one', BEN + JUDAH, [`${BEN}${JUDAH}=3`]],
    ['points', `${BET}\u05bc\u05b4${JERUSALEM}`, [`${BET}\u05bc\u05b4+${JERUSALEM}=0`]],
  ])('%s', (_, text, expected) =>
    expect(mentions(articleOf(text, 'he'), glossary)).toEqual(expected),
  );
});

describe('Persian and Urdu', () => {
  const ZWNJ = '\u200c';
  const YEH = '\u06cc';
  const TEHRAN = '\u062a\u0647\u0631\u0627\u0646';
  const HA = '\u0647\u0627'; // the plural
  const DEHKHODA = '\u062f\u0647\u062e\u062f\u0627';
  const CALCUTTA = '\u06a9\u0644\u06a9\u062a\u0647'; // kalkatta
  const KHAN = '\u062e\u0627\u0646';
  const TAQI = '\u062a\u0642\u06cc';
  const AMIR = '\u0627\u0645\u06cc\u0631';
  const KABIR = '\u06a9\u0628\u06cc\u0631';
  const glossary = glossaryOf(
    [TEHRAN],
    [DEHKHODA],
    [CALCUTTA],
    [`${TAQI}${ZWNJ}${KHAN}`],
    [`${AMIR} ${KABIR}`],
  );
  const check = (language: string, text: string, expected: string[]) =>
    expect(mentions(articleOf(text, language), glossary)).toEqual(expected);

  test.each<[what: string, text: string, expected: string[]]>([
    ['a plural', TEHRAN + ZWNJ + HA, [`${TEHRAN}=0`]],
    ['no plural of its own', TEHRAN + HA, []],
    ['an adjective', TEHRAN + YEH, []],
    ['a compound', TEHRAN + ZWNJ + KHAN, []],
    ['izafat after heh', `${CALCUTTA}${ZWNJ}${YEH} ${TEHRAN}`, [`${CALCUTTA}=2`, `${TEHRAN}=0`]],
    ['hamza over heh', `${CALCUTTA}\u0654`, [`${CALCUTTA}\u0654=2`]],
    [
      'keys of an Arabic keyboard',
      '\u0643\u0644\u0643\u062a\u0629',
      ['\u0643\u0644\u0643\u062a\u0629=2'],
    ],
    ['a joint for a blank', `${AMIR}${ZWNJ}${KABIR}`, [`${AMIR}${ZWNJ}${KABIR}=4`]],
    ['neither', AMIR + KABIR, [`${AMIR}${KABIR}=4`]],
    ['a blank for a joint', `${TAQI} ${KHAN}`, [`${TAQI} ${KHAN}=3`]],
    ['half of it', TAQI, []],
    ['no particles of Arabic', WAW + TEHRAN, []],
  ])('%s', (_, text, expected) => {
    check('fa', text, expected);
    check('ur-PK', text, expected);
  });

  test('izafat after a long vowel is a yeh in Persian, which makes an adjective in Urdu', () => {
    const withYeh = `${DEHKHODA}${YEH} ${KHAN}`;
    const withBarree = `${DEHKHODA}\u0626\u06d2 ${KHAN}`;
    check('fa', withYeh, [`${DEHKHODA}=1`]);
    check('ur', withYeh, []);
    check('ur', withBarree, [`${DEHKHODA}=1`]);
    check('fa', withBarree, []);
  });

  test('only Urdu bends a noun', () => {
    const bent = `${CALCUTTA.slice(0, -1)}\u06d2`;
    check('ur', bent, [`${bent}=2`]);
    check('fa', bent, []);
  });
});

describe('surnames', () => {
  const ARMEN = '\u0623\u0631\u0645\u064a\u0646';
  const SARKISSIAN = '\u0633\u0631\u0643\u064a\u0633\u064a\u0627\u0646';
  const SERZH = '\u0633\u064a\u0631\u062c';
  const OSAMA = '\u0623\u0633\u0627\u0645\u0629';
  const BIN = '\u0628\u0646';
  const LADEN = '\u0644\u0627\u062f\u0646';
  const HASAN = '\u062d\u0633\u0646';
  const NASR = '\u0646\u0635\u0631';
  const ALLAH = '\u0627\u0644\u0644\u0647';
  const SAID = '\u0633\u0639\u064a\u062f';
  const MASRI = '\u0627\u0644\u0645\u0635\u0631\u064a'; // the Egyptian
  const armen = [`${ARMEN} ${SARKISSIAN}`];
  const check = (names: (readonly string[])[], text: string, expected: string[], origin?: Origin) =>
    expect(mentions(articleOf(text), glossaryOfKind('person', origin, ...names))).toEqual(expected);

  test.each<[what: string, names: (readonly string[])[], text: string, expected: string[]]>([
    ['of one person', [armen], SARKISSIAN, [`${SARKISSIAN}=0`]],
    ['behind a particle', [armen], BEH + SARKISSIAN, [`${BEH}+${SARKISSIAN}=0`]],
    ['first names are none', [armen], ARMEN, []],
    ['of two persons', [armen, [`${SERZH} ${SARKISSIAN}`]], SARKISSIAN, []],
    [
      'of two persons, one of whom the glossary means by it',
      [armen, [`${SERZH} ${SARKISSIAN}`, SARKISSIAN]],
      SARKISSIAN,
      [`${SARKISSIAN}=1`],
    ],
    ['that is a name of somebody else', [armen, [SARKISSIAN]], SARKISSIAN, [`${SARKISSIAN}=1`]],
    ['of two words', [[`${OSAMA} ${BIN} ${LADEN}`]], `${BIN} ${LADEN}`, [`${BIN} ${LADEN}=0`]],
    ['the last of two words', [[`${OSAMA} ${BIN} ${LADEN}`]], LADEN, []],
    ['with God', [[`${HASAN} ${NASR} ${ALLAH}`]], `${NASR} ${ALLAH}`, [`${NASR} ${ALLAH}=0`]],
    ['God alone', [[`${HASAN} ${NASR} ${ALLAH}`]], ALLAH, []],
    ['a given name', [[`${ARMEN} ${SAID}`]], SAID, []],
    ['where somebody is from', [[`${ARMEN} ${MASRI}`]], MASRI, []],
    ['of a name in one word', [[SARKISSIAN]], SARKISSIAN, [`${SARKISSIAN}=0`]],
  ])('%s', (_, names, text, expected) => check(names, text, expected));

  test('of places are none', () => {
    expect(
      mentions(articleOf(BAGH), glossaryOfKind('place', undefined, [`${QARAH} ${BAGH}`])),
    ).toEqual([]);
  });

  test('from a list for all articles need the whole name in this one', () => {
    const both = `${SARKISSIAN} ${ARMEN} ${SARKISSIAN}`;
    const found = [`${SARKISSIAN}=0`, `${ARMEN} ${SARKISSIAN}=0`];
    check([armen], SARKISSIAN, [], 'user');
    check([armen], both, found, 'user');
    check([armen], both, found, 'article');
  });
});

describe('what comes with the program', () => {
  const MUSCAT = '\u0645\u0633\u0642\u0637';
  const HEAD = '\u0631\u0623\u0633\u0647';
  const CUBA = '\u0643\u0648\u0628\u0627';
  const check = (name: string, text: string, expected: string[]) =>
    expect(mentions(articleOf(text), glossaryOfKind('place', 'built-in', [name]))).toEqual(
      expected,
    );

  test.each<[what: string, name: string, text: string, expected: string[]]>([
    ['a place takes no article', MUSCAT, ALEF + LAM + MUSCAT, []],
    ['nor a hidden one', MUSCAT, LAM + LAM + MUSCAT, []],
    ['but particles', MUSCAT, WAW + BEH + MUSCAT, [`${WAW}${BEH}+${MUSCAT}=0`]],
    ['and its own article', JAZIRA, LAM + JAZIRA.slice(1), [`${LAM}+${JAZIRA.slice(1)}=0`]],
    ['a birthplace is no Muscat', MUSCAT, `${MUSCAT} ${HEAD}`, []],
    ['a cup is no Cuba', CUBA, `${CUBA.slice(0, -1)}\u064b\u0627`, []],
    ['Cuba', CUBA, CUBA, [`${CUBA}=0`]],
  ])('%s', (_, name, text, expected) => check(name, text, expected));
});

test('of two entries with one spelling the first is found', () => {
  expect(mentions(articleOf('a b', 'en'), glossaryOf(['b'], ['a'], ['b']))).toEqual(['a=1', 'b=0']);
});

test('an empty glossary and names without letters find nothing', () => {
  expect(mentions(articleOf(RUSSIA), glossaryOf())).toEqual([]);
  expect(mentions(articleOf('- a -', 'en'), glossaryOf(['-'], ['']))).toEqual([]);
});

/** A second way to the same answer: every name tried at every word, the longest first. */
test('one pass finds what trying every name finds', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.array(name, { maxLength: 6 }), (written, names) => {
      const expected: string[] = [];
      const byLength = [...new Set(names)].sort((a, b) => b.length - a.length);
      for (let at = 0; at < written.length; ) {
        const rest = written.slice(at);
        const found = byLength.find((name) => rest === name || rest.startsWith(`${name} `));
        if (found) expected.push(`${found}=${names.indexOf(found)}`);
        at += (found ?? rest.split(' ')[0]).length + 1;
      }
      const glossary = glossaryOf(...names.map((one) => [one]));
      expect(mentions(articleOf(written, 'en'), glossary)).toEqual(expected);
    }),
    { numRuns: sized(500) },
  );
});

const LONG = sized(5_000_000);

test(`${LONG} bytes with 5,000 names: each mention of each`, () => {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(0x0627 + at));
  const word = (at: number) =>
    [at, at >> 3, at >> 6, at >> 9].map((digit) => letters[(digit * 7 + at) % 26]).join('');
  const names = Array.from({ length: 5000 }, (_, at) => `${word(at)} ${at} ${word(at + 1)}`);
  const glossary = glossaryOf(...names.map((name) => [name]));
  const line = `${names.join(` ${WAW}${RUSSIA}\u060c `)}.`;
  const times = Math.ceil(LONG / Buffer.byteLength(line));
  const article = articleOf(Array(times).fill(line).join('\n'));
  const counts = new Map<number, number>();
  for (const { entry } of findMentions(article, glossary)) {
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  expect(counts.size).toBe(names.length);
  expect(new Set(counts.values())).toEqual(new Set([times]));
});

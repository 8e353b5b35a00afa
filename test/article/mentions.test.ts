/** Names in made-up texts. Mentions come out as `particles+name=entry`, in the order of the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Glossary } from '../../src/article/glossary.ts';
import { findMentions } from '../../src/article/mentions.ts';
import { parseArticle } from '../../src/article/parse.ts';

function glossaryOf(...entries: (readonly string[])[]): Glossary {
  return {
    entries: entries.map((names, index) => ({
      names,
      transliteration: '',
      english: `Entry ${index}`,
      kind: 'term',
      about: {},
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
    { numRuns: 500 },
  );
});

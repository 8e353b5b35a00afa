/** Which of several entries for one name a reader gets. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { layered } from '../../src/names/find-names.ts';
import type { Glossary, GlossaryEntry } from '../../src/names/glossary.ts';
import { parseGlossary } from '../../src/names/glossary-yaml.ts';
import { findMentions } from '../../src/names/mentions.ts';

const EMPTY: Glossary = { entries: [] };

/** One word each. */
const MOSCOW = '\u0645\u0648\u0633\u0643\u0648';
const CAIRO = '\u0627\u0644\u0642\u0627\u0647\u0631\u0629';
const IN = '\u0641\u064a';
const PRESIDENT = '\u0627\u0644\u0631\u0626\u064a\u0633';
const SERGEY = '\u0633\u064a\u0631\u063a\u064a';
const LAVROV = '\u0644\u0627\u0641\u0631\u0648\u0641';

const TEXT = `${PRESIDENT} ${SERGEY} ${LAVROV} ${IN} ${MOSCOW}.`;

function glossaryOf(...entries: Partial<GlossaryEntry>[]): Glossary {
  return {
    entries: entries.map((entry) => ({
      names: ['x'],
      transliteration: '',
      english: 'X',
      kind: 'place',
      about: {},
      ...entry,
    })),
  };
}

const articleOf = (text: string, language = 'ar') =>
  parseArticle(`---\nlanguage: ${language}\n---\n\n${text}\n`, { format: 'markdown' }).article;

const shown = ({ entries }: Glossary) =>
  entries.map(({ english, origin, transliteration }) => `${origin} ${english} ${transliteration}`);

describe('authority', () => {
  const check = (own: Glossary, user: Glossary, expected: string[], isWide?: boolean) =>
    expect(shown(layered(articleOf(TEXT), { own, user, isWide }))).toEqual(expected);

  test('of the program: what the article mentions, romanized from its marks', () => {
    check(EMPTY, EMPTY, [
      'built-in Moscow M\u016bsk\u016b',
      'candidate  S\u012brgh\u012b L\u0101fr\u016bf',
    ]);
  });

  test('of the person: what the article mentions, before the program', () => {
    const user = glossaryOf(
      { names: [MOSCOW], english: 'Moskva', transliteration: 'M' },
      { names: [CAIRO], english: 'Kairo' },
    );
    check(EMPTY, user, ['user Moskva M', 'candidate  S\u012brgh\u012b L\u0101fr\u016bf']);
  });

  test('of the article: everything, before all others', () => {
    const own = glossaryOf(
      { names: [`${SERGEY} ${LAVROV}`], english: 'Lavrov', kind: 'person', transliteration: 'L' },
      { names: [CAIRO], english: 'Kairo', transliteration: 'K' },
    );
    const user = glossaryOf({ names: [MOSCOW, CAIRO], english: 'Moskva' });
    check(own, user, ['article Lavrov L', 'article Kairo K', 'built-in Moscow M\u016bsk\u016b']);
  });

  test('one English name is one entry, whatever its spellings', () => {
    const user = glossaryOf({ names: [`${MOSCOW}x`], english: 'moscow' });
    check(EMPTY, user, ['candidate  S\u012brgh\u012b L\u0101fr\u016bf']);
  });

  test('the glossaries of persons alone', () => {
    check(
      EMPTY,
      glossaryOf({ names: [MOSCOW], english: 'M', transliteration: 'm' }),
      ['user M m'],
      false,
    );
    check(EMPTY, EMPTY, [], false);
  });
});

test('an article in another language has no names of the program', () => {
  expect(layered(articleOf('Moscow (Moskva).', 'en'), { own: EMPTY, user: EMPTY })).toEqual(EMPTY);
});

describe('a bundled article has the mentions of its own glossary, and no others', () => {
  test.each<[name: string, others: string[]]>([
    ['karabakh-2020', []],
    ['newspapers-hebrew', []],
    // The language is named twice by a word for it; no entry of the glossary is.
    ['newspapers-persian', ['built-in Persian language']],
    ['newspapers-urdu', []],
  ])('%s', (name, others) => {
    const { article } = parseArticle(readFileSync(`articles/${name}.md`, 'utf8'), {
      format: 'markdown',
    });
    const { glossary: own } = parseGlossary(readFileSync(`articles/${name}.glossary.yml`, 'utf8'));
    const all = layered(article, { own, user: EMPTY });
    const known = own.entries.length;
    const added = all.entries.slice(known).map(({ english, origin }) => `${origin} ${english}`);
    expect(added).toEqual(others);
    const mentions = findMentions(article, all).filter(({ entry }) => entry < known);
    expect(mentions).toEqual(findMentions(article, own));
  });
});

/** Names that a text makes plain by itself, and what only looks like one: cases in `test/cases/candidates`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';
import { partsOf } from '../../../src/article/parts.ts';
import { candidatesOf, guesserOf, guessesIn } from '../../../src/names/candidates/candidates.ts';
import { gazetteer } from '../../../src/names/gazetteer.ts';
import type { GlossaryEntry } from '../../../src/names/glossary.ts';

function candidates(
  text: string,
  language: string,
  entries: readonly GlossaryEntry[] = [],
): GlossaryEntry[] {
  const { article } = parseArticle(`---\nlanguage: ${language}\n---\n\n${text}\n`, {
    format: 'markdown',
  });
  const guesser = guesserOf(article, { entries });
  return guesser ? candidatesOf(partsOf(article).map((part) => guessesIn(part, guesser))) : [];
}

type Case = { readonly sentence: string; readonly expected: string[] };

function casesOf(language: string): Case[] {
  const lines = readFileSync(`test/cases/candidates/${language}.txt`, 'utf8').split('\n');
  const cases: Case[] = [];
  for (const line of lines) {
    if (line.startsWith('? ')) cases.push({ sentence: line.slice(2), expected: [] });
    else if (line.startsWith('= ')) cases.at(-1)?.expected.push(line.slice(2));
  }
  return cases;
}

describe.each(['ar', 'fa', 'he', 'ur'] as const)('%s', (language) => {
  const known = gazetteer(language);
  const cases = casesOf(language);

  test('has cases of both kinds', () => {
    expect(cases.filter(({ expected }) => expected.length > 0).length).toBeGreaterThan(3);
    expect(cases.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(3);
  });

  test.each(cases)('$sentence', ({ sentence, expected }) => {
    const found = candidates(sentence, language, known).map(
      ({ names, about, english }) => `${names[0]} / ${about[language] ?? english}`,
    );
    expect(found).toEqual(expected);
  });
});

/** One word each: the given name and surname of a Russian minister, and his title. */
const TITLE = '\u0627\u0644\u0631\u0626\u064a\u0633'; // the president
const SERGEY = '\u0633\u064a\u0631\u063a\u064a';
const LAVROV = '\u0644\u0627\u0641\u0631\u0648\u0641';

test('a name is one candidate however often it is introduced, with the Latin letters of any place', () => {
  const name = `${SERGEY} ${LAVROV}`;
  const found = candidates(`${TITLE} ${name}. ${TITLE} ${name} (Sergey Lavrov).`, 'ar');
  expect(found).toEqual([
    {
      names: [name],
      transliteration: '',
      english: 'Sergey Lavrov',
      kind: 'person',
      about: { ar: TITLE },
      origin: 'candidate',
    },
  ]);
});

test('a name that the glossary knows is none', () => {
  const entry: GlossaryEntry = {
    names: [`${SERGEY} ${LAVROV}`],
    transliteration: '',
    english: 'Sergey Lavrov',
    kind: 'person',
    about: {},
  };
  expect(candidates(`${TITLE} ${SERGEY} ${LAVROV}.`, 'ar', [entry])).toEqual([]);
});

test('other languages have none', () => {
  expect(candidates(`${TITLE} ${SERGEY} ${LAVROV}.`, 'ckb')).toEqual([]);
  expect(candidates('President John Smith.', 'en')).toEqual([]);
});

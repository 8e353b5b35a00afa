import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { checkGlossary } from '../../src/names/glossary-check.ts';
import { parseGlossary } from '../../src/names/glossary-yaml.ts';
import { markDoubts, romanize } from '../../src/text/index.ts';
import { sentenceOf } from '../english-diagnostics.ts';

const BUNDLED = ['karabakh-2020', 'newspapers-hebrew', 'newspapers-persian', 'newspapers-urdu'];

const articleOf = (text: string, language = 'en') =>
  parseArticle(`---\nlanguage: ${language}\n---\n\n${text}\n`, { format: 'markdown' }).article;

const entry = (names: string, english: string) =>
  `- names: ${names}\n  english: ${english}\n  kind: person\n`;

describe('what is found', () => {
  const check = (yaml: string, expected: string[], text?: string) => {
    const article = text === undefined ? undefined : articleOf(text);
    const found = checkGlossary(`entries:\n${yaml}`, article);
    expect(
      found.map((each) => `${each.position.line}:${each.position.column} ${sentenceOf(each)}`),
    ).toEqual(expected);
  };

  test.each<[what: string, yaml: string, expected: string[], text?: string]>([
    ['nothing', entry('a', 'A'), []],
    ['nothing, with its article', entry('[b, a]', 'A'), [], 'a b'],
    ['a problem of the form', '- names: a\n  kind: term\n', ['2:3 an entry needs `english`']],
    ['a spelling twice', entry('[a, b, a]', 'A'), ['2:17 `a` is there twice']],
    [
      'a spelling of two',
      entry('[a, b]', 'A') + entry('[c, B]', 'C'),
      ['5:14 `B` is a name of A already'],
    ],
    [
      'an English name twice',
      entry('a', 'A') + entry('b', 'a'),
      ['5:10 `a` is the English name of a already'],
    ],
    [
      'what is not in the article',
      entry('[a, b c]', 'A'),
      ['2:14 `b c` is not in the article'],
      'a b',
    ],
    ['what is a part of a word', entry('a', 'A'), ['2:10 `a` is not in the article'], 'ab'],
    ['nothing of what is a part of a longer name', entry('[a b, b]', 'A'), [], 'a b'],
    [
      'a surname that is not there',
      entry('[a b, b]', 'A'),
      ['2:11 `a b` is not in the article'],
      'b',
    ],
    [
      'all of it, in the order of the file',
      `${entry('[a, a]', 'A')}- english: B\n${entry('c', 'a')}`,
      [
        '2:14 `a` is there twice',
        '5:3 an entry needs `names`',
        '5:3 an entry needs `kind`',
        '6:10 `a` is the English name of a already',
        '6:10 `c` is not in the article',
      ],
      'a',
    ],
    [
      'what is no YAML',
      '- [',
      ['2:4 Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
  ])('%s', (_, yaml, expected, text) => check(yaml, expected, text));
});

test.each(BUNDLED)('%s is in order', (name) => {
  const yaml = readFileSync(`articles/${name}.glossary.yml`, 'utf8');
  const markdown = readFileSync(`articles/${name}.md`, 'utf8');
  const { article } = parseArticle(markdown, { format: 'markdown' });
  expect(checkGlossary(yaml, article)).toEqual([]);
});

test('the transliterations of the Arabic article are those of its vocalised names', () => {
  const { glossary } = parseGlossary(readFileSync('articles/karabakh-2020.glossary.yml', 'utf8'));
  for (const { vocalised = '', transliteration } of glossary.entries) {
    const romanized = romanize(vocalised, { name: true });
    expect(markDoubts(romanized)).toBe(transliteration);
  }
});
